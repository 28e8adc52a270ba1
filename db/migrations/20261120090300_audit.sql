-- Who did and who read what. Rows are only ever added; seals chain them afterwards in batches, so that
-- logging a reading never makes two readers wait for each other.

create table audit_event (
  municipality_id uuid not null,
  id bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  written_by xid8 not null default pg_current_xact_id(),
  actor text not null,
  origin text not null,
  action text not null,
  object_type text not null,
  object_id text,
  result text not null check (result in ('done', 'refused')),
  detail jsonb not null default '{}',
  trace_id text,
  primary key (municipality_id, id)
);
create index audit_event_written_by on audit_event (municipality_id, written_by);
create index audit_event_object on audit_event (municipality_id, object_type, object_id, at desc);

create table audit_seal (
  municipality_id uuid not null,
  number bigint not null,
  -- The rows of this batch, by id: commits arrive out of order, so a batch is a set and not a stretch.
  event_ids bigint[] not null,
  -- Every transaction before this one had ended when the batch was taken; the next batch starts here.
  boundary xid8 not null,
  events_hash bytea not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null default now(),
  primary key (municipality_id, number)
);
