-- Uploads are worked off by every instance: one takes an upload apart into jobs, all of them claim
-- jobs in batches, read and write them. What an instance had claimed when it died is claimed anew
-- when its lease has ended.

alter table import_run
  -- Worked off by jobs, not by the process that began it.
  add column queued       boolean not null default false,
  -- What the upload was called; archives name their entries from their own root.
  add column name         text,
  add column default_zone text,
  -- How many documents of the upload are jobs or done already, and whether that is all of them.
  add column collected    int not null default 0,
  add column complete     boolean not null default false,
  -- Who takes the upload apart, and until when nobody else does.
  add column worker       text,
  add column lease_until  timestamptz;
create index import_run_queued on import_run (id) where queued and finished_at is null;

-- The upload's bytes, in pieces, until all of it is jobs.
create table import_upload (
  run_id   bigint not null references import_run on delete cascade,
  position int not null,
  content  bytea not null,
  primary key (run_id, position)
);
alter table import_upload alter column content set storage external;

-- A document that waits to be read. It is deleted in the transaction that writes its outcome.
create table import_job (
  run_id      bigint not null references import_run on delete cascade,
  index       int not null,
  name        text not null,
  -- Raw deflate (RFC 1951) of the document; empty when it was refused unread.
  content     bytea not null,
  bytes       bigint not null,
  -- What was noticed when it was taken from a larger document; why it is not read, if it is not.
  noticed     jsonb not null default '[]',
  refusal     jsonb,
  worker      text,
  lease_until timestamptz,
  -- How often it was claimed.
  attempts    int not null default 0,
  primary key (run_id, index)
);
alter table import_job alter column content set storage external;
