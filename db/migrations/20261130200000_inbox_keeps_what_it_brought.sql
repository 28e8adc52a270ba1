-- What an event brought stays with the event: another event may have said the same, and then that one still holds when
-- the first is withdrawn.
alter table inbox_event
  -- The V-number, when a BSN came too.
  add column v_number text check (v_number ~ '^[0-9]{1,10}$'),
  -- Facts that its handling brought, also those that were known already.
  add column brought jsonb,
  -- Facts that gave way to these, with where they came from: they come back when this event is withdrawn.
  add column replaced jsonb,
  -- The answer of the intake that its handling made.
  add column answer_id uuid,
  -- Who got which number because somebody linked this event or opened a file from it.
  add column linked_person_id uuid,
  add column linked_kinds text[],
  add check ((linked_person_id is null) = (linked_kinds is null)),
  add foreign key (municipality_id, linked_person_id) references person (municipality_id, id);
create index inbox_event_v_number on inbox_event (municipality_id, v_number) where v_number is not null;
-- About somebody who moved away there is nothing to record and no file to lay it in: it is only noted.
alter table inbox_event drop constraint inbox_event_check2;
alter table inbox_event add check (handled_on is not null or file_id is null);
alter table inbox_event add check (handled_how is distinct from 'recorded' or file_id is not null);
grant update (brought, replaced, answer_id, linked_person_id, linked_kinds) on inbox_event to trede_app;

-- DUO takes back what a worker had done already: an open line until somebody has seen what changed.
alter table inbox_withdrawal
  add column wants_look boolean not null default false,
  -- How many facts went that nothing else says.
  add column facts_gone int not null default 0,
  add column seen_on date,
  add column seen_by uuid;
grant update (wants_look, facts_gone, seen_on, seen_by) on inbox_withdrawal to trede_app;
create index inbox_withdrawal_to_see on inbox_withdrawal (municipality_id, message_id)
  where wants_look and seen_on is null;
create index inbox_repeat_message on inbox_repeat (municipality_id, message_id);

-- A number that came with an event and belongs to somebody else can be taken away again.
grant delete on person_number to trede_app;

-- A file of the folder that says nothing that Trede understands; the file itself lies in `onleesbaar`.
create table inbox_unreadable (
  municipality_id uuid not null references municipality (id),
  id uuid not null,
  file_name text not null,
  reason text not null,
  received_at timestamptz not null default now(),
  seen_on date,
  seen_by uuid,
  primary key (municipality_id, id)
);
create unique index inbox_unreadable_open on inbox_unreadable (municipality_id, file_name) where seen_on is null;
call trede.lock_to_case_workers('inbox_unreadable');
grant update (seen_on, seen_by) on inbox_unreadable to trede_app;
