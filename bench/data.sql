-- Invented articles for the benchmark, :articles of them, the same each time: 300 categories in three
-- levels, 5,000 authors, some of each asked for much more often than the others, 2.9 quotes an article.
\set ON_ERROR_STOP on
set maintenance_work_mem = '512MB';
alter table quote disable trigger all;
alter table article disable trigger all;
alter table article_category disable trigger all;

create or replace function pg_temp.pick(seed bigint, salt int) returns float8
language sql immutable as $$
  select (hashint8(seed * 31 + salt)::bigint + 2147483648) / 4294967296.0
$$;

insert into author (id, name, key, kind) overriding system value
select i, 'Author ' || i, 'author ' || i, case when i % 7 = 0 then 'OUTLET' else 'PERSON' end
from generate_series(1, 5000) i;

insert into category (id, parent_id, name, path, path_key, depth) overriding system value
with tree as (
  select i, case when i <= 12 then null when i <= 72 then 1 + (i - 13) % 12
    else 13 + (i - 73) % 60 end as parent
  from generate_series(1, 300) i)
select t.i, t.parent, 'Category ' || t.i,
  array_remove(array['Category ' || p.parent, 'Category ' || t.parent, 'Category ' || t.i], null),
  'k' || t.i, case when t.i <= 12 then 0 when t.i <= 72 then 1 else 2 end
from tree t left join tree p on p.i = t.parent order by t.i;

insert into article (id, source_key, title, url, language, published_at, published_at_precision,
  published_at_verbatim, comments_enabled, keywords, lead, character_count, imported_at, updated_at)
overriding system value
select i, 'post-' || i, 'Title ' || i || ' ' || md5(i::text), 'https://news.example/' || i, 'en', at,
  'SECOND', at::text, true, '{}', rtrim(repeat(md5(i::text) || ' ', 6)), 3300, '2026-01-01', '2026-01-01'
from (select i, timestamptz '2015-01-01 00:00:00+00'
    + interval '1 second' * floor(power(pg_temp.pick(i, 1), 0.8) * 362000000) as at
  from generate_series(1, :articles) i) a;

insert into article_body (article_id, html, text)
select i, '<p>' || b.words || '</p>', b.words
from generate_series(1, :articles) i
cross join lateral (
  select string_agg(md5((i::bigint * 100 + k)::text), ' ' order by k) as words
  from generate_series(1, 100) k) b;

insert into contribution (article_id, position, author_id, role, credited_as, published_at)
select a.id, p, 1 + floor(power(pg_temp.pick(a.id, 10 + p), 3) * 4999)::int,
  (array['PUBLISHER', 'AUTHOR', 'EDITOR'])[p + 1], 'as printed', a.published_at
from article a, generate_series(0, 2) p where p = 0 or pg_temp.pick(a.id, 20 + p) < 0.5;

insert into article_category (category_id, article_id, published_at, position)
with filed as (
  select a.id, a.published_at, p, 1 + floor(power(pg_temp.pick(a.id, 30 + p), 2) * 299)::int as category
  from article a, generate_series(0, 1) p where p = 0 or pg_temp.pick(a.id, 40) < 0.6),
lines as (
  select f.id, f.published_at, f.p, c.category
  from filed f, lateral (
    with recursive up as (
      select f.category::bigint as category, 0 as level
      union all
      select g.parent_id, up.level + 1 from up join category g on g.id = up.category
      where g.parent_id is not null)
    select category, level from up) c(category, level)
  )
select l.category, l.id, l.published_at, min(f.p)
from lines l left join filed f on f.id = l.id and f.category = l.category
group by l.category, l.id, l.published_at;

insert into quote (article_id, speaker_id, speaker_name, published_at, position, kind, text, span_start,
  span_end, contents, method, confidence, candidates)
select a.id, s, 'Author ' || s, a.published_at, q, 'DIRECT', left(w, 120), q * 300, q * 300 + 120,
  array[q * 300, q * 300 + 120], 'CUE_BEFORE', 0.9, '[]'
from article a
cross join generate_series(0, 9) q
cross join lateral (
  select 1 + floor(power(pg_temp.pick(a.id, 60 + q), 3) * 4999)::int as s,
    (select string_agg(md5((a.id * 7 + q + k)::text), ' ') from generate_series(1, 4) k) as w) c
where q < floor(pg_temp.pick(a.id, 50) * 6.8)
order by a.id, q;

insert into quote_month
select speaker_id, date_trunc('month', published_at at time zone 'UTC')::date, count(*)
from quote group by 1, 2;
insert into category_month
select category_id, month_of(published_at), count(*) from article_category group by 1, 2;
insert into article_month select month_of(published_at), count(*) from article group by 1;
update search_words set version = 1;
alter table quote enable trigger all;
alter table article enable trigger all;
alter table article_category enable trigger all;
vacuum analyze;
