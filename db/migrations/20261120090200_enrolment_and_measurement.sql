-- A person in a programme, the groups of a provider, and everything that was asked and answered.

create table enrolment (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  person_id uuid not null,
  programme_id text not null,
  programme_version smallint not null,
  -- The how-manieth time this person is in this programme: a second start is a new enrolment.
  ordinal smallint not null default 1 check (ordinal >= 1),
  provider_id uuid not null references organisation (id),
  started_on date not null,
  ended_on date check (ended_on >= started_on),
  end_reason text,
  end_note text,
  enrolled_by uuid,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, person_id, programme_id, ordinal),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  foreign key (municipality_id, person_id) references person (municipality_id, id),
  check ((ended_on is null) = (end_reason is null))
);
create index enrolment_file on enrolment (municipality_id, file_id);
create index enrolment_programme on enrolment (municipality_id, programme_id, started_on);
create index enrolment_provider on enrolment (provider_id, municipality_id, file_id);

create table enrolment_phase (
  municipality_id uuid not null,
  enrolment_id uuid not null,
  phase text not null,
  entered_on date not null,
  note text not null default '',
  by_user uuid,
  primary key (municipality_id, enrolment_id, phase),
  foreign key (municipality_id, enrolment_id) references enrolment (municipality_id, id)
);

-- More months, with the consent of the municipality: a decision with a day, a person and a reason.
create table enrolment_extension (
  municipality_id uuid not null,
  enrolment_id uuid not null,
  decided_on date not null,
  months smallint not null check (months between 1 and 24),
  reason text not null check (length(trim(reason)) > 0),
  by_user uuid,
  primary key (municipality_id, enrolment_id, decided_on),
  foreign key (municipality_id, enrolment_id) references enrolment (municipality_id, id)
);

-- Evidence for a gate: one competence, seen on a day, by someone, in words.
create table gate_observation (
  municipality_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  competence text not null,
  observed_on date not null,
  level text not null check (level in ('not-yet', 'with-help', 'independent')),
  evidence text not null check (length(trim(evidence)) > 0),
  by_user uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, enrolment_id) references enrolment (municipality_id, id)
);
create index gate_observation_enrolment on gate_observation (municipality_id, enrolment_id, observed_on desc);

-- A group belongs to its provider and may hold people of several municipalities.
create table training_group (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  programme_id text not null,
  name text not null,
  starts_on date not null,
  primary key (organisation_id, id),
  unique (organisation_id, name)
);

create table training_group_trainer (
  organisation_id uuid not null,
  group_id uuid not null,
  user_id uuid not null references account (id),
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (organisation_id, group_id, user_id, from_on),
  foreign key (organisation_id, group_id) references training_group (organisation_id, id)
);
create index training_group_trainer_user on training_group_trainer (user_id);

create table training_group_member (
  municipality_id uuid not null,
  enrolment_id uuid not null,
  file_id uuid not null,
  organisation_id uuid not null,
  group_id uuid not null,
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (municipality_id, enrolment_id, group_id, from_on),
  foreign key (municipality_id, enrolment_id) references enrolment (municipality_id, id),
  foreign key (organisation_id, group_id) references training_group (organisation_id, id)
);
create index training_group_member_group on training_group_member (organisation_id, group_id);
create index training_group_member_file on training_group_member (municipality_id, file_id);

create table measurement (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  person_id uuid not null,
  enrolment_id uuid not null,
  programme_id text not null,
  instrument_id text not null,
  instrument_version smallint not null,
  moment text not null,
  instance smallint not null default 1,
  answered_on date not null,
  locale text not null,
  -- Option ids per question id, never texts in a language (free text questions excepted).
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  on_behalf boolean not null,
  by_user uuid,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  -- Two programmes may ask the same questions; within one, the instance is the how-manieth time someone is in it.
  unique (municipality_id, person_id, programme_id, instrument_id, instrument_version, moment, instance),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  foreign key (municipality_id, enrolment_id) references enrolment (municipality_id, id)
);
create index measurement_file on measurement (municipality_id, file_id);
create index measurement_enrolment on measurement (municipality_id, enrolment_id);
create index measurement_report on measurement (municipality_id, programme_id, instrument_id, answered_on);

-- That someone was asked on a day. Without an answer it is a question still open.
create table measurement_request (
  municipality_id uuid not null,
  enrolment_id uuid not null,
  instrument_id text not null,
  moment text not null,
  asked_on date not null,
  by_user uuid,
  primary key (municipality_id, enrolment_id, instrument_id, moment, asked_on),
  foreign key (municipality_id, enrolment_id) references enrolment (municipality_id, id)
);
