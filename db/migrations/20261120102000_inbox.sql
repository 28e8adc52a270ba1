-- What DUO tells the municipality. An event says what happened and to which number, no more; nothing of it is ever
-- changed or removed. Whose file it concerns follows from the number until it is handled.
create table inbox_event (
  municipality_id uuid not null references municipality (id),
  id uuid not null,
  -- The berichtId in DUO's headers.
  message_id uuid not null,
  code text not null check (code ~ '^[0-9A-Z]{1,6}$'),
  registered_at timestamptz not null,
  -- The day of `registered_at` in the Netherlands.
  registered_on date not null,
  received_at timestamptz not null default now(),
  number_kind text check (number_kind in ('bsn', 'v-number')),
  number text check (number ~ '^[0-9]{1,10}$'),
  -- What the folder brought along of the facts behind it, in DUO's field names.
  details jsonb not null default '{}',
  file_id uuid,
  handled_on date,
  handled_by uuid,
  -- Whether facts were recorded, or it was only noted.
  handled_how text check (handled_how in ('recorded', 'noted')),
  note text,
  primary key (municipality_id, id),
  unique (municipality_id, message_id),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  check ((number is null) = (number_kind is null)),
  check ((handled_on is null) = (handled_how is null)),
  check ((handled_on is null) = (file_id is null))
);
create index inbox_event_newest on inbox_event (municipality_id, registered_at desc, id desc);
create index inbox_event_open on inbox_event (municipality_id, registered_at desc, id desc) where handled_on is null;
create index inbox_event_number on inbox_event (municipality_id, number_kind, number);
create index inbox_event_file on inbox_event (municipality_id, file_id) where file_id is not null;
call trede.lock_to_case_workers('inbox_event');
grant update (file_id, handled_on, handled_by, handled_how, note) on inbox_event to trede_app;

-- The same event once more: kept, and shown as one line below the first.
create table inbox_repeat (
  municipality_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  message_id uuid not null,
  received_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, event_id) references inbox_event (municipality_id, id)
);
create index inbox_repeat_event on inbox_repeat (municipality_id, event_id);
call trede.lock_to_case_workers('inbox_repeat');

-- That a message does not count (any more). It may come before the message that it takes back.
create table inbox_withdrawal (
  municipality_id uuid not null references municipality (id),
  message_id uuid not null,
  withdrawn_on date not null,
  withdrawn_by uuid,
  reason text not null,
  primary key (municipality_id, message_id)
);
call trede.lock_to_case_workers('inbox_withdrawal');
