-- Who said what. Lists are asked for by speaker and date, so a quote carries its article's date.

create table quote (
  id                bigint generated always as identity primary key,
  article_id        bigint not null references article on delete cascade,
  -- The quotation that this one stands in.
  parent_id         bigint references quote on delete set null,
  -- Absent when nobody is known by name; a role makes no author.
  speaker_id        bigint references author,
  -- The name, or the phrase that stands for the speaker; absent when nothing tells.
  speaker_name      text,
  speaker_kind      text check (speaker_kind in ('PERSON', 'ORGANIZATION', 'ROLE')),
  published_at      timestamptz,
  -- The place among the article's quotes in the order of the text, from 0.
  position          int not null,
  kind              text not null check (kind in ('DIRECT', 'MIXED', 'INDIRECT', 'WHOLE_ARTICLE')),
  text              text not null,
  -- Code points of the body's text; contents holds pairs of start and end.
  span_start        int not null,
  span_end          int not null,
  contents          int[] not null,
  method            text not null check (method in ('CUE_BEFORE', 'CUE_AFTER', 'CUE_BETWEEN', 'SIGNATURE', 'TITLE', 'CONTINUATION', 'DIALOGUE', 'OCCURRENCE', 'MANUAL', 'NONE')),
  confidence        double precision not null,
  verbatim          text,
  attribution_start int,
  attribution_end   int,
  cue               text,
  title             text,
  occasion          text,
  candidates        jsonb not null,
  -- 64 bits of the hash of the letters and digits; absent when there are none.
  words_hash        bigint,
  -- An editor said who spoke, or (rejected) that this is no quotation: kept by every extraction.
  corrected         boolean not null default false,
  rejected          boolean not null default false
);
create index quote_speaker on quote (speaker_id, published_at desc nulls last, id desc);
create index quote_article on quote (article_id, position);
create index quote_words on quote (words_hash, published_at desc nulls last, id desc) where words_hash is not null;
create index quote_published on quote (published_at desc nulls last, id desc);
create index quote_parent on quote (parent_id) where parent_id is not null;

-- How many quotes a speaker has in a month (UTC; null: without a date): those that lists hold.
create table quote_month (
  speaker_id bigint not null references author on delete cascade,
  month      date,
  quotes     int not null
);
create unique index quote_month_key on quote_month (speaker_id, month) nulls not distinct;

-- The counts follow every change of a quote in its own transaction, whoever makes it. One writer of
-- counts at a time: two that touch the same speakers would wait for each other in a ring.
create function keep_quote_month() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7236822470113);
  if tg_op <> 'INSERT' then
    insert into quote_month (speaker_id, month, quotes)
    select speaker_id, date_trunc('month', published_at at time zone 'UTC')::date, -count(*)
    from before where speaker_id is not null and not rejected and kind <> 'INDIRECT'
    group by 1, 2
    on conflict (speaker_id, month) do update set quotes = quote_month.quotes + excluded.quotes;
  end if;
  if tg_op <> 'DELETE' then
    insert into quote_month (speaker_id, month, quotes)
    select speaker_id, date_trunc('month', published_at at time zone 'UTC')::date, count(*)
    from after where speaker_id is not null and not rejected and kind <> 'INDIRECT'
    group by 1, 2
    on conflict (speaker_id, month) do update set quotes = quote_month.quotes + excluded.quotes;
  end if;
  return null;
end
$$;
create trigger quote_month_insert after insert on quote
  referencing new table as after for each statement execute function keep_quote_month();
create trigger quote_month_update after update on quote
  referencing old table as before new table as after
  for each statement execute function keep_quote_month();
create trigger quote_month_delete after delete on quote
  referencing old table as before for each statement execute function keep_quote_month();

-- Authors that became another one: their ids answer it.
create table author_merged (
  merged_id bigint primary key,
  author_id bigint not null references author on delete cascade
);
create index author_merged_author on author_merged (author_id);

alter table import_run add column quotes int not null default 0;
