-- The database as the migrations leave it, for reading and reviewing. Generated; do not edit.

create table account (
  id uuid not null,
  email citext not null,
  name text not null,
  password_hash text not null,
  totp_secret text,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint,
  demo boolean not null default false,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  UNIQUE (email),
  PRIMARY KEY (id)
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy directory for select to trede_app
--   using ((id = ( SELECT trede.user_id() AS user_id)) OR (EXISTS ( SELECT 1 FROM membership m WHERE ((m.user_id = account.id) AND (m.organisation_id = ANY (( SELECT trede.visible_organisations() AS visible_organisations)::uuid[]))))))
-- policy owner_functions for all to trede_owner
--   using true
--   check true
-- trede_app has no rights on the whole table

create table audit_event (
  municipality_id uuid not null,
  id bigint not null generated always as identity,
  at timestamp with time zone not null default clock_timestamp(),
  written_by xid8 not null default pg_current_xact_id(),
  actor text not null,
  origin text not null,
  action text not null,
  object_type text not null,
  object_id text,
  result text not null,
  detail jsonb not null default '{}'::jsonb,
  trace_id text,
  PRIMARY KEY (municipality_id, id),
  CHECK ((result = ANY (ARRAY['done'::text, 'refused'::text])))
);
CREATE INDEX audit_event_object ON public.audit_event USING btree (municipality_id, object_type, object_id, at DESC);
CREATE INDEX audit_event_written_by ON public.audit_event USING btree (municipality_id, written_by);
-- row-level security: forced
-- policy add_only for insert to trede_app
--   check ((trede.user_id() IS NULL) OR (municipality_id = ANY (( SELECT trede.my_municipalities() AS my_municipalities)::uuid[])) OR (municipality_id = '00000000-0000-0000-0000-000000000000'::uuid))
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy own_municipality for select to trede_app
--   using (municipality_id = ( SELECT trede.system_municipality() AS system_municipality))
-- policy own_name for insert to trede_app
--   check ((trede.user_id() IS NULL) OR (actor = (trede.user_id())::text))
-- trede_app may select

create table audit_seal (
  municipality_id uuid not null,
  number bigint not null,
  event_ids bigint[] not null,
  boundary xid8 not null,
  events_hash bytea not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamp with time zone not null default now(),
  PRIMARY KEY (municipality_id, number)
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy own_municipality for all to trede_app
--   using (municipality_id = ( SELECT trede.system_municipality() AS system_municipality))
-- trede_app may insert, select

create table contact_moment (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  held_on date not null,
  kind text not null,
  note text not null default ''::text,
  by_user uuid,
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK ((kind = ANY (ARRAY['talk'::text, 'phone'::text, 'message'::text, 'home-visit'::text, 'with-partner'::text, 'no-show'::text])))
);
CREATE INDEX contact_moment_file ON public.contact_moment USING btree (municipality_id, file_id, held_on DESC);
CREATE INDEX contact_moment_last ON public.contact_moment USING btree (municipality_id, file_id, held_on DESC) WHERE (kind <> 'no-show'::text);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy of_the_file for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_reaches(municipality_id, file_id))
-- trede_app may insert, select

create table cooperation (
  municipality_id uuid not null,
  organisation_id uuid not null,
  from_on date not null,
  to_on date,
  PRIMARY KEY (municipality_id, organisation_id, from_on),
  FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CHECK ((to_on >= from_on))
);
CREATE INDEX cooperation_organisation ON public.cooperation USING btree (organisation_id);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy directory for select to trede_app
--   using (municipality_id = ANY (( SELECT trede.my_municipalities() AS my_municipalities)::uuid[]))
-- policy owner_functions for all to trede_owner
--   using true
--   check true
-- trede_app may select

create table correction (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  subject text not null,
  subject_id uuid not null,
  field text not null,
  old_value jsonb,
  new_value jsonb,
  reason text not null,
  corrected_on date not null,
  by_user uuid,
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK ((length(TRIM(BOTH FROM reason)) > 0)),
  CHECK ((subject = ANY (ARRAY['person'::text, 'file'::text, 'enrolment'::text, 'measurement'::text])))
);
CREATE INDEX correction_file ON public.correction USING btree (municipality_id, file_id, corrected_on DESC);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy of_the_file for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_reaches(municipality_id, file_id))
-- trede_app may insert, select

