-- What the search reads: the words of articles, quotes and names, written by the program (pairs of
-- characters where the script sets no blanks, words and English stems elsewhere).

-- One row, several for a very long text: a tsvector holds 16,383 positions.
create table article_words (
  article_id bigint not null references article on delete cascade,
  part       int not null,
  parts      int not null,
  words      tsvector not null,
  primary key (article_id, part)
);
-- New rows wait in a list of at most 16 MB: each key is then written once for many of them.
create index article_words_words on article_words using gin (words)
  with (gin_pending_list_limit = 16384);
create index article_words_long on article_words using gin (words) where parts > 1;

alter table quote add column words tsvector;
create index quote_words_words on quote using gin (words);

-- Of the name and all aliases.
alter table author add column words tsvector;
create index author_words on author using gin (words);
alter table category add column words tsvector;
create index category_words on category using gin (words);

do $$
begin
  alter table article_words alter column words set compression lz4;
exception when feature_not_supported then
  alter table article_words alter column words set storage external;
end
$$;

-- Whether a long text has every wanted term somewhere and no unwanted one anywhere.
create function long_text_matches(article bigint, wanted tsquery[], unwanted tsquery[])
returns boolean language sql stable as $$
  select (
    select bool_and(coalesce(
      (select bool_or(w.words @@ t.term) from article_words w where w.article_id = article), false))
    from unnest(wanted) t(term)
  ) and not exists (
    select from article_words w, unnest(unwanted) t(term)
    where w.article_id = article and w.words @@ t.term)
$$;

-- The articles that match, at most so many, in no order. Through the index always: the planner
-- cannot know how rare a phrase of common words is, and reading every row would take seconds.
create function matching_articles(
  query tsquery, any_wanted tsquery, wanted tsquery[], unwanted tsquery[], most int)
returns setof bigint language plpgsql stable rows 1000
set enable_seqscan = off as $$
begin
  return query
  select m.article_id from (
    select w.article_id from article_words w where w.words @@ query and w.parts = 1
    union all
    select l.article_id from (
      select distinct w.article_id from article_words w where w.words @@ any_wanted and w.parts > 1) l
    where long_text_matches(l.article_id, wanted, unwanted)
  ) m limit most;
end
$$;

create function matching_quotes(query tsquery, most int)
returns setof bigint language plpgsql stable rows 1000
set enable_seqscan = off as $$
begin
  return query select q.id from quote q where q.words @@ query limit most;
end
$$;

-- By which rules all words were written; an older number means that they are being written anew.
create table search_words (
  version     int not null,
  -- Until when the instance that writes them anew may take for its next batch.
  lease_until timestamptz
);
insert into search_words (version) select case when exists (select from article) then 0 else 1 end;
