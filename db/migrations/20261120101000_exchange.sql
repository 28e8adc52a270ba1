-- What the municipality tells DUO. One row per message; its state follows from the instants and the answer.
create table outbox_message (
  municipality_id uuid not null references municipality (id),
  -- Also the berichtId in DUO's headers: the same on every try, so that nothing is taken in twice.
  id uuid not null,
  -- Null for what concerns the municipality itself.
  file_id uuid,
  kind text not null,
  -- DUO's field names; never a number of a person.
  body jsonb not null,
  -- The refused message that this one puts right.
  replaces uuid,
  queued_by uuid,
  queued_at timestamptz not null default now(),
  tries int not null default 0 check (tries >= 0),
  last_try_at timestamptz,
  -- Why the last try brought nothing: unreachable, not available.
  last_trouble text,
  -- Null when it needs no further try.
  next_try_at timestamptz default now(),
  sent_at timestamptz,
  received_at timestamptz,
  answered_at timestamptz,
  accepted boolean,
  refusals text[] not null default '{}',
  -- What DUO gave back, such as the id of a contact person.
  answer jsonb,
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  foreign key (municipality_id, replaces) references outbox_message (municipality_id, id),
  check ((answered_at is null) = (accepted is null)),
  check (answered_at is null or next_try_at is null),
  check (cardinality(refusals) = 0 or accepted = false),
  check ((file_id is null) = (kind = 'contact-person'))
);
create unique index outbox_message_replaced on outbox_message (municipality_id, replaces) where replaces is not null;
create index outbox_message_due on outbox_message (municipality_id, next_try_at) where next_try_at is not null;
create index outbox_message_newest on outbox_message (municipality_id, queued_at desc, id desc);
create index outbox_message_file on outbox_message (municipality_id, file_id, queued_at);
call trede.lock_to_the_municipality('outbox_message');
grant update (tries, last_try_at, last_trouble, next_try_at, sent_at, received_at, answered_at, accepted, refusals,
  answer) on outbox_message to trede_app;
