-- A person as one municipality knows them, the file (dossier), who works on it, and the moments of contact.

create table person (
  municipality_id uuid not null references municipality (id),
  id uuid not null,
  reference text,
  given_name text not null,
  family_name text not null,
  birth_date date,
  sex text check (sex in ('woman', 'man', 'other')),
  origin_country text,
  phone text,
  email text,
  address text,
  form_of_address text not null default 'formal' check (form_of_address in ('formal', 'informal')),
  contact_language text not null default 'nl',
  arrived_in_netherlands_on date,
  arrived_in_municipality_on date,
  permit_granted_on date,
  created_at timestamptz not null default now(),
  search text generated always as (lower(given_name || ' ' || family_name)) stored,
  primary key (municipality_id, id),
  unique (municipality_id, reference)
);
create index person_search on person using gin (municipality_id, search gin_trgm_ops);

create table person_language (
  municipality_id uuid not null,
  person_id uuid not null,
  language text not null,
  level text not null check (level in ('native', 'good', 'some')),
  interpreter_needed boolean not null default false,
  primary key (municipality_id, person_id, language),
  foreign key (municipality_id, person_id) references person (municipality_id, id)
);

create table household_member (
  municipality_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('adult', 'partner', 'child', 'other')),
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (municipality_id, household_id, person_id, from_on),
  foreign key (municipality_id, person_id) references person (municipality_id, id),
  exclude using gist (municipality_id with =, person_id with =, daterange(from_on, to_on, '[]') with &&)
);
create index household_member_person on household_member (municipality_id, person_id);

create table file (
  municipality_id uuid not null references municipality (id),
  id uuid not null,
  person_id uuid not null,
  number text not null,
  part text,
  opened_on date not null,
  closed_on date check (closed_on >= opened_on),
  close_reason text,
  opened_by uuid,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, number),
  foreign key (municipality_id, person_id) references person (municipality_id, id),
  check ((closed_on is null) = (close_reason is null))
);
create index file_person on file (municipality_id, person_id);

create table file_team_member (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  user_id uuid not null references account (id),
  organisation_id uuid not null references organisation (id),
  role text not null,
  from_on date not null,
  to_on date check (to_on >= from_on),
  added_by uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  exclude using gist (municipality_id with =, file_id with =, user_id with =, role with =,
    daterange(from_on, to_on, '[]') with &&)
);
create index file_team_member_user on file_team_member (user_id, municipality_id, file_id);
create index file_team_member_file on file_team_member (municipality_id, file_id);

create table contact_moment (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  held_on date not null,
  kind text not null check (kind in ('talk', 'phone', 'message', 'home-visit', 'with-partner', 'no-show')),
  note text not null default '',
  by_user uuid,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id)
);
create index contact_moment_file on contact_moment (municipality_id, file_id, held_on desc);

-- The old value stays: a correction says what it was, what it became, why, when and by whom.
create table correction (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  subject text not null check (subject in ('person', 'file', 'enrolment', 'measurement')),
  subject_id uuid not null,
  field text not null,
  old_value jsonb,
  new_value jsonb,
  reason text not null check (length(trim(reason)) > 0),
  corrected_on date not null,
  by_user uuid,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id)
);
create index correction_file on correction (municipality_id, file_id, corrected_on desc);

-- Nothing typed is lost: what is in a form that was not sent yet, per person who types.
create table draft (
  municipality_id uuid not null references municipality (id),
  user_id uuid not null references account (id),
  form text not null,
  fields jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (municipality_id, user_id, form)
);

create table saved_filter (
  municipality_id uuid not null references municipality (id),
  user_id uuid not null references account (id),
  id uuid not null,
  page text not null,
  name text not null check (length(trim(name)) between 1 and 60),
  query text not null,
  primary key (municipality_id, user_id, id),
  unique (municipality_id, user_id, page, name)
);