create table draft (
  municipality_id uuid not null,
  user_id uuid not null,
  form text not null,
  fields jsonb not null,
  saved_at timestamp with time zone not null default now(),
  PRIMARY KEY (municipality_id, user_id, form),
  FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  FOREIGN KEY (user_id) REFERENCES account(id)
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy own_rows for all to trede_app
--   using ((user_id = ( SELECT trede.user_id() AS user_id)) AND (municipality_id = ANY (( SELECT trede.my_municipalities() AS my_municipalities)::uuid[])))
-- trede_app may delete, insert, select, update

create table enrolment (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  person_id uuid not null,
  programme_id text not null,
  programme_version smallint not null,
  ordinal smallint not null default 1,
  provider_id uuid not null,
  started_on date not null,
  ended_on date,
  end_reason text,
  end_note text,
  enrolled_by uuid,
  created_at timestamp with time zone not null default now(),
  UNIQUE (municipality_id, id, file_id),
  UNIQUE (municipality_id, id, file_id, person_id),
  UNIQUE (municipality_id, person_id, programme_id, ordinal),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  FOREIGN KEY (municipality_id, file_id, person_id) REFERENCES file(municipality_id, id, person_id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person(municipality_id, id),
  FOREIGN KEY (provider_id) REFERENCES organisation(id),
  CHECK ((ended_on >= started_on)),
  CHECK (((ended_on IS NULL) = (end_reason IS NULL))),
  CHECK ((ordinal >= 1))
);
CREATE INDEX enrolment_file ON public.enrolment USING btree (municipality_id, file_id);
CREATE INDEX enrolment_programme ON public.enrolment USING btree (municipality_id, programme_id, started_on);
CREATE INDEX enrolment_provider ON public.enrolment USING btree (provider_id, municipality_id, file_id);
-- row-level security: forced
-- policy added_by_the_municipality for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy of_the_file for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_reaches(municipality_id, file_id))
-- policy owner_functions for all to trede_owner
--   using true
--   check true
-- trede_app may insert, select

create table enrolment_extension (
  municipality_id uuid not null,
  enrolment_id uuid not null,
  decided_on date not null,
  months smallint not null,
  reason text not null,
  by_user uuid,
  PRIMARY KEY (municipality_id, enrolment_id, decided_on),
  FOREIGN KEY (municipality_id, enrolment_id) REFERENCES enrolment(municipality_id, id),
  CHECK (((months >= 1) AND (months <= 24))),
  CHECK ((length(TRIM(BOTH FROM reason)) > 0))
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy of_the_enrolment for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_reaches_enrolment(municipality_id, enrolment_id))
-- trede_app may insert, select

create table enrolment_phase (
  municipality_id uuid not null,
  enrolment_id uuid not null,
  phase text not null,
  entered_on date not null,
  note text not null default ''::text,
  by_user uuid,
  PRIMARY KEY (municipality_id, enrolment_id, phase),
  FOREIGN KEY (municipality_id, enrolment_id) REFERENCES enrolment(municipality_id, id)
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy of_the_enrolment for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_reaches_enrolment(municipality_id, enrolment_id))
-- trede_app may insert, select

create table file (
  municipality_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  number text not null,
  part text,
  opened_on date not null,
  closed_on date,
  close_reason text,
  opened_by uuid,
  created_at timestamp with time zone not null default now(),
  UNIQUE (municipality_id, id, person_id),
  UNIQUE (municipality_id, number),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person(municipality_id, id),
  CHECK ((closed_on >= opened_on)),
  CHECK (((closed_on IS NULL) = (close_reason IS NULL)))
);
CREATE INDEX file_person ON public.file USING btree (municipality_id, person_id);
-- row-level security: forced
-- policy added_by_the_municipality for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy of_the_file for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_reaches(municipality_id, id))
-- policy owner_functions for all to trede_owner
--   using true
--   check true
-- trede_app may insert, select

