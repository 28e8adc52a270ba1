-- The talk of three in which an earlier organisation hands a person over, and what a person agreed to share.

-- Facts only: how far a handover is follows from its days.
create table handover (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  asked_on date not null,
  asked_by uuid,
  asked_of text not null check (asked_of in ('reception', 'municipality', 'other')),
  organisation text not null,
  contact text,
  planned_on date,
  planned_at text check (planned_at ~ '^[0-9]{2}:[0-9]{2}$'),
  meeting text check (meeting in ('video', 'in-person')),
  place text,
  joining text,
  -- An ISO 639 code; null when nobody needs an interpreter.
  interpreter text,
  held_on date,
  report text,
  not_held_on date,
  not_held_reason text,
  not_held_note text,
  published_on date,
  published_by uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  check ((planned_on is null) = (meeting is null)),
  check ((held_on is null) = (report is null)),
  check ((not_held_on is null) = (not_held_reason is null)),
  check (held_on is null or not_held_on is null),
  check (held_on is null or held_on >= asked_on),
  check (published_on is null or published_on >= held_on)
);
create index handover_file on handover (municipality_id, file_id, asked_on);
-- One at a time: until it was held or not held, a second one would say something else about the same talk.
create unique index handover_open on handover (municipality_id, file_id)
  where held_on is null and not_held_on is null;
call trede.lock_to_the_municipality('handover');
grant update (planned_on, planned_at, meeting, place, joining, interpreter, held_on, report, not_held_on,
  not_held_reason, not_held_note, published_on, published_by) on handover to trede_app;

-- What was shared, subject by subject. Limitations tell of health: case workers only (Wi art. 37).
create table handover_subject (
  municipality_id uuid not null,
  handover_id uuid not null,
  subject text not null,
  words text not null,
  primary key (municipality_id, handover_id, subject),
  foreign key (municipality_id, handover_id) references handover (municipality_id, id)
);
call trede.lock_table('handover_subject', 'municipality_id = any (case when subject = ''visible-limitations''
  then (select trede.case_work_municipalities())::uuid[] else (select trede.file_municipalities())::uuid[] end)');
-- A report that nobody else has read yet is written again as a whole.
grant delete on handover_subject to trede_app;

-- Consent for what no law asks to share. Never deleted: what was agreed when, has to be shown years later.
create table consent (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  purpose text not null,
  organisation text not null,
  subjects text[] not null check (cardinality(subjects) > 0),
  text_version smallint not null check (text_version > 0),
  locale text not null check (locale in ('nl', 'en', 'ar', 'ti')),
  manner text not null check (manner in ('written', 'spoken', 'spoken-with-interpreter')),
  given_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  withdrawn_on date,
  withdrawal_recorded_by uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  check (withdrawn_on is null or withdrawn_on >= given_on)
);
create index consent_file on consent (municipality_id, file_id, given_on);
call trede.lock_to_the_municipality('consent');
grant update (withdrawn_on, withdrawal_recorded_by) on consent to trede_app;
