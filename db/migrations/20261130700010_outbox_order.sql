-- What a message is about: two about the same leave in the order in which they were made (EXC.ORDER). A generated
-- column, so that what was queued before has it too.
alter table outbox_message add column resource text not null generated always as (case
  when kind in ('pip', 'pip-withdrawn') then 'pip'
  when kind in ('offer', 'offer-withdrawn') then 'offer ' || coalesce(body ->> 'instellingsnummer', '')
  when kind in ('contact-person-link', 'contact-person-unlink') then 'contact-person'
  else kind end) stored;
alter table outbox_message
  -- The newer message that says the same anew, so that this one need not go any more (EXC.SUPERSEDED).
  add column superseded_by uuid,
  -- A try that began and of which nothing is known yet. Who dies leaves it (EXC.UNCERTAIN).
  add column sending_at timestamptz,
  -- Nobody knows whether DUO took it in, and a second time would count: a person looks.
  add column uncertain_at timestamptz,
  -- A worker looked at the refusal and nothing more has to be told.
  add column noted_on date,
  add column noted_by uuid,
  add column note text,
  add foreign key (municipality_id, superseded_by) references outbox_message (municipality_id, id),
  add check (superseded_by is null or next_try_at is null),
  add check (uncertain_at is null or next_try_at is null),
  add check (sending_at is null or next_try_at is not null),
  add check (noted_on is null or accepted = false),
  add check (noted_on is not null or num_nonnulls(noted_by, note) = 0);
create index outbox_message_about on outbox_message (municipality_id, file_id, resource, id);
grant update (superseded_by, sending_at, uncertain_at, noted_on, noted_by, note) on outbox_message to trede_app;