create table file_team_member (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  user_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  from_on date not null,
  to_on date,
  added_by uuid,
  EXCLUDE USING gist (municipality_id WITH =, file_id WITH =, user_id WITH =, role WITH =, daterange(from_on, to_on, '[]'::text) WITH &&),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  FOREIGN KEY (user_id) REFERENCES account(id),
  CHECK ((to_on >= from_on))
);
CREATE INDEX file_team_member_file ON public.file_team_member USING btree (municipality_id, file_id);
CREATE INDEX file_team_member_role ON public.file_team_member USING btree (municipality_id, file_id, role, from_on, to_on);
CREATE INDEX file_team_member_user ON public.file_team_member USING btree (user_id, municipality_id, file_id);
-- row-level security: forced
-- policy added_by_the_municipality for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy changed_by_the_municipality for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- policy of_the_file for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_reaches(municipality_id, file_id))
-- policy owner_functions for all to trede_owner
--   using true
--   check true
-- trede_app may insert, select

create table gate_observation (
  municipality_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  competence text not null,
  observed_on date not null,
  level text not null,
  evidence text not null,
  by_user uuid,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, enrolment_id) REFERENCES enrolment(municipality_id, id),
  CHECK ((length(TRIM(BOTH FROM evidence)) > 0)),
  CHECK ((level = ANY (ARRAY['not-yet'::text, 'with-help'::text, 'independent'::text])))
);
CREATE INDEX gate_observation_enrolment ON public.gate_observation USING btree (municipality_id, enrolment_id, observed_on DESC);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy of_the_enrolment for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_reaches_enrolment(municipality_id, enrolment_id))
-- trede_app may insert, select

create table household_member (
  municipality_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  role text not null,
  from_on date not null,
  to_on date,
  EXCLUDE USING gist (municipality_id WITH =, person_id WITH =, daterange(from_on, to_on, '[]'::text) WITH &&),
  PRIMARY KEY (municipality_id, household_id, person_id, from_on),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person(municipality_id, id),
  CHECK ((to_on >= from_on)),
  CHECK ((role = ANY (ARRAY['adult'::text, 'partner'::text, 'child'::text, 'other'::text])))
);
CREATE INDEX household_member_person ON public.household_member USING btree (municipality_id, person_id);
-- row-level security: forced
-- policy added_by_the_municipality for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy changed_by_the_municipality for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- policy of_the_person for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_reaches_person(municipality_id, person_id))
-- trede_app may insert, select

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
  answers jsonb not null,
  on_behalf boolean not null,
  by_user uuid,
  created_at timestamp with time zone not null default now(),
  UNIQUE (municipality_id, person_id, programme_id, instrument_id, instrument_version, moment, instance),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, enrolment_id, file_id, person_id) REFERENCES enrolment(municipality_id, id, file_id, person_id),
  FOREIGN KEY (municipality_id, enrolment_id) REFERENCES enrolment(municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK ((jsonb_typeof(answers) = 'object'::text))
);
CREATE INDEX measurement_enrolment ON public.measurement USING btree (municipality_id, enrolment_id);
CREATE INDEX measurement_file ON public.measurement USING btree (municipality_id, file_id) INCLUDE (enrolment_id, instrument_id, moment, answered_on);
CREATE INDEX measurement_report ON public.measurement USING btree (municipality_id, programme_id, instrument_id, answered_on);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy of_the_file for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_reaches(municipality_id, file_id))
-- trede_app may insert, select

create table measurement_request (
  municipality_id uuid not null,
  enrolment_id uuid not null,
  instrument_id text not null,
  moment text not null,
  asked_on date not null,
  by_user uuid,
  PRIMARY KEY (municipality_id, enrolment_id, instrument_id, moment, asked_on),
  FOREIGN KEY (municipality_id, enrolment_id) REFERENCES enrolment(municipality_id, id)
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy of_the_enrolment for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_reaches_enrolment(municipality_id, enrolment_id))
-- trede_app may insert, select

