-- What the variables of the workloads are made of.
create or replace function bench_id(type text, number bigint) returns text language sql immutable as $$
  select rtrim(translate(encode(convert_to(type || ':' || number, 'UTF8'), 'base64'), E'+/\n', '-_'), '=')
$$;
create or replace function bench_instant(seed int, days int) returns text language sql immutable as $$
  select to_char(timestamp '2015-01-01' + make_interval(days => (seed * 4057) % 2700 + days), 'YYYY-MM-DD"T"00:00:00"Z"')
$$;
-- A cursor of the same list at another place.
create or replace function bench_cursor(first text, at timestamptz, number bigint) returns text language sql immutable as $$
  select rtrim(translate(encode(convert_to(json_build_array(
      convert_from(decode(rpad(translate(first, '-_', '+/'), (length(first) + 3) / 4 * 4, '='), 'base64'), 'UTF8')::json ->> 0,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), number)::text, 'UTF8'), 'base64'), E'+/\n', '-_'), '=')
$$;
-- An instant as the API writes it. A function, since pgbench takes :MI for a variable.
create or replace function bench_time(at timestamptz) returns text language sql stable as $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
$$;
