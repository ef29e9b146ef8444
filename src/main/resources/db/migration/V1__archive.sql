-- The archive: articles, who wrote them, where they are filed, where they came from.
-- Lists are asked for by owner and date, so contribution and article_category carry the article's
-- date and are indexed (owner, published_at desc nulls last, article_id desc).

create table author (
  id    bigint generated always as identity primary key,
  name  text not null,
  -- The folded name: one author per key.
  key   text not null unique,
  kind  text not null check (kind in ('PERSON', 'ORGANIZATION', 'OUTLET', 'UNKNOWN'))
);
create index author_name on author (name collate "C", id);

create table author_alias (
  author_id bigint not null references author on delete cascade,
  name      text not null,
  key       text not null,
  primary key (author_id, key)
);
create index author_alias_key on author_alias (key);

create table category (
  id        bigint generated always as identity primary key,
  parent_id bigint references category,
  name      text not null,
  -- Names from the root down, as first written.
  path      text[] not null,
  -- The folded path: one category per key.
  path_key  text not null unique,
  depth     int not null check (depth >= 0)
);
create index category_parent on category (parent_id, name collate "C", id);

-- Where a category stood before it was moved: documents that still name the old path are filed
-- under the category that it became.
create table category_alias (
  path_key    text primary key,
  category_id bigint not null references category on delete cascade
);
create index category_alias_category on category_alias (category_id);

create table article (
  id                     bigint generated always as identity primary key,
  source_key             text not null unique,
  title                  text not null,
  headline               text,
  url                    text,
  language               text,
  published_at           timestamptz,
  published_at_precision text not null check (published_at_precision in ('SECOND', 'MINUTE', 'DAY', 'UNKNOWN')),
  published_at_verbatim  text,
  revised_at             timestamptz,
  head_image_url         text,
  head_image_alt         text,
  head_image_width       int,
  head_image_height      int,
  thumbnail_url          text,
  thumbnail_alt          text,
  thumbnail_width        int,
  thumbnail_height       int,
  comments_enabled       boolean not null,
  keywords               text[] not null,
  -- The document's own summary, else the beginning of the text: excerpts never read the body.
  lead                   text not null,
  character_count        int not null,
  -- 64 bits of the hash of the text's letters and digits; absent for very short texts.
  text_hash              bigint,
  imported_at            timestamptz not null,
  updated_at             timestamptz not null
);
create index article_published on article (published_at desc nulls last, id desc);
create index article_imported on article (imported_at desc, id desc);
-- Titles have no limit, index rows do: the first 200 characters order them.
create index article_title on article ((left(title, 200)) collate "C", id);
create index article_url on article using hash (url);
create index article_text_hash on article (text_hash) where text_hash is not null;

-- Bodies apart, so that lists read small rows.
create table article_body (
  article_id bigint primary key references article on delete cascade,
  html       text not null,
  text       text not null
);

create table contribution (
  article_id   bigint not null references article on delete cascade,
  position     int not null,
  author_id    bigint not null references author,
  role         text not null check (role in ('PUBLISHER', 'REPORTER', 'AUTHOR', 'COMPILER', 'EDITOR', 'PHOTOGRAPHER', 'TRANSLATOR', 'OTHER')),
  -- The name as the document prints it, and where in the body's text (code points), if there.
  credited_as  text not null,
  span_start   int,
  span_end     int,
  published_at timestamptz,
  primary key (article_id, position)
);
create index contribution_author on contribution (author_id, published_at desc nulls last, article_id desc) include (role);

-- One row for EVERY ancestor: "latest in a category with its descendants" is one index range.
create table article_category (
  category_id  bigint not null references category,
  article_id   bigint not null references article on delete cascade,
  published_at timestamptz,
  -- Filed there by the document itself, at this place in its list; absent for ancestors.
  position     int,
  primary key (article_id, category_id)
);
create index article_category_latest on article_category (category_id, published_at desc nulls last, article_id desc) include (position);

create table import_run (
  id           bigint generated always as identity primary key,
  status       text not null check (status in ('QUEUED', 'RUNNING', 'COMPLETED', 'COMPLETED_WITH_REJECTIONS', 'FAILED', 'CANCELLED')),
  dry_run      boolean not null,
  started_at   timestamptz not null,
  -- Raised by every batch; a running import that stands still for long is dead.
  heartbeat_at timestamptz not null,
  finished_at  timestamptz,
  received     int not null default 0,
  created      int not null default 0,
  updated      int not null default 0,
  unchanged    int not null default 0,
  rejected     int not null default 0,
  warnings     int not null default 0
);

create table import_item (
  run_id        bigint not null references import_run on delete cascade,
  index         int not null,
  name          text not null,
  format        text,
  outcome       text not null check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED')),
  article_id    bigint references article on delete set null,
  sha256        bytea not null,
  bytes         bigint not null,
  text_coverage real not null,
  issues        jsonb not null,
  primary key (run_id, index)
);
create index import_item_article on import_item (article_id) where article_id is not null;

-- The imported bytes: everything can be read again from them.
create table source_document (
  article_id   bigint primary key references article on delete cascade,
  run_id       bigint references import_run on delete set null,
  name         text not null,
  format       text not null,
  sha256       bytea not null,
  bytes        int not null,
  -- Raw deflate (RFC 1951) of the document.
  content      bytea not null,
  default_zone text,
  received_at  timestamptz not null
);
-- A document is recognised by its bytes before it is read.
create index source_document_sha256 on source_document (sha256);
create index source_document_run on source_document (run_id);

-- The archive's revision is the sum: a change adds one to a slot that nobody else holds, in its own
-- transaction, so writers never wait for each other and the sum never runs ahead of what it counts.
create table archive_revision (
  slot    smallint primary key,
  changes bigint not null
);
insert into archive_revision select slot, 0 from generate_series(0, 63) slot;

-- pglz doubles the time of loading big bodies; where the server has no lz4 they stay as they are.
alter table source_document alter column content set storage external;
do $$
begin
  alter table article_body alter column html set compression lz4;
  alter table article_body alter column text set compression lz4;
exception when feature_not_supported then
  alter table article_body alter column html set storage external;
  alter table article_body alter column text set storage external;
end
$$;