create table membership (
  organisation_id uuid not null,
  user_id uuid not null,
  role text not null,
  scope text not null,
  team text,
  from_on date not null,
  to_on date,
  PRIMARY KEY (organisation_id, user_id, role, from_on),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  FOREIGN KEY (user_id) REFERENCES account(id),
  CHECK ((to_on >= from_on)),
  CHECK (((scope <> 'team'::text) OR (team IS NOT NULL))),
  CHECK ((role = ANY (ARRAY['case-worker'::text, 'career-coach'::text, 'employer-networker'::text, 'programme-coordinator'::text, 'trainer'::text, 'volunteer-coach'::text, 'bridge-builder'::text, 'social-guide'::text, 'language-school'::text, 'employer'::text, 'team-manager'::text, 'researcher'::text, 'administrator'::text]))),
  CHECK ((scope = ANY (ARRAY['self'::text, 'team'::text, 'organisation'::text, 'municipality'::text])))
);
CREATE INDEX membership_user ON public.membership USING btree (user_id, organisation_id);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy directory for select to trede_app
--   using (organisation_id = ANY (( SELECT trede.visible_organisations() AS visible_organisations)::uuid[]))
-- policy owner_functions for all to trede_owner
--   using true
--   check true
-- trede_app may select

create table municipality (
  id uuid not null,
  name text not null,
  demo boolean not null default false,
  created_at timestamp with time zone not null default now(),
  UNIQUE (name),
  PRIMARY KEY (id)
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy directory for select to trede_app
--   using (id = ANY (( SELECT trede.my_municipalities() AS my_municipalities)::uuid[]))
-- policy owner_functions for all to trede_owner
--   using true
--   check true
-- trede_app may select

create table organisation (
  id uuid not null,
  kind text not null,
  name text not null,
  municipality_id uuid,
  created_at timestamp with time zone not null default now(),
  UNIQUE (kind, name),
  UNIQUE (municipality_id),
  PRIMARY KEY (id),
  FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  CHECK (((kind = 'municipality'::text) = (municipality_id IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['municipality'::text, 'provider'::text, 'welfare'::text, 'language-school'::text, 'employer'::text])))
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy directory for select to trede_app
--   using (id = ANY (( SELECT trede.visible_organisations() AS visible_organisations)::uuid[]))
-- policy owner_functions for all to trede_owner
--   using true
--   check true
-- trede_app may select

create table person (
  municipality_id uuid not null,
  id uuid not null,
  reference text,
  given_name text not null,
  family_name text not null,
  birth_date date,
  sex text,
  origin_country text,
  phone text,
  email text,
  address text,
  form_of_address text not null default 'formal'::text,
  contact_language text not null default 'nl'::text,
  arrived_in_netherlands_on date,
  arrived_in_municipality_on date,
  permit_granted_on date,
  created_at timestamp with time zone not null default now(),
  search text generated always as (lower(((given_name || ' '::text) || family_name))) stored,
  UNIQUE (municipality_id, reference),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  CHECK ((form_of_address = ANY (ARRAY['formal'::text, 'informal'::text]))),
  CHECK ((sex = ANY (ARRAY['woman'::text, 'man'::text, 'other'::text])))
);
CREATE INDEX person_birth_date ON public.person USING btree (municipality_id, birth_date);
CREATE INDEX person_email ON public.person USING btree (municipality_id, lower(email));
CREATE INDEX person_phone ON public.person USING btree (municipality_id, trede.phone_digits(phone));
CREATE INDEX person_search ON public.person USING gin (municipality_id, search gin_trgm_ops);
CREATE INDEX person_skeleton ON public.person USING btree (municipality_id, trede.name_skeleton(given_name, family_name));
-- row-level security: forced
-- policy added_by_the_municipality for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy of_the_person for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_reaches_person(municipality_id, id))
-- trede_app may insert, select

create table person_language (
  municipality_id uuid not null,
  person_id uuid not null,
  language text not null,
  level text not null,
  interpreter_needed boolean not null default false,
  PRIMARY KEY (municipality_id, person_id, language),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person(municipality_id, id),
  CHECK ((level = ANY (ARRAY['native'::text, 'good'::text, 'some'::text])))
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy of_the_person for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_reaches_person(municipality_id, person_id))
-- trede_app may delete, insert, select

create table saved_filter (
  municipality_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  page text not null,
  name text not null,
  query text not null,
  UNIQUE (municipality_id, user_id, page, name),
  PRIMARY KEY (municipality_id, user_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  FOREIGN KEY (user_id) REFERENCES account(id),
  CHECK (((length(TRIM(BOTH FROM name)) >= 1) AND (length(TRIM(BOTH FROM name)) <= 60)))
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy own_rows for all to trede_app
--   using ((user_id = ( SELECT trede.user_id() AS user_id)) AND (municipality_id = ANY (( SELECT trede.my_municipalities() AS my_municipalities)::uuid[])))
-- trede_app may delete, insert, select

create table session (
  token_hash bytea not null,
  user_id uuid not null,
  stage text not null,
  created_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  PRIMARY KEY (token_hash),
  FOREIGN KEY (user_id) REFERENCES account(id),
  CHECK ((stage = ANY (ARRAY['second-factor'::text, 'set-up-second-factor'::text, 'signed-in'::text])))
);
CREATE INDEX session_account ON public.session USING btree (user_id);
CREATE INDEX session_expiry ON public.session USING btree (expires_at);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy owner_functions for all to trede_owner
--   using true
--   check true
-- trede_app has no rights on the whole table

create table sign_in_attempt (
  key character varying(255) not null,
  points integer not null default 0,
  expire bigint,
  PRIMARY KEY (key)
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy counters for all to trede_app
--   using (trede.user_id() IS NULL)
-- policy owner_functions for all to trede_owner
--   using true
--   check true
-- trede_app may delete, insert, select, update

create table training_group (
  organisation_id uuid not null,
  id uuid not null,
  programme_id text not null,
  name text not null,
  starts_on date not null,
  UNIQUE (organisation_id, name),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
-- row-level security: forced
-- policy added_by_the_coordinator for insert to trede_app
--   check (organisation_id = ANY (( SELECT trede.coordinated_organisations() AS coordinated_organisations)::uuid[]))
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy changed_by_the_coordinator for update to trede_app
--   using (organisation_id = ANY (( SELECT trede.coordinated_organisations() AS coordinated_organisations)::uuid[]))
-- policy own_group for all to trede_app
--   using trede.reaches_group(organisation_id, id)
-- trede_app may insert, select

create table training_group_member (
  municipality_id uuid not null,
  enrolment_id uuid not null,
  file_id uuid not null,
  organisation_id uuid not null,
  group_id uuid not null,
  from_on date not null,
  to_on date,
  PRIMARY KEY (municipality_id, enrolment_id, group_id, from_on),
  FOREIGN KEY (municipality_id, enrolment_id, file_id) REFERENCES enrolment(municipality_id, id, file_id),
  FOREIGN KEY (municipality_id, enrolment_id) REFERENCES enrolment(municipality_id, id),
  FOREIGN KEY (organisation_id, group_id) REFERENCES training_group(organisation_id, id),
  CHECK ((to_on >= from_on))
);
CREATE INDEX training_group_member_file ON public.training_group_member USING btree (municipality_id, file_id);
CREATE INDEX training_group_member_group ON public.training_group_member USING btree (organisation_id, group_id);
-- row-level security: forced
-- policy added_by_the_municipality for insert to trede_app
--   check ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR (organisation_id = ANY (( SELECT trede.coordinated_organisations() AS coordinated_organisations)::uuid[])))
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy of_the_file for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_reaches(municipality_id, file_id))
-- policy owner_functions for all to trede_owner
--   using true
--   check true
-- trede_app may insert, select

create table training_group_trainer (
  organisation_id uuid not null,
  group_id uuid not null,
  user_id uuid not null,
  from_on date not null,
  to_on date,
  PRIMARY KEY (organisation_id, group_id, user_id, from_on),
  FOREIGN KEY (organisation_id, group_id) REFERENCES training_group(organisation_id, id),
  FOREIGN KEY (user_id) REFERENCES account(id),
  CHECK ((to_on >= from_on))
);
CREATE INDEX training_group_trainer_user ON public.training_group_trainer USING btree (user_id);
-- row-level security: forced
-- policy added_by_the_coordinator for insert to trede_app
--   check (organisation_id = ANY (( SELECT trede.coordinated_organisations() AS coordinated_organisations)::uuid[]))
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy changed_by_the_coordinator for update to trede_app
--   using (organisation_id = ANY (( SELECT trede.coordinated_organisations() AS coordinated_organisations)::uuid[]))
-- policy own_group for all to trede_app
--   using trede.reaches_group(organisation_id, group_id)
-- policy owner_functions for all to trede_owner
--   using true
--   check true
-- trede_app may insert, select

CREATE OR REPLACE FUNCTION trede.accept_totp_step(of_user uuid, step bigint)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select trede.only_about(of_user);
  with accepted as (
    update account set totp_last_step = step, totp_confirmed_at = coalesce(totp_confirmed_at, now())
    where id = of_user and (totp_last_step is null or totp_last_step < step) returning 1)
  select exists (select 1 from accepted)
$function$
;

CREATE OR REPLACE FUNCTION trede.account_for_sign_in(given_email citext)
 RETURNS TABLE(id uuid, name text, password_hash text, totp_secret text, totp_confirmed boolean, totp_last_step bigint, demo boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.id, a.name, a.password_hash, null::text, a.totp_confirmed_at is not null, null::bigint, a.demo
  from account a where a.email = given_email and a.disabled_at is null and trede.user_id() is null
$function$
;

CREATE OR REPLACE FUNCTION trede.add_account(new_id uuid, new_email citext, new_name text, hash text, is_demo boolean)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform trede.only_the_system();
  insert into account (id, email, name, password_hash, demo) values (new_id, new_email, new_name, hash, is_demo)
    on conflict (email) do nothing;
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION trede.add_membership(of_organisation uuid, of_user uuid, with_role text, with_scope text, in_team text, from_day date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform trede.only_the_system();
  insert into membership (organisation_id, user_id, role, scope, team, from_on)
    values (of_organisation, of_user, with_role, with_scope, in_team, from_day) on conflict do nothing;
end $function$
;

CREATE OR REPLACE FUNCTION trede.add_municipality(new_id uuid, organisation_id uuid, new_name text, is_demo boolean)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform trede.only_the_system();
  insert into municipality (id, name, demo) values (new_id, new_name, is_demo) on conflict (name) do nothing;
  if not found then return false; end if;
  insert into organisation (id, kind, name, municipality_id)
    values (organisation_id, 'municipality', 'Gemeente ' || new_name, new_id);
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION trede.add_partner(new_id uuid, of_municipality uuid, new_kind text, new_name text, from_day date)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  partner uuid;
begin
  perform trede.only_the_system();
  insert into organisation (id, kind, name) values (new_id, new_kind, new_name) on conflict (kind, name) do nothing;
  select o.id into partner from organisation o where o.kind = new_kind and o.name = new_name;
  insert into cooperation (municipality_id, organisation_id, from_on) values (of_municipality, partner, from_day)
    on conflict do nothing;
  return partner;
end $function$
;

CREATE OR REPLACE FUNCTION trede.coordinated_organisations()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct m.organisation_id), '{}') from trede.my_memberships() m
  where m.role = 'programme-coordinator'
$function$
;

CREATE OR REPLACE FUNCTION trede.delete_expired_sessions(idle interval)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select trede.only_the_system();
  delete from sign_in_attempt where expire < extract(epoch from now()) * 1000;
  with gone as (delete from session where expires_at < now() or last_seen_at < now() - idle returning 1)
  select count(*) from gone
$function$
;

CREATE OR REPLACE FUNCTION trede.end_session(hash bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  delete from session where token_hash = hash
$function$
;

CREATE OR REPLACE FUNCTION trede.file_municipalities()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct id), '{}') from (
    select o.municipality_id as id from trede.my_memberships() m join organisation o on o.id = m.organisation_id
    where o.municipality_id is not null and m.role in ('case-worker', 'career-coach', 'team-manager')
    union all select trede.system_municipality()
  ) reachable where id is not null
$function$
;

CREATE OR REPLACE FUNCTION trede.halfway_session(hash bytea, idle interval)
 RETURNS TABLE(id uuid, name text, email text, stage text, totp_secret text, totp_confirmed boolean, now_ms bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.id, a.name, a.email::text, s.stage, a.totp_secret, a.totp_confirmed_at is not null,
    (extract(epoch from clock_timestamp()) * 1000)::bigint
  from session s join account a on a.id = s.user_id
  where s.token_hash = hash and s.stage <> 'signed-in' and s.expires_at > now() and s.last_seen_at > now() - idle
    and a.disabled_at is null
$function$
;

CREATE OR REPLACE FUNCTION trede.municipalities()
 RETURNS TABLE(id uuid, name text, demo boolean, organisation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.id, m.name, m.demo, o.id from municipality m join organisation o on o.municipality_id = m.id
  where trede.user_id() is null order by m.name
$function$
;

CREATE OR REPLACE FUNCTION trede.my_memberships()
 RETURNS SETOF membership
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.* from membership m
  where m.user_id = trede.user_id() and m.from_on <= trede.today() and (m.to_on is null or m.to_on >= trede.today())
$function$
;

CREATE OR REPLACE FUNCTION trede.my_municipalities()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct id), '{}') from (
    select o.municipality_id as id from trede.my_memberships() m join organisation o on o.id = m.organisation_id
    union all
    select c.municipality_id from trede.my_memberships() m join cooperation c on c.organisation_id = m.organisation_id
    where c.from_on <= trede.today() and (c.to_on is null or c.to_on >= trede.today())
    union all select trede.system_municipality()
  ) reachable where id is not null
$function$
;

CREATE OR REPLACE FUNCTION trede.my_organisations()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct m.organisation_id), '{}') from trede.my_memberships() m
$function$
;

