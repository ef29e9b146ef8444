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

-- The articles that match, in no order. Through the index always: the planner cannot know how rare
-- a phrase of common words is, and reading every row would take seconds.
create function matching_articles(
  query tsquery, any_wanted tsquery, wanted tsquery[], unwanted tsquery[])
returns setof bigint language plpgsql stable rows 1000
set enable_seqscan = off as $$
begin
  return query
  select w.article_id from article_words w where w.words @@ query and w.parts = 1
  union all
  select l.article_id from (
    select distinct w.article_id from article_words w where w.words @@ any_wanted and w.parts > 1) l
  where long_text_matches(l.article_id, wanted, unwanted);
end
$$;

-- The newest articles that match, at most so many, undated ones last. The words hold the month
-- (@2022-03; @ without a date), so that the index itself finds the newest: month by month, then
-- twice as many at a time.
create function newest_matches(
  query tsquery, any_wanted tsquery, wanted tsquery[], unwanted tsquery[],
  not_before timestamptz, before timestamptz, most int)
returns table (match_id bigint, match_date timestamptz) language plpgsql stable rows 1000
set enable_seqscan = off set timezone = 'UTC' as $$
declare
  hi timestamptz;
  lo timestamptz;
  months int := 1;
  labels tsquery;
  found_now int;
  found_all int := 0;
begin
  select date_trunc('month', a.published_at) + interval '1 month' into hi from article a
  where a.published_at < coalesce(before, 'infinity')
  order by a.published_at desc nulls last, a.id desc limit 1;
  while hi is not null and found_all < most and hi > coalesce(not_before, '-infinity') loop
    if months <= 128 then
      lo := hi - make_interval(months => months);
      select string_agg(quote_literal('@' || to_char(m, 'YYYY-MM')), ' | ')::tsquery into labels
      from generate_series(lo, hi - interval '1 day', interval '1 month') m;
    else
      lo := '-infinity';
      labels := null;
    end if;
    return query
    select a.id, a.published_at
    from matching_articles(coalesce(query && labels, query),
      coalesce(any_wanted && labels, any_wanted), wanted, unwanted) m
    join article a on a.id = m
    where a.published_at >= greatest(lo, not_before) and a.published_at < least(hi, before)
    order by a.published_at desc, a.id desc limit most - found_all;
    get diagnostics found_now = row_count;
    found_all := found_all + found_now;
    exit when lo = '-infinity';
    hi := lo;
    -- Few in the newest months are few in all: the word alone is looked up faster than with months.
    months := case when months = 4 and found_all < most / 5 then 256 else months * 2 end;
  end loop;
  if found_all < most and not_before is null and before is null then
    labels := quote_literal('@')::tsquery;
    return query
    select a.id, a.published_at
    from matching_articles(query && labels, any_wanted && labels, wanted, unwanted) m
    join article a on a.id = m
    where a.published_at is null order by a.id desc limit most - found_all;
  end if;
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
