-- Autovacuum indexes waiting words as well, and nobody else can meanwhile: with the pauses that it makes
-- elsewhere, an import waited for it.
do $$
declare
  partition regclass;
begin
  for partition in
    select i.inhrelid::regclass from pg_inherits i where i.inhparent = 'article_words'::regclass
  loop
    execute format('alter table %s set (autovacuum_vacuum_cost_delay = 0)', partition);
  end loop;
end
$$;

create or replace function prepare_article_words(article bigint) returns void language plpgsql as $$
declare
  size constant bigint := 131072;
  first_without bigint := article_words_end();
  name text;
begin
  if first_without > article + size / 2 then
    return;
  end if;
  if first_without <= article then
    perform pg_advisory_xact_lock(hashtext('article_words'));
  elsif not pg_try_advisory_xact_lock(hashtext('article_words')) then
    return;
  end if;
  first_without := article_words_end();
  while first_without <= article + size / 2 loop
    name := 'article_words_' || first_without + size;
    execute format('create table %I (like article_words including defaults including storage'
      ' including compression) with (autovacuum_vacuum_cost_delay = 0)', name);
    execute format('alter table %I alter column words set statistics 0', name);
    execute format('alter table article_words attach partition %I for values from (%s) to (%s)',
      name, first_without, first_without + size);
    first_without := first_without + size;
  end loop;
  perform let_article_words_wait();
end
$$;