CREATE OR REPLACE FUNCTION trede.name_skeleton(given text, family text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(regexp_replace(lower(NORMALIZE((given || family), NFD)), '[^[:alpha:]]|[aeiouy]'::text, ''::text, 'g'::text), '(.)\1+'::text, '\1'::text, 'g'::text)
;

CREATE OR REPLACE FUNCTION trede.only_about(of_user uuid)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if trede.user_id() <> of_user then
    raise exception 'only the own account' using errcode = 'insufficient_privilege';
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION trede.only_the_system()
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if trede.user_id() is not null then
    raise exception 'only the command line may change the directory' using errcode = 'insufficient_privilege';
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION trede.partner_reaches(of_municipality uuid, of_file uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select trede.user_id() is not null and (
    exists (select 1 from file_team_member t
      where t.user_id = trede.user_id() and t.municipality_id = of_municipality and t.file_id = of_file
        and t.from_on <= trede.today() and (t.to_on is null or t.to_on >= trede.today())
        and exists (select 1 from trede.my_memberships() m
          where m.organisation_id = t.organisation_id and m.role = t.role)
        and trede.works_for(t.organisation_id, of_municipality))
    or exists (select 1 from enrolment e
      where e.municipality_id = of_municipality and e.file_id = of_file
        and e.provider_id = any (trede.coordinated_organisations())
        and trede.works_for(e.provider_id, of_municipality))
    or exists (select 1 from training_group_member gm
      join training_group_trainer gt on gt.organisation_id = gm.organisation_id and gt.group_id = gm.group_id
      where gm.municipality_id = of_municipality and gm.file_id = of_file and gt.user_id = trede.user_id()
        and gt.from_on <= trede.today() and (gt.to_on is null or gt.to_on >= trede.today())
        and gm.from_on <= trede.today() and (gm.to_on is null or gm.to_on >= trede.today())
        and gt.organisation_id = any (trede.trained_organisations())
        and trede.works_for(gt.organisation_id, of_municipality)))
$function$
;

CREATE OR REPLACE FUNCTION trede.partner_reaches_enrolment(of_municipality uuid, of_enrolment uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select 1 from enrolment e where e.municipality_id = of_municipality and e.id = of_enrolment
    and trede.partner_reaches(e.municipality_id, e.file_id))
$function$
;

CREATE OR REPLACE FUNCTION trede.partner_reaches_person(of_municipality uuid, of_person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select 1 from file f where f.municipality_id = of_municipality and f.person_id = of_person
    and trede.partner_reaches(f.municipality_id, f.id))
$function$
;

CREATE OR REPLACE FUNCTION trede.phone_digits(phone text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(regexp_replace(phone, '\D'::text, ''::text, 'g'::text), '^(0031|31|0)'::text, ''::text)
;

CREATE OR REPLACE FUNCTION trede.reaches_group(of_organisation uuid, of_group uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select of_organisation = any (trede.my_organisations()) or exists (
    select 1 from training_group_member gm where gm.organisation_id = of_organisation and gm.group_id = of_group
      and gm.municipality_id = any (trede.file_municipalities()))
$function$
;

CREATE OR REPLACE FUNCTION trede.session_actor(hash bytea, idle interval, on_day date)
 RETURNS json
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  found_session session;
begin
  select * into found_session from session s
    where s.token_hash = hash and s.expires_at > now() and s.last_seen_at > now() - idle;
  if not found then return null; end if;
  if found_session.last_seen_at < now() - interval '1 minute' then
    update session set last_seen_at = now() where token_hash = hash;
  end if;
  return (
    select json_build_object('userId', a.id, 'name', a.name, 'stage', found_session.stage, 'demo', a.demo,
      'memberships', coalesce((select json_agg(json_build_object('organisationId', m.organisation_id,
          'organisationName', o.name, 'municipalityId', o.municipality_id, 'role', m.role, 'scope', m.scope, 'team', m.team)
          order by m.role)
        from membership m join organisation o on o.id = m.organisation_id
        where m.user_id = a.id and m.from_on <= on_day and (m.to_on is null or m.to_on >= on_day)), '[]'),
      'municipalities', coalesce((select json_agg(distinct reachable.id) from (
          select o.municipality_id as id from membership m join organisation o on o.id = m.organisation_id
          where m.user_id = a.id and m.from_on <= on_day and (m.to_on is null or m.to_on >= on_day)
          union all
          select c.municipality_id from membership m join cooperation c on c.organisation_id = m.organisation_id
          where m.user_id = a.id and m.from_on <= on_day and (m.to_on is null or m.to_on >= on_day)
            and c.from_on <= on_day and (c.to_on is null or c.to_on >= on_day)
        ) reachable where reachable.id is not null), '[]'))
    from account a where a.id = found_session.user_id and a.disabled_at is null);
end $function$
;

CREATE OR REPLACE FUNCTION trede.set_totp_secret(of_user uuid, secret text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select trede.only_about(of_user);
  with changed as (
    update account set totp_secret = secret, totp_last_step = null
    where id = of_user and totp_confirmed_at is null returning 1)
  select exists (select 1 from changed)
$function$
;

CREATE OR REPLACE FUNCTION trede.start_session(of_user uuid, hash bytea, at_stage text, ends timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select trede.only_about(of_user);
  insert into session (token_hash, user_id, stage, expires_at) values (hash, of_user, at_stage, ends)
$function$
;

CREATE OR REPLACE FUNCTION trede.system_municipality()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('trede.system_municipality'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION trede.today()
 RETURNS date
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('trede.today'::text, true), ''::text))::date, CURRENT_DATE)
;

CREATE OR REPLACE FUNCTION trede.trained_organisations()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct m.organisation_id), '{}') from trede.my_memberships() m where m.role = 'trainer'
$function$
;

CREATE OR REPLACE FUNCTION trede.user_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('trede.user_id'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION trede.visible_organisations()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct id), '{}') from (
    select m.organisation_id as id from trede.my_memberships() m
    union all select o.id from organisation o where o.municipality_id = any (trede.my_municipalities())
    union all select c.organisation_id from cooperation c where c.municipality_id = any (trede.my_municipalities())
  ) visible
$function$
;

CREATE OR REPLACE FUNCTION trede.works_for(of_organisation uuid, of_municipality uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select 1 from cooperation c
      where c.organisation_id = of_organisation and c.municipality_id = of_municipality
        and c.from_on <= trede.today() and (c.to_on is null or c.to_on >= trede.today()))
    or exists (select 1 from organisation o where o.id = of_organisation and o.municipality_id = of_municipality)
$function$
;

