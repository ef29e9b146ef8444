-- The words of articles in tables of 131,072 articles each. Imports write into the newest: its index
-- stays small and in memory, so that writing into a large archive costs what it costs in a small one.

alter table article_words rename to article_words_first;
alter table article_words_first rename constraint article_words_pkey to article_words_first_pkey;
alter table article_words_first drop constraint article_words_article_id_fkey;
alter index article_words_words rename to article_words_first_words_idx;
alter index article_words_long rename to article_words_first_words_idx1;

-- No foreign key: each new table would wait for all who write articles. A trigger deletes instead.
create table article_words (
  article_id bigint not null,
  part       int not null,
  parts      int not null,
  words      tsvector not null,
  primary key (article_id, part)
) partition by range (article_id);
create index article_words_words on article_words using gin (words)
  with (gin_pending_list_limit = 16384);
create index article_words_long on article_words using gin (words) where parts > 1;

create function delete_article_words() returns trigger language plpgsql as $$
begin
  delete from article_words where article_id in (select id from deleted);
  return null;
end
$$;
create trigger delete_words after delete on article referencing old table as deleted
  for each statement execute function delete_article_words();
create function truncate_article_words() returns trigger language plpgsql as $$
begin
  truncate article_words;
  return null;
end
$$;
create trigger truncate_words after truncate on article
  for each statement execute function truncate_article_words();

-- Words are always looked up through the index: what they are would be counted for nothing, and to
-- read so many of them takes PostgreSQL ten seconds each time that a table has grown by a tenth.
alter table article_words alter column words set statistics 0;
alter table article_words_first alter column words set statistics 0;
alter table quote alter column words set statistics 0;
alter table author alter column words set statistics 0;
alter table category alter column words set statistics 0;

-- The id from which on no table takes an article's words; each table is named after its own.
create function article_words_end() returns bigint language sql stable as $$
  select max(substring(c.relname from '[0-9]+$')::bigint)
  from pg_inherits i join pg_class c on c.oid = i.inhrelid
  where i.inhparent = 'article_words'::regclass
$$;

-- Sees to it that there is a table for the words of this article: the next one is made when the last
-- is half full, so that nobody waits for it.
create function prepare_article_words(article bigint) returns void language plpgsql as $$
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
end
$$;

do $$
begin
  alter table article_words alter column words set compression lz4;
exception when feature_not_supported then
  alter table article_words alter column words set storage external;
end
$$;

do $$
declare
  size constant bigint := 131072;
  first_without bigint := (coalesce((select max(id) from article), 0) / size + 1) * size;
begin
  execute format('alter table article_words_first rename to article_words_%s', first_without);
  execute format('alter table article_words attach partition article_words_%s'
    ' for values from (minvalue) to (%s)', first_without, first_without);
end
$$;
