-- The list of words that wait to be indexed may grow longer than one that a transaction's writing works
-- off by itself: then it did so with each batch, and again when it was told to. Now it is only told to.
create function let_article_words_wait() returns void language plpgsql as $$
declare
  partition_index regclass;
begin
  for partition_index in
    select c.oid::regclass from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'article_words_words'::regclass
      and not coalesce(c.reloptions, '{}') @> '{gin_pending_list_limit=131072}'
  loop
    execute format('alter index %s set (gin_pending_list_limit = 131072)', partition_index);
  end loop;
end
$$;
select let_article_words_wait();

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
      ' including compression)', name);
    execute format('alter table %I alter column words set statistics 0', name);
    execute format('alter table article_words attach partition %I for values from (%s) to (%s)',
      name, first_without, first_without + size);
    first_without := first_without + size;
  end loop;
  perform let_article_words_wait();
end
$$;
