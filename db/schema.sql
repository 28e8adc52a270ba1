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

create table arrival_limitation (
  municipality_id uuid not null,
  file_id uuid not null,
  words text not null,
  recorded_on date not null,
  recorded_by uuid,
  PRIMARY KEY (municipality_id, file_id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK ((length(TRIM(BOTH FROM words)) > 0))
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

create table arrival_profile (
  municipality_id uuid not null,
  file_id uuid not null,
  fields jsonb not null,
  recorded_on date not null,
  recorded_by uuid,
  PRIMARY KEY (municipality_id, file_id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id)
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy case_workers_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy case_workers_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- trede_app may insert, select

create table arrival_unread (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  cells jsonb not null,
  recorded_on date not null,
  recorded_by uuid,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK ((jsonb_typeof(cells) = 'array'::text))
);
CREATE INDEX arrival_unread_file ON public.arrival_unread USING btree (municipality_id, file_id);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

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

create table consent (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  purpose text not null,
  organisation text not null,
  subjects text[] not null,
  text_version smallint not null,
  locale text not null,
  manner text not null,
  given_on date not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null default now(),
  withdrawn_on date,
  withdrawal_recorded_by uuid,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK (((withdrawn_on IS NULL) OR (withdrawn_on >= given_on))),
  CHECK ((locale = ANY (ARRAY['nl'::text, 'en'::text, 'ar'::text, 'ti'::text]))),
  CHECK ((manner = ANY (ARRAY['written'::text, 'spoken'::text, 'spoken-with-interpreter'::text]))),
  CHECK ((cardinality(subjects) > 0)),
  CHECK ((text_version > 0))
);
CREATE INDEX consent_file ON public.consent USING btree (municipality_id, file_id, given_on);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy ended_stays for update to trede_app
--   using (withdrawn_on IS NULL)
--   check true
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy own_name for insert to trede_app
--   check ((( SELECT trede.user_id() AS user_id) IS NULL) OR (recorded_by = ( SELECT trede.user_id() AS user_id)))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- policy staff_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.staff_municipalities() AS staff_municipalities)::uuid[]))
-- policy staff_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.staff_municipalities() AS staff_municipalities)::uuid[]))
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
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy of_the_file for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_guides(municipality_id, file_id))
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
  CHECK (((subject = 'measurement'::text) OR (length(TRIM(BOTH FROM reason)) > 0))),
  CHECK ((subject = ANY (ARRAY['person'::text, 'file'::text, 'enrolment'::text, 'measurement'::text]))),
  CHECK ((NOT ((subject = 'measurement'::text) AND (field = 'health'::text))))
);
CREATE INDEX correction_file ON public.correction USING btree (municipality_id, file_id, corrected_on DESC);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy of_the_file for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_guides(municipality_id, file_id))
-- trede_app may insert, select

create table correction_health (
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
  CHECK ((subject = 'measurement'::text)),
  CHECK ((length(TRIM(BOTH FROM reason)) > 0)),
  CHECK ((subject = ANY (ARRAY['person'::text, 'file'::text, 'enrolment'::text, 'measurement'::text])))
);
CREATE INDEX correction_health_municipality_id_file_id_corrected_on_idx ON public.correction_health USING btree (municipality_id, file_id, corrected_on DESC);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

create table deadline_index (
  municipality_id uuid not null,
  file_id uuid not null,
  obligation text not null,
  rule text not null,
  from_on date,
  to_on date,
  met_on date,
  rules_version text not null,
  article text not null,
  PRIMARY KEY (municipality_id, file_id, obligation),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id)
);
CREATE INDEX deadline_index_in_time ON public.deadline_index USING btree (municipality_id, rule, to_on);
CREATE INDEX deadline_index_open ON public.deadline_index USING btree (municipality_id, to_on) WHERE (met_on IS NULL);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy changed_by_the_program for update to trede_app
--   using (municipality_id = ( SELECT trede.system_municipality() AS system_municipality))
-- policy counted_in_figures for select to trede_app
--   using (municipality_id = ANY (( SELECT trede.figure_municipalities() AS figure_municipalities)::uuid[]))
-- policy made_by_the_program for insert to trede_app
--   check (municipality_id = ( SELECT trede.system_municipality() AS system_municipality))
-- policy removed_by_the_program for delete to trede_app
--   using (municipality_id = ( SELECT trede.system_municipality() AS system_municipality))
-- policy second_lock for select to trede_app
--   using (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- trede_app may delete, insert, select, update

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
CREATE INDEX draft_age ON public.draft USING btree (municipality_id, saved_at);
-- row-level security: forced
-- policy abandoned_found for select to trede_app
--   using ((municipality_id = ( SELECT trede.system_municipality() AS system_municipality)) AND (saved_at < (( SELECT trede.today() AS today) - 90)))
-- policy abandoned_removed for delete to trede_app
--   using ((municipality_id = ( SELECT trede.system_municipality() AS system_municipality)) AND (saved_at < (( SELECT trede.today() AS today) - 90)))
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy drafts_of_case_workers for all to trede_app
--   using ((form !~ '^(intake|handover|pip|progress|plan-goal|plan-work)[.-]'::text) OR (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])))
-- policy own_rows for all to trede_app
--   using ((user_id = ( SELECT trede.user_id() AS user_id)) AND (municipality_id = ANY (( SELECT trede.my_municipalities() AS my_municipalities)::uuid[])))
-- trede_app may delete, insert, select, update

create table duo_contact (
  municipality_id uuid not null,
  id uuid not null,
  name text not null,
  email text not null,
  phone text not null,
  duo_number integer,
  recorded_by uuid,
  recorded_on date not null,
  removed_on date,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  CHECK (((duo_number >= 1) AND (duo_number <= 99999)))
);
CREATE INDEX duo_contact_name ON public.duo_contact USING btree (municipality_id, name, id);
-- row-level security: forced
-- policy administrators_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.administered_municipalities() AS administered_municipalities)::uuid[]))
-- policy administrators_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.administered_municipalities() AS administered_municipalities)::uuid[]))
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.exchange_municipalities() AS exchange_municipalities)::uuid[]))
-- trede_app may insert, select

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
  CHECK ((ordinal >= 1)),
  CHECK ((((end_reason IS NULL) OR ((ended_on IS NOT NULL) AND (end_reason <> ALL (ARRAY['health'::text, 'family'::text])))) AND ((end_note IS NULL) OR (end_reason IS NOT NULL))))
);
CREATE INDEX enrolment_file ON public.enrolment USING btree (municipality_id, file_id);
CREATE INDEX enrolment_programme ON public.enrolment USING btree (municipality_id, programme_id, started_on);
CREATE INDEX enrolment_provider ON public.enrolment USING btree (provider_id, municipality_id, file_id);
-- row-level security: forced
-- policy added_by_the_municipality for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy counted_in_figures for select to trede_app
--   using (municipality_id = ANY (( SELECT trede.figure_municipalities() AS figure_municipalities)::uuid[]))
-- policy of_the_file for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_guides(municipality_id, file_id))
-- policy owner_functions for all to trede_owner
--   using true
--   check true
-- trede_app may insert, select

create table enrolment_end_reason (
  municipality_id uuid not null,
  enrolment_id uuid not null,
  file_id uuid not null,
  reason text not null,
  note text,
  PRIMARY KEY (municipality_id, enrolment_id),
  FOREIGN KEY (municipality_id, enrolment_id, file_id) REFERENCES enrolment(municipality_id, id, file_id),
  CHECK ((reason = ANY (ARRAY['health'::text, 'family'::text])))
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy said_by_the_provider for insert to trede_app
--   check trede.coordinates(municipality_id, enrolment_id)
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
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

create table exchange_run (
  municipality_id uuid not null,
  direction text not null,
  worked_at timestamp with time zone,
  failed_at timestamp with time zone,
  trouble text,
  PRIMARY KEY (municipality_id, direction),
  FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  CHECK (((failed_at IS NULL) = (trouble IS NULL))),
  CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy program_adds for insert to trede_app
--   check (municipality_id = ( SELECT trede.system_municipality() AS system_municipality))
-- policy program_changes for update to trede_app
--   using (municipality_id = ( SELECT trede.system_municipality() AS system_municipality))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.exchange_municipalities() AS exchange_municipalities)::uuid[]))
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
  moved_on date,
  UNIQUE (municipality_id, id, person_id),
  UNIQUE (municipality_id, number),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person(municipality_id, id),
  CHECK ((closed_on >= opened_on)),
  CHECK (((closed_on IS NULL) = (close_reason IS NULL)))
);
CREATE INDEX file_closed ON public.file USING btree (municipality_id, number) WHERE (closed_on IS NOT NULL);
CREATE INDEX file_moved ON public.file USING btree (municipality_id, moved_on) WHERE (moved_on IS NOT NULL);
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

create table file_duo_contact (
  municipality_id uuid not null,
  file_id uuid not null,
  contact_id uuid,
  linked_on date not null,
  linked_by uuid,
  PRIMARY KEY (municipality_id, file_id),
  FOREIGN KEY (municipality_id, contact_id) REFERENCES duo_contact(municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id)
);
CREATE INDEX file_duo_contact_of ON public.file_duo_contact USING btree (municipality_id, contact_id) WHERE (contact_id IS NOT NULL);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy case_workers_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy case_workers_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.exchange_municipalities() AS exchange_municipalities)::uuid[]))
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

create table file_transfer (
  municipality_id uuid not null,
  id uuid not null,
  to_municipality_id uuid not null,
  file_id uuid,
  asked jsonb,
  asked_on date,
  asked_by uuid,
  package jsonb,
  moved_in_on date,
  sent_on date,
  sent_by uuid,
  withdrawn_on date,
  accepted_on date,
  new_file_id uuid,
  rejected_on date,
  refused_on date,
  reason text,
  left_out jsonb not null default '[]'::jsonb,
  UNIQUE (municipality_id, id, to_municipality_id),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  FOREIGN KEY (to_municipality_id) REFERENCES municipality(id),
  FOREIGN KEY (to_municipality_id, new_file_id) REFERENCES file(municipality_id, id),
  CHECK ((municipality_id <> to_municipality_id)),
  CHECK (((asked IS NOT NULL) OR (package IS NOT NULL))),
  CHECK (((asked IS NULL) = (asked_on IS NULL))),
  CHECK ((((package IS NULL) = (sent_on IS NULL)) AND ((package IS NULL) = (file_id IS NULL)) AND ((package IS NULL) = (moved_in_on IS NULL)))),
  CHECK (((accepted_on IS NULL) = (new_file_id IS NULL))),
  CHECK ((num_nonnulls(withdrawn_on, accepted_on, rejected_on, refused_on) <= 1)),
  CHECK (((num_nonnulls(rejected_on, refused_on) = 0) OR (length(TRIM(BOTH FROM reason)) > 0))),
  CHECK (((num_nonnulls(accepted_on, rejected_on) = 0) OR (package IS NOT NULL))),
  CHECK (((package IS NULL) OR (((package - 'person'::text) = '{}'::jsonb) AND (((package -> 'person'::text) - '{givenName,familyName}'::text[]) = '{}'::jsonb))))
);
CREATE INDEX file_transfer_from ON public.file_transfer USING btree (municipality_id, id DESC);
CREATE INDEX file_transfer_new_file ON public.file_transfer USING btree (to_municipality_id, new_file_id);
CREATE UNIQUE INDEX file_transfer_open ON public.file_transfer USING btree (municipality_id, file_id) WHERE ((file_id IS NOT NULL) AND (withdrawn_on IS NULL) AND (rejected_on IS NULL));
CREATE INDEX file_transfer_to ON public.file_transfer USING btree (to_municipality_id, id DESC);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy begins_open for insert to trede_app
--   check (num_nonnulls(withdrawn_on, accepted_on, rejected_on, refused_on, new_file_id) = 0)
-- policy owner_functions for select to trede_owner
--   using true
-- policy receivers_only_ask for insert to trede_app
--   check ((municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])) OR (package IS NULL))
-- policy second_lock for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])) OR (to_municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])))
-- trede_app may insert, select

create table file_transfer_contents (
  municipality_id uuid not null,
  transfer_id uuid not null,
  to_municipality_id uuid not null,
  contents jsonb not null,
  PRIMARY KEY (municipality_id, transfer_id),
  FOREIGN KEY (municipality_id, transfer_id, to_municipality_id) REFERENCES file_transfer(municipality_id, id, to_municipality_id)
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for select to trede_app
--   using ((to_municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])) OR (NOT (EXISTS ( SELECT 1 FROM file_transfer t WHERE ((t.municipality_id = file_transfer_contents.municipality_id) AND (t.id = file_transfer_contents.transfer_id) AND (t.accepted_on < trede.today()))))))
-- policy second_lock for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])) OR (to_municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])))
-- policy senders_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

create table file_transfer_health (
  municipality_id uuid not null,
  transfer_id uuid not null,
  to_municipality_id uuid not null,
  words text not null,
  reason text not null,
  PRIMARY KEY (municipality_id, transfer_id),
  FOREIGN KEY (municipality_id, transfer_id) REFERENCES file_transfer(municipality_id, id),
  FOREIGN KEY (municipality_id, transfer_id, to_municipality_id) REFERENCES file_transfer(municipality_id, id, to_municipality_id),
  CHECK ((length(TRIM(BOTH FROM reason)) > 0)),
  CHECK ((length(TRIM(BOTH FROM words)) > 0))
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for select to trede_app
--   using ((to_municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])) OR (NOT (EXISTS ( SELECT 1 FROM file_transfer t WHERE ((t.municipality_id = file_transfer_health.municipality_id) AND (t.id = file_transfer_health.transfer_id) AND (t.accepted_on < trede.today()))))))
-- policy second_lock for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])) OR (to_municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])))
-- policy senders_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

create table file_turn (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  turn text not null,
  on_day date not null,
  reason text,
  note text not null,
  by_user uuid,
  recorded_at timestamp with time zone not null default now(),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK (((turn = 'closed'::text) = (reason IS NOT NULL))),
  CHECK (((turn = 'closed'::text) OR (length(TRIM(BOTH FROM note)) > 0))),
  CHECK ((turn = ANY (ARRAY['closed'::text, 'reopened'::text])))
);
CREATE INDEX file_turn_file ON public.file_turn USING btree (municipality_id, file_id, on_day);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy case_workers_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy case_workers_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy own_name for insert to trede_app
--   check ((( SELECT trede.user_id() AS user_id) IS NULL) OR (by_user = ( SELECT trede.user_id() AS user_id)))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- trede_app may insert, select

create table fine (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  article text not null,
  amount_euros integer not null,
  fault text not null,
  conduct text not null,
  reason text not null,
  heard_on date not null,
  heard_words text not null,
  decided_on date not null,
  decided_by uuid,
  recorded_at timestamp with time zone not null default now(),
  term_number integer not null,
  follow_up_until date,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK (((amount_euros >= 1) AND (amount_euros <= 800))),
  CHECK ((article = ANY (ARRAY['22'::text, '23'::text]))),
  CHECK (((article = '22'::text) OR (follow_up_until IS NULL))),
  CHECK ((conduct <> ''::text)),
  CHECK ((fault = ANY (ARRAY['intent'::text, 'gross-fault'::text, 'ordinary'::text, 'reduced'::text]))),
  CHECK ((reason <> ''::text)),
  CHECK (((term_number >= 0) AND (term_number <= 4)))
);
CREATE INDEX fine_of_file ON public.fine USING btree (municipality_id, file_id);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy own_name for insert to trede_app
--   check ((( SELECT trede.user_id() AS user_id) IS NULL) OR (decided_by = ( SELECT trede.user_id() AS user_id)))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
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

create table given_report (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  addition_id uuid,
  given_on date not null,
  manner text not null,
  pdf bytea not null,
  languages text[] not null,
  sha256 text not null,
  given_by uuid,
  recorded_at timestamp with time zone not null default now(),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, addition_id, file_id, kind, subject_id) REFERENCES report_addition(municipality_id, id, file_id, kind, subject_id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK ((kind = ANY (ARRAY['handover'::text, 'progress-talk'::text]))),
  CHECK ((manner = ANY (ARRAY['post'::text, 'handed-over'::text, 'email'::text]))),
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX given_report_file ON public.given_report USING btree (municipality_id, file_id);
CREATE UNIQUE INDEX given_report_once ON public.given_report USING btree (municipality_id, subject_id, addition_id) NULLS NOT DISTINCT;
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy own_name for insert to trede_app
--   check ((( SELECT trede.user_id() AS user_id) IS NULL) OR (given_by = ( SELECT trede.user_id() AS user_id)))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY ( CASE WHEN (kind = 'handover'::text) THEN ( SELECT trede.case_work_municipalities() AS case_work_municipalities) ELSE ( SELECT trede.file_municipalities() AS file_municipalities) END))
-- policy staff_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.staff_municipalities() AS staff_municipalities)::uuid[]))
-- policy staff_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.staff_municipalities() AS staff_municipalities)::uuid[]))
-- trede_app may insert, select

create table handover (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  asked_on date not null,
  asked_by uuid,
  asked_of text not null,
  organisation text not null,
  contact text,
  planned_on date,
  planned_at text,
  meeting text,
  place text,
  joining text,
  interpreter text,
  held_on date,
  report text,
  not_held_on date,
  not_held_reason text,
  not_held_note text,
  published_on date,
  published_by uuid,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK ((asked_of = ANY (ARRAY['reception'::text, 'municipality'::text, 'other'::text]))),
  CHECK (((planned_on IS NULL) = (meeting IS NULL))),
  CHECK (((held_on IS NULL) = (report IS NULL))),
  CHECK (((not_held_on IS NULL) = (not_held_reason IS NULL))),
  CHECK (((held_on IS NULL) OR (not_held_on IS NULL))),
  CHECK (((held_on IS NULL) OR (held_on >= asked_on))),
  CHECK (((published_on IS NULL) OR (published_on >= held_on))),
  CHECK ((meeting = ANY (ARRAY['video'::text, 'in-person'::text]))),
  CHECK ((planned_at ~ '^[0-9]{2}:[0-9]{2}$'::text))
);
CREATE INDEX handover_file ON public.handover USING btree (municipality_id, file_id, asked_on);
CREATE INDEX handover_last ON public.handover USING btree (municipality_id, file_id, held_on DESC) WHERE (held_on IS NOT NULL);
CREATE UNIQUE INDEX handover_open ON public.handover USING btree (municipality_id, file_id) WHERE ((held_on IS NULL) AND (not_held_on IS NULL));
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy case_workers_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy case_workers_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy ended_stays for update to trede_app
--   using (published_on IS NULL)
--   check true
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- trede_app may insert, select

create table handover_correction (
  municipality_id uuid not null,
  id uuid not null,
  handover_id uuid not null,
  corrected_on date not null,
  reason text not null,
  old_report jsonb not null,
  by_user uuid,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, handover_id) REFERENCES handover(municipality_id, id),
  CHECK ((length(TRIM(BOTH FROM reason)) > 0))
);
CREATE INDEX handover_correction_of ON public.handover_correction USING btree (municipality_id, handover_id);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (EXISTS ( SELECT 1 FROM handover h WHERE ((h.municipality_id = handover_correction.municipality_id) AND (h.id = handover_correction.handover_id))))
-- policy own_name for insert to trede_app
--   check ((( SELECT trede.user_id() AS user_id) IS NULL) OR (by_user = ( SELECT trede.user_id() AS user_id)))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

create table handover_subject (
  municipality_id uuid not null,
  handover_id uuid not null,
  subject text not null,
  words text not null,
  PRIMARY KEY (municipality_id, handover_id, subject),
  FOREIGN KEY (municipality_id, handover_id) REFERENCES handover(municipality_id, id)
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy case_workers_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy case_workers_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy moved_away for all to trede_app
--   using (EXISTS ( SELECT 1 FROM handover h WHERE ((h.municipality_id = handover_subject.municipality_id) AND (h.id = handover_subject.handover_id))))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY ( CASE WHEN (subject = 'visible-limitations'::text) THEN ( SELECT trede.case_work_municipalities() AS case_work_municipalities) ELSE ( SELECT trede.file_municipalities() AS file_municipalities) END))
-- policy until_published for delete to trede_app
--   using ((municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])) AND (EXISTS ( SELECT 1 FROM handover h WHERE ((h.municipality_id = handover_subject.municipality_id) AND (h.id = handover_subject.handover_id) AND (h.published_on IS NULL)))))
-- policy until_published_added for insert to trede_app
--   check (EXISTS ( SELECT 1 FROM handover h WHERE ((h.municipality_id = handover_subject.municipality_id) AND (h.id = handover_subject.handover_id) AND (h.published_on IS NULL))))
-- trede_app may delete, insert, select

create table household_member (
  municipality_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  role text not null,
  from_on date not null,
  to_on date,
  id uuid not null default gen_random_uuid(),
  added_by uuid,
  end_reason text,
  end_note text not null default ''::text,
  ended_by uuid,
  mistaken_on date,
  EXCLUDE USING gist (municipality_id WITH =, person_id WITH =, daterange(from_on, to_on, '[]'::text) WITH &&) WHERE ((mistaken_on IS NULL)),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person(municipality_id, id),
  CHECK ((to_on >= from_on)),
  CHECK (((mistaken_on IS NULL) OR (end_reason = 'mistake'::text))),
  CHECK ((end_reason = ANY (ARRAY['separated'::text, 'grown-up'::text, 'moved-out'::text, 'died'::text, 'joined-another'::text, 'left-alone'::text, 'mistake'::text]))),
  CHECK ((role = ANY (ARRAY['adult'::text, 'partner'::text, 'child'::text, 'other'::text])))
);
CREATE INDEX household_member_household ON public.household_member USING btree (municipality_id, household_id);
CREATE INDEX household_member_person ON public.household_member USING btree (municipality_id, person_id);
-- row-level security: forced
-- policy added_by_the_municipality for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy changed_by_the_municipality for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- policy ended_stays for update to trede_app
--   using (end_reason IS NULL)
--   check true
-- policy of_the_person for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_guides_person(municipality_id, person_id))
-- trede_app may insert, select

create table inbox_event (
  municipality_id uuid not null,
  id uuid not null,
  message_id uuid not null,
  code text not null,
  registered_at timestamp with time zone not null,
  registered_on date not null,
  received_at timestamp with time zone not null default now(),
  number_kind text,
  number text,
  details jsonb not null default '{}'::jsonb,
  file_id uuid,
  handled_on date,
  handled_by uuid,
  handled_how text,
  note text,
  v_number text,
  brought jsonb,
  replaced jsonb,
  answer_id uuid,
  linked_person_id uuid,
  linked_kinds text[],
  UNIQUE (municipality_id, message_id),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  FOREIGN KEY (municipality_id, linked_person_id) REFERENCES person(municipality_id, id),
  CHECK (((number IS NULL) = (number_kind IS NULL))),
  CHECK (((handled_on IS NULL) = (handled_how IS NULL))),
  CHECK (((handled_on IS NOT NULL) OR (file_id IS NULL))),
  CHECK (((linked_person_id IS NULL) = (linked_kinds IS NULL))),
  CHECK (((handled_how IS DISTINCT FROM 'recorded'::text) OR (file_id IS NOT NULL))),
  CHECK ((code ~ '^[0-9A-Z]{1,6}$'::text)),
  CHECK ((handled_how = ANY (ARRAY['recorded'::text, 'noted'::text]))),
  CHECK ((number ~ '^[0-9]{1,10}$'::text)),
  CHECK ((number_kind = ANY (ARRAY['bsn'::text, 'v-number'::text]))),
  CHECK ((v_number ~ '^[0-9]{1,10}$'::text))
);
CREATE INDEX inbox_event_file ON public.inbox_event USING btree (municipality_id, file_id) WHERE (file_id IS NOT NULL);
CREATE INDEX inbox_event_newest ON public.inbox_event USING btree (municipality_id, registered_at DESC, id DESC);
CREATE INDEX inbox_event_number ON public.inbox_event USING btree (municipality_id, number_kind, number);
CREATE INDEX inbox_event_open ON public.inbox_event USING btree (municipality_id, registered_at DESC, id DESC) WHERE (handled_on IS NULL);
CREATE INDEX inbox_event_v_number ON public.inbox_event USING btree (municipality_id, v_number) WHERE (v_number IS NOT NULL);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using ((file_id IS NULL) OR (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[]))) OR (EXISTS ( SELECT 1 FROM inbox_withdrawal w WHERE ((w.municipality_id = inbox_event.municipality_id) AND (w.message_id = inbox_event.message_id)))))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

create table inbox_repeat (
  municipality_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  message_id uuid not null,
  received_at timestamp with time zone not null default now(),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, event_id) REFERENCES inbox_event(municipality_id, id)
);
CREATE INDEX inbox_repeat_event ON public.inbox_repeat USING btree (municipality_id, event_id);
CREATE INDEX inbox_repeat_message ON public.inbox_repeat USING btree (municipality_id, message_id);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

create table inbox_unreadable (
  municipality_id uuid not null,
  id uuid not null,
  file_name text not null,
  reason text not null,
  received_at timestamp with time zone not null default now(),
  seen_on date,
  seen_by uuid,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipality(id)
);
CREATE UNIQUE INDEX inbox_unreadable_open ON public.inbox_unreadable USING btree (municipality_id, file_name) WHERE (seen_on IS NULL);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

create table inbox_withdrawal (
  municipality_id uuid not null,
  message_id uuid not null,
  withdrawn_on date not null,
  withdrawn_by uuid,
  reason text not null,
  wants_look boolean not null default false,
  facts_gone integer not null default 0,
  seen_on date,
  seen_by uuid,
  PRIMARY KEY (municipality_id, message_id),
  FOREIGN KEY (municipality_id) REFERENCES municipality(id)
);
CREATE INDEX inbox_withdrawal_to_see ON public.inbox_withdrawal USING btree (municipality_id, message_id) WHERE (wants_look AND (seen_on IS NULL));
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

create table intake_answer (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  domain text not null,
  content_version smallint not null,
  talk_id uuid,
  answered_on date not null,
  answers jsonb not null,
  corrects uuid,
  reason text,
  by_user uuid,
  recorded_at timestamp with time zone not null default now(),
  UNIQUE (municipality_id, id, file_id),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, corrects, file_id) REFERENCES intake_answer(municipality_id, id, file_id),
  FOREIGN KEY (municipality_id, corrects) REFERENCES intake_answer(municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  FOREIGN KEY (municipality_id, talk_id, file_id) REFERENCES intake_talk(municipality_id, id, file_id),
  CHECK ((jsonb_typeof(answers) = 'object'::text)),
  CHECK (((corrects IS NULL) = (reason IS NULL))),
  CHECK ((domain <> ALL (ARRAY['health'::text, 'money'::text])))
);
CREATE INDEX intake_answer_file ON public.intake_answer USING btree (municipality_id, file_id, domain, answered_on DESC, id DESC);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy case_workers_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy case_workers_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- trede_app may insert, select

create table intake_call (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  called_on date not null,
  appointment_on date not null,
  warned_on date,
  by_user uuid,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK ((appointment_on >= called_on)),
  CHECK ((warned_on <= called_on))
);
CREATE INDEX intake_call_file ON public.intake_call USING btree (municipality_id, file_id, called_on);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy case_workers_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy case_workers_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- trede_app may insert, select

create table intake_health_answer (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  domain text not null,
  content_version smallint not null,
  talk_id uuid,
  answered_on date not null,
  answers jsonb not null,
  corrects uuid,
  reason text,
  by_user uuid,
  recorded_at timestamp with time zone not null default now(),
  UNIQUE (municipality_id, id, file_id),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, corrects, file_id) REFERENCES intake_health_answer(municipality_id, id, file_id),
  FOREIGN KEY (municipality_id, corrects) REFERENCES intake_health_answer(municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  FOREIGN KEY (municipality_id, talk_id, file_id) REFERENCES intake_talk(municipality_id, id, file_id),
  CHECK ((jsonb_typeof(answers) = 'object'::text)),
  CHECK (((corrects IS NULL) = (reason IS NULL))),
  CHECK ((domain = 'health'::text))
);
CREATE INDEX intake_health_answer_municipality_id_file_id_domain_answere_idx ON public.intake_health_answer USING btree (municipality_id, file_id, domain, answered_on DESC, id DESC);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

create table intake_money_answer (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  domain text not null,
  content_version smallint not null,
  talk_id uuid,
  answered_on date not null,
  answers jsonb not null,
  corrects uuid,
  reason text,
  by_user uuid,
  recorded_at timestamp with time zone not null default now(),
  UNIQUE (municipality_id, id, file_id),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, corrects, file_id) REFERENCES intake_money_answer(municipality_id, id, file_id),
  FOREIGN KEY (municipality_id, corrects) REFERENCES intake_money_answer(municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  FOREIGN KEY (municipality_id, talk_id, file_id) REFERENCES intake_talk(municipality_id, id, file_id),
  CHECK ((jsonb_typeof(answers) = 'object'::text)),
  CHECK (((corrects IS NULL) = (reason IS NULL))),
  CHECK ((domain = 'money'::text))
);
CREATE INDEX intake_money_answer_municipality_id_file_id_domain_answered_idx ON public.intake_money_answer USING btree (municipality_id, file_id, domain, answered_on DESC, id DESC);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

create table intake_postponement (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  reason text not null,
  from_on date not null,
  until_on date not null,
  rule text not null,
  norm_version smallint not null,
  recorded_on date not null,
  by_user uuid,
  ended_on date,
  ended_as text,
  ended_by uuid,
  end_reason text,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK ((until_on >= from_on)),
  CHECK ((((ended_on IS NULL) = (end_reason IS NULL)) AND ((ended_on IS NULL) = (ended_as IS NULL)))),
  CHECK ((length(TRIM(BOTH FROM end_reason)) > 0)),
  CHECK ((ended_as = ANY (ARRAY['over'::text, 'mistake'::text])))
);
CREATE INDEX intake_postponement_file ON public.intake_postponement USING btree (municipality_id, file_id, recorded_on DESC);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

create table intake_talk (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  planned_on date not null,
  way text not null,
  interpreter text,
  domains jsonb not null default '[]'::jsonb,
  held_on date,
  told_alone boolean,
  not_held_reason text,
  planned_by uuid,
  settled_by uuid,
  started_on date,
  started_by uuid,
  mistaken_on date,
  mistaken_by uuid,
  mistaken_reason text,
  UNIQUE (municipality_id, id, file_id),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK (((held_on IS NULL) OR (not_held_reason IS NULL))),
  CHECK (((held_on IS NULL) = (told_alone IS NULL))),
  CHECK (((mistaken_on IS NULL) OR (held_on IS NOT NULL))),
  CHECK (((mistaken_on IS NULL) = (mistaken_reason IS NULL))),
  CHECK ((jsonb_typeof(domains) = 'array'::text)),
  CHECK ((length(TRIM(BOTH FROM mistaken_reason)) > 0)),
  CHECK ((way = ANY (ARRAY['in-person'::text, 'video'::text, 'phone'::text])))
);
CREATE INDEX intake_talk_file ON public.intake_talk USING btree (municipality_id, file_id, planned_on DESC);
CREATE INDEX intake_talk_last ON public.intake_talk USING btree (municipality_id, file_id, held_on DESC) WHERE ((held_on IS NOT NULL) AND (mistaken_on IS NULL));
CREATE INDEX intake_talk_waiting ON public.intake_talk USING btree (municipality_id, file_id) WHERE ((held_on IS NULL) AND (not_held_reason IS NULL));
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy case_workers_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy case_workers_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- trede_app may insert, select

create table integration_fact (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  kind text not null,
  on_day date not null,
  detail jsonb not null default '{}'::jsonb,
  source text not null,
  source_id uuid,
  recorded_on date not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null default now(),
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_reason text,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK (((withdrawn_on IS NULL) = (withdrawn_reason IS NULL))),
  CHECK ((source = ANY (ARRAY['worker'::text, 'duo'::text, 'school'::text, 'import'::text, 'transfer'::text, 'plan'::text, 'intake'::text])))
);
CREATE INDEX integration_fact_file ON public.integration_fact USING btree (municipality_id, file_id, on_day);
CREATE INDEX integration_fact_fulfilled ON public.integration_fact USING btree (municipality_id, file_id) WHERE ((kind = 'fulfilled'::text) AND (withdrawn_on IS NULL));
CREATE INDEX integration_fact_source ON public.integration_fact USING btree (municipality_id, source_id) WHERE (source_id IS NOT NULL);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy benefit_is_closed for select to trede_app
--   using ((kind <> 'social-assistance-started'::text) OR (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])))
-- policy ended_stays for update to trede_app
--   using (withdrawn_on IS NULL)
--   check true
-- policy facts_of_the_own_job for insert to trede_app
--   check ((municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])) OR ((kind = 'progress-talk'::text) AND (municipality_id = ANY (( SELECT trede.staff_municipalities() AS staff_municipalities)::uuid[]))) OR ((source = 'school'::text) AND (kind = 'hours'::text) AND ((detail ->> 'of'::text) = 'course'::text) AND trede.school_reaches(municipality_id, file_id)))
-- policy own_name for insert to trede_app
--   check ((( SELECT trede.user_id() AS user_id) IS NULL) OR (recorded_by = ( SELECT trede.user_id() AS user_id)))
-- policy second_lock for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR (((kind = 'plan'::text) OR ((kind = 'hours'::text) AND ((detail ->> 'of'::text) = 'course'::text))) AND trede.school_reaches(municipality_id, file_id)))
-- policy withdrawn_by_case_workers_or_own for update to trede_app
--   using ((municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])) OR ((source = 'school'::text) AND (EXISTS ( SELECT 1 FROM progress_item p WHERE ((p.municipality_id = integration_fact.municipality_id) AND (p.id = integration_fact.source_id) AND (p.organisation_id = ANY (trede.on_team_as(integration_fact.municipality_id, integration_fact.file_id, '{language-school}'::text[]))))))))
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
  UNIQUE (municipality_id, id, enrolment_id, file_id),
  UNIQUE (municipality_id, person_id, programme_id, instrument_id, instrument_version, moment, instance),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, enrolment_id, file_id, person_id) REFERENCES enrolment(municipality_id, id, file_id, person_id),
  FOREIGN KEY (municipality_id, enrolment_id) REFERENCES enrolment(municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK ((NOT (answers ? 'health'::text))),
  CHECK ((jsonb_typeof(answers) = 'object'::text))
);
CREATE INDEX measurement_enrolment ON public.measurement USING btree (municipality_id, enrolment_id);
CREATE INDEX measurement_file ON public.measurement USING btree (municipality_id, file_id) INCLUDE (enrolment_id, instrument_id, moment, answered_on);
CREATE INDEX measurement_report ON public.measurement USING btree (municipality_id, programme_id, instrument_id, answered_on);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy counted_in_figures for select to trede_app
--   using ((( SELECT current_setting('trede.figures'::text, true) AS current_setting) = 'on'::text) AND (municipality_id = ANY (( SELECT trede.figure_municipalities() AS figure_municipalities)::uuid[])))
-- policy of_the_file for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_guides(municipality_id, file_id))
-- trede_app may insert, select

create table measurement_health (
  municipality_id uuid not null,
  measurement_id uuid not null,
  enrolment_id uuid not null,
  file_id uuid not null,
  answers jsonb not null,
  PRIMARY KEY (municipality_id, measurement_id),
  FOREIGN KEY (municipality_id, measurement_id, enrolment_id, file_id) REFERENCES measurement(municipality_id, id, enrolment_id, file_id),
  CHECK ((jsonb_typeof(answers) = 'object'::text))
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy counted_in_figures for select to trede_app
--   using ((( SELECT current_setting('trede.figures'::text, true) AS current_setting) = 'on'::text) AND ((municipality_id = ANY (( SELECT trede.figure_municipalities() AS figure_municipalities)::uuid[])) OR trede.coordinates(municipality_id, enrolment_id)))
-- policy filled_in_by_the_provider for insert to trede_app
--   check trede.coordinates(municipality_id, enrolment_id)
-- policy moved_away for all to trede_app
--   using ((( SELECT current_setting('trede.figures'::text, true) AS current_setting) = 'on'::text) OR (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[]))))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
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

create table municipality_setting (
  municipality_id uuid not null,
  key text not null,
  from_on date not null,
  value jsonb not null,
  reason text not null default ''::text,
  by_user uuid,
  set_at timestamp with time zone not null default now(),
  PRIMARY KEY (municipality_id, key, from_on, set_at),
  FOREIGN KEY (municipality_id) REFERENCES municipality(id)
);
-- row-level security: forced
-- policy administrators_add for insert to trede_app
--   check ((municipality_id = trede.system_municipality()) OR (EXISTS ( SELECT 1 FROM (trede.my_memberships() m(organisation_id, user_id, role, scope, team, from_on, to_on) JOIN organisation o ON ((o.id = m.organisation_id))) WHERE ((o.municipality_id = municipality_setting.municipality_id) AND (m.role = 'administrator'::text)))))
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.my_municipalities() AS my_municipalities)::uuid[]))
-- trede_app may insert, select

create table objection (
  municipality_id uuid not null,
  id uuid not null,
  pip_id uuid not null,
  received_on date not null,
  posted_on date,
  from_whom text not null,
  lacks text[] not null default '{}'::text[],
  repair_until date,
  repaired_on date,
  grounds text not null default ''::text,
  outcome text,
  outcome_reason text,
  decided_on date,
  decided_by uuid,
  recorded_by uuid,
  recorded_at timestamp with time zone not null default now(),
  party text not null,
  with_committee boolean not null,
  repair_asked_on date,
  heard_on date,
  hearing_report text,
  not_heard_because text,
  postponed_on date,
  postponed_reason text,
  withdrawn_on date,
  withdrawn_how text,
  late_excuse text,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, pip_id) REFERENCES pip(municipality_id, id),
  CHECK (((outcome IS NULL) = (decided_on IS NULL))),
  CHECK (((heard_on IS NULL) = (hearing_report IS NULL))),
  CHECK (((heard_on IS NULL) OR (not_heard_because IS NULL))),
  CHECK (((postponed_on IS NULL) = (postponed_reason IS NULL))),
  CHECK (((withdrawn_on IS NULL) = (withdrawn_how IS NULL))),
  CHECK (((withdrawn_on IS NULL) OR (decided_on IS NULL))),
  CHECK ((not_heard_because = ANY (ARRAY['manifestly-inadmissible'::text, 'manifestly-unfounded'::text, 'waived'::text, 'no-answer'::text, 'fully-met'::text]))),
  CHECK ((outcome = ANY (ARRAY['inadmissible'::text, 'unfounded'::text, 'partly-founded'::text, 'founded'::text]))),
  CHECK ((party = ANY (ARRAY['person'::text, 'representative'::text, 'other'::text]))),
  CHECK ((withdrawn_how = ANY (ARRAY['in-writing'::text, 'at-hearing'::text])))
);
CREATE INDEX objection_of_pip ON public.objection USING btree (municipality_id, pip_id);
CREATE INDEX objection_waiting ON public.objection USING btree (municipality_id) WHERE ((decided_on IS NULL) AND (withdrawn_on IS NULL));
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy ended_stays for update to trede_app
--   using (decided_on IS NULL)
--   check true
-- policy moved_away for all to trede_app
--   using (NOT (pip_id = ANY (( SELECT trede.moved_pips() AS moved_pips)::uuid[])))
-- policy own_name for insert to trede_app
--   check ((( SELECT trede.user_id() AS user_id) IS NULL) OR (recorded_by = ( SELECT trede.user_id() AS user_id)))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy withdrawn_stays for update to trede_app
--   using (withdrawn_on IS NULL)
--   check true
-- trede_app may insert, select

create table objection_confirmation (
  municipality_id uuid not null,
  objection_id uuid not null,
  confirmed_on date not null,
  pdf bytea not null,
  sha256 text not null,
  by_user uuid,
  PRIMARY KEY (municipality_id, objection_id),
  FOREIGN KEY (municipality_id, objection_id) REFERENCES objection(municipality_id, id),
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (EXISTS ( SELECT 1 FROM objection o WHERE ((o.municipality_id = objection_confirmation.municipality_id) AND (o.id = objection_confirmation.objection_id))))
-- policy own_name for insert to trede_app
--   check ((( SELECT trede.user_id() AS user_id) IS NULL) OR (by_user = ( SELECT trede.user_id() AS user_id)))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

create table objection_correction (
  municipality_id uuid not null,
  id uuid not null,
  objection_id uuid not null,
  corrected_on date not null,
  reason text not null,
  old_values jsonb not null,
  by_user uuid,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, objection_id) REFERENCES objection(municipality_id, id),
  CHECK ((length(TRIM(BOTH FROM reason)) > 0))
);
CREATE INDEX objection_correction_of ON public.objection_correction USING btree (municipality_id, objection_id);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (EXISTS ( SELECT 1 FROM objection o WHERE ((o.municipality_id = objection_correction.municipality_id) AND (o.id = objection_correction.objection_id))))
-- policy own_name for insert to trede_app
--   check ((( SELECT trede.user_id() AS user_id) IS NULL) OR (by_user = ( SELECT trede.user_id() AS user_id)))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

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

create table outbox_message (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid,
  kind text not null,
  body jsonb not null,
  replaces uuid,
  queued_by uuid,
  queued_at timestamp with time zone not null default now(),
  tries integer not null default 0,
  last_try_at timestamp with time zone,
  last_trouble text,
  next_try_at timestamp with time zone default now(),
  sent_at timestamp with time zone,
  received_at timestamp with time zone,
  answered_at timestamp with time zone,
  accepted boolean,
  refusals text[] not null default '{}'::text[],
  answer jsonb,
  superseded_by uuid,
  sending_at timestamp with time zone,
  uncertain_at timestamp with time zone,
  noted_on date,
  noted_by uuid,
  note text,
  contact_id uuid,
  resource text not null generated always as ((((COALESCE(file_id, contact_id))::text || ' '::text) ||
CASE
    WHEN (kind = ANY (ARRAY['pip'::text, 'pip-withdrawn'::text])) THEN 'pip'::text
    WHEN (kind = ANY (ARRAY['offer'::text, 'offer-withdrawn'::text])) THEN ('offer '::text || COALESCE((body ->> 'instellingsnummer'::text), ''::text))
    WHEN (kind ~~ 'contact-person%'::text) THEN 'contact-person'::text
    ELSE kind
END)) stored,
  UNIQUE (municipality_id, id, file_id),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, contact_id) REFERENCES duo_contact(municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  FOREIGN KEY (municipality_id, replaces, file_id) REFERENCES outbox_message(municipality_id, id, file_id),
  FOREIGN KEY (municipality_id, replaces) REFERENCES outbox_message(municipality_id, id),
  FOREIGN KEY (municipality_id, superseded_by) REFERENCES outbox_message(municipality_id, id),
  CHECK (((answered_at IS NULL) = (accepted IS NULL))),
  CHECK (((answered_at IS NULL) OR (next_try_at IS NULL))),
  CHECK (((cardinality(refusals) = 0) OR (accepted = false))),
  CHECK (((contact_id IS NOT NULL) = (kind ~~ 'contact-person%'::text))),
  CHECK (((superseded_by IS NULL) OR (next_try_at IS NULL))),
  CHECK (((uncertain_at IS NULL) OR (next_try_at IS NULL))),
  CHECK (((sending_at IS NULL) OR (next_try_at IS NOT NULL))),
  CHECK (((noted_on IS NULL) OR (accepted = false))),
  CHECK (((noted_on IS NOT NULL) OR (num_nonnulls(noted_by, note) = 0))),
  CHECK (((file_id IS NULL) = (kind = ANY (ARRAY['contact-person'::text, 'contact-person-change'::text, 'contact-person-removed'::text])))),
  CHECK ((tries >= 0))
);
CREATE INDEX outbox_message_about ON public.outbox_message USING btree (municipality_id, resource, id);
CREATE INDEX outbox_message_due ON public.outbox_message USING btree (municipality_id, next_try_at) WHERE (next_try_at IS NOT NULL);
CREATE INDEX outbox_message_file ON public.outbox_message USING btree (municipality_id, file_id, queued_at);
CREATE INDEX outbox_message_newest ON public.outbox_message USING btree (municipality_id, queued_at DESC, id DESC);
CREATE UNIQUE INDEX outbox_message_replaced ON public.outbox_message USING btree (municipality_id, replaces) WHERE (replaces IS NOT NULL);
CREATE INDEX outbox_message_trouble ON public.outbox_message USING btree (municipality_id) WHERE (accepted = false);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using ((file_id IS NULL) OR (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[]))) OR (accepted = false) OR (uncertain_at IS NOT NULL))
--   check true
-- policy of_the_municipality for all to trede_app
--   using ((file_id IS NULL) AND (municipality_id = ANY (( SELECT trede.administered_municipalities() AS administered_municipalities)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- policy staff_add for insert to trede_app
--   check ((municipality_id = ANY (( SELECT trede.staff_municipalities() AS staff_municipalities)::uuid[])) OR ((file_id IS NULL) AND (municipality_id = ANY (( SELECT trede.administered_municipalities() AS administered_municipalities)::uuid[]))))
-- policy staff_change for update to trede_app
--   using ((municipality_id = ANY (( SELECT trede.staff_municipalities() AS staff_municipalities)::uuid[])) OR ((file_id IS NULL) AND (municipality_id = ANY (( SELECT trede.administered_municipalities() AS administered_municipalities)::uuid[]))))
-- trede_app may insert, select

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
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_guides_person(municipality_id, person_id))
-- trede_app may delete, insert, select

create table person_number (
  municipality_id uuid not null,
  person_id uuid not null,
  kind text not null,
  number text not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null default now(),
  UNIQUE (municipality_id, kind, number),
  PRIMARY KEY (municipality_id, person_id, kind),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person(municipality_id, id),
  CHECK (((kind <> 'bsn'::text) OR (length(number) = 9))),
  CHECK ((kind = ANY (ARRAY['bsn'::text, 'v-number'::text]))),
  CHECK ((number ~ '^[0-9]{1,10}$'::text))
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may delete, insert, select

create table pip (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  version integer not null,
  route text,
  level text,
  route_hours integer,
  literacy text,
  may_finish_education boolean not null default false,
  pvt_hours integer,
  map_hours integer,
  progress_talks integer,
  early_education text not null default ''::text,
  support text not null default ''::text,
  change_ground text,
  authors uuid[] not null,
  started_on date not null,
  started_by uuid,
  dated_on date,
  dated_by uuid,
  decided_at timestamp with time zone,
  UNIQUE (municipality_id, file_id, version),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK ((change_ground = ANY (ARRAY['new-insight'::text, 'education-ended'::text, 'special-case'::text]))),
  CHECK (((dated_on IS NULL) = (decided_at IS NULL))),
  CHECK (((dated_on IS NULL) OR (route IS NOT NULL))),
  CHECK ((level = ANY (ARRAY['A2'::text, 'B1'::text]))),
  CHECK ((literacy = ANY (ARRAY['A'::text, 'AA'::text, 'NVT'::text]))),
  CHECK (((map_hours >= 0) AND (map_hours <= 999))),
  CHECK (((progress_talks >= 0) AND (progress_talks <= 60))),
  CHECK (((pvt_hours >= 0) AND (pvt_hours <= 999))),
  CHECK ((route = ANY (ARRAY['B1'::text, 'O'::text, 'Z'::text]))),
  CHECK (((route_hours >= 1) AND (route_hours <= 9999))),
  CHECK ((version >= 1))
);
CREATE INDEX pip_draft ON public.pip USING btree (municipality_id) WHERE (dated_on IS NULL);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy case_workers_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy case_workers_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy dated_stays for update to trede_app
--   using (dated_on IS NULL)
--   check true
-- policy owner_functions for select to trede_owner
--   using true
-- policy second_lock for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR ((dated_on IS NOT NULL) AND trede.guide_reaches(municipality_id, file_id)))
-- policy starts_as_a_draft for insert to trede_app
--   check ((dated_on IS NULL) AND ((trede.user_id() IS NULL) OR (trede.user_id() = ANY (authors))))
-- trede_app may insert, select

create table pip_health (
  municipality_id uuid not null,
  pip_id uuid not null,
  note text not null,
  PRIMARY KEY (municipality_id, pip_id),
  FOREIGN KEY (municipality_id, pip_id) REFERENCES pip(municipality_id, id)
);
-- row-level security: forced
-- policy added_as_draft for insert to trede_app
--   check trede.pip_is_written(municipality_id, pip_id)
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (NOT (pip_id = ANY (( SELECT trede.moved_pips() AS moved_pips)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy written_as_draft for update to trede_app
--   using trede.pip_is_written(municipality_id, pip_id)
-- trede_app may insert, select

create table pip_reason (
  municipality_id uuid not null,
  pip_id uuid not null,
  change_reason text not null default ''::text,
  route_reason text not null default ''::text,
  effort_reason text not null default ''::text,
  reasons text not null default ''::text,
  PRIMARY KEY (municipality_id, pip_id),
  FOREIGN KEY (municipality_id, pip_id) REFERENCES pip(municipality_id, id)
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy case_workers_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy case_workers_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy moved_away for all to trede_app
--   using (NOT (pip_id = ANY (( SELECT trede.moved_pips() AS moved_pips)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- policy written_as_draft for update to trede_app
--   using trede.pip_is_written(municipality_id, pip_id)
-- trede_app may insert, select

create table pip_remark (
  municipality_id uuid not null,
  id uuid not null,
  pip_id uuid not null,
  about text not null,
  body text not null,
  made_on date not null,
  by_user uuid,
  answer text,
  answered_on date,
  answered_by uuid,
  resolved_on date,
  resolved_by uuid,
  made_at timestamp with time zone not null default now(),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, pip_id) REFERENCES pip(municipality_id, id),
  CHECK (((answer IS NULL) = (answered_on IS NULL)))
);
CREATE INDEX pip_remark_of_pip ON public.pip_remark USING btree (municipality_id, pip_id);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (NOT (pip_id = ANY (( SELECT trede.moved_pips() AS moved_pips)::uuid[])))
-- policy own_name for insert to trede_app
--   check ((( SELECT trede.user_id() AS user_id) IS NULL) OR (by_user = ( SELECT trede.user_id() AS user_id)))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

create table pip_step (
  municipality_id uuid not null,
  pip_id uuid not null,
  place integer not null,
  kind text not null,
  on_day date not null,
  by_user uuid,
  note text not null default ''::text,
  with_interpreter boolean not null default false,
  recorded_at timestamp with time zone not null default now(),
  read_sha256 text,
  PRIMARY KEY (municipality_id, pip_id, place),
  FOREIGN KEY (municipality_id, pip_id) REFERENCES pip(municipality_id, id),
  CHECK (((read_sha256 IS NULL) OR ((kind = 'approved'::text) AND (read_sha256 ~ '^[0-9a-f]{64}$'::text)))),
  CHECK ((kind = ANY (ARRAY['sent'::text, 'returned'::text, 'approved'::text, 'reopened'::text, 'agreed'::text, 'refused'::text, 'letter-sent'::text, 'withdrawn'::text]))),
  CHECK ((place >= 1)),
  CHECK (((note = ''::text) OR (kind = 'letter-sent'::text)))
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy case_workers_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy case_workers_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy own_name for insert to trede_app
--   check ((( SELECT trede.user_id() AS user_id) IS NULL) OR (by_user = ( SELECT trede.user_id() AS user_id)))
-- policy reader_is_no_author for insert to trede_app
--   check (EXISTS ( SELECT 1 FROM pip p WHERE ((p.municipality_id = pip_step.municipality_id) AND (p.id = pip_step.pip_id) AND ((p.dated_on IS NOT NULL) = (pip_step.kind = ANY (ARRAY['letter-sent'::text, 'withdrawn'::text]))) AND ((pip_step.kind <> ALL (ARRAY['approved'::text, 'returned'::text])) OR (NOT COALESCE((pip_step.by_user = ANY (p.authors)), true))))))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- trede_app may insert, select

create table pip_step_note (
  municipality_id uuid not null,
  pip_id uuid not null,
  place integer not null,
  note text not null,
  PRIMARY KEY (municipality_id, pip_id, place),
  FOREIGN KEY (municipality_id, pip_id, place) REFERENCES pip_step(municipality_id, pip_id, place),
  CHECK ((note <> ''::text))
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (NOT (pip_id = ANY (( SELECT trede.moved_pips() AS moved_pips)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

create table pip_withdrawal (
  municipality_id uuid not null,
  pip_id uuid not null,
  file_id uuid not null,
  withdrawn_on date not null,
  withdrawn_by uuid,
  PRIMARY KEY (municipality_id, pip_id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  FOREIGN KEY (municipality_id, pip_id) REFERENCES pip(municipality_id, id)
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy case_workers_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy case_workers_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy moved_away for all to trede_app
--   using (NOT (pip_id = ANY (( SELECT trede.moved_pips() AS moved_pips)::uuid[])))
-- policy second_lock for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.guide_reaches(municipality_id, file_id))
-- trede_app may insert, select

create table plan_agreement (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  activity text not null,
  description text not null,
  partner text not null,
  from_on date not null,
  until_on date,
  hours_per_week numeric(4,1),
  added_on date not null,
  added_by uuid,
  ended_on date,
  end_reason text,
  ended_by uuid,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK ((until_on >= from_on)),
  CHECK ((ended_on >= from_on)),
  CHECK (((ended_on IS NULL) = (end_reason IS NULL))),
  CHECK (((activity <> 'other'::text) OR (length(TRIM(BOTH FROM description)) > 0))),
  CHECK (((hours_per_week > (0)::numeric) AND (hours_per_week <= (60)::numeric))),
  CHECK ((length(TRIM(BOTH FROM partner)) > 0))
);
CREATE INDEX plan_agreement_file ON public.plan_agreement USING btree (municipality_id, file_id);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy helpers_only for select to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR (cardinality(trede.on_team_as(municipality_id, file_id, '{social-guide,volunteer-coach,bridge-builder}'::text[])) > 0))
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy second_lock for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_reaches(municipality_id, file_id))
-- policy staff_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.staff_municipalities() AS staff_municipalities)::uuid[]))
-- policy staff_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.staff_municipalities() AS staff_municipalities)::uuid[]))
-- policy unburdening_is_closed for all to trede_app
--   using ((activity <> 'unburdening'::text) OR (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])))
-- trede_app may insert, select

create table plan_amendment (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  subject text not null,
  subject_id uuid not null,
  field text not null,
  old_value jsonb not null,
  new_value jsonb not null,
  reason text not null,
  amended_on date not null,
  by_user uuid,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK ((length(TRIM(BOTH FROM reason)) > 0)),
  CHECK ((subject = ANY (ARRAY['goal'::text, 'step'::text, 'agreement'::text, 'reintegration'::text, 'talk'::text])))
);
CREATE INDEX plan_amendment_file ON public.plan_amendment USING btree (municipality_id, file_id, amended_on DESC);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy own_name for insert to trede_app
--   check ((( SELECT trede.user_id() AS user_id) IS NULL) OR (by_user = ( SELECT trede.user_id() AS user_id)))
-- policy second_lock for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])) OR ((subject = 'talk'::text) AND (municipality_id = ANY (( SELECT trede.staff_municipalities() AS staff_municipalities)::uuid[]))))
-- trede_app may insert, select

create table plan_goal (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  kind text not null,
  title text not null,
  why text not null,
  language_at_work boolean not null,
  added_on date not null,
  added_by uuid,
  UNIQUE (municipality_id, id, file_id, kind),
  UNIQUE (municipality_id, id, kind),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK (((NOT language_at_work) OR (kind = ANY (ARRAY['language'::text, 'work'::text])))),
  CHECK ((kind = ANY (ARRAY['language'::text, 'participation'::text, 'work'::text, 'study'::text, 'wellbeing'::text, 'family'::text, 'money'::text, 'other'::text]))),
  CHECK (((length(TRIM(BOTH FROM title)) >= 1) AND (length(TRIM(BOTH FROM title)) <= 200))),
  CHECK ((length(TRIM(BOTH FROM why)) > 0))
);
CREATE INDEX plan_goal_file ON public.plan_goal USING btree (municipality_id, file_id);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy case_workers_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy case_workers_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy helpers_only for select to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR (cardinality(trede.on_team_as(municipality_id, file_id, '{social-guide,volunteer-coach,bridge-builder}'::text[])) > 0))
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy second_lock for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])) OR ((kind <> ALL (ARRAY['wellbeing'::text, 'money'::text])) AND ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_reaches(municipality_id, file_id))))
-- trede_app may insert, select

create table plan_goal_turn (
  municipality_id uuid not null,
  file_id uuid not null,
  goal_id uuid not null,
  ordinal integer not null,
  kind text not null,
  turn text not null,
  on_day date not null,
  reason text not null,
  by_user uuid,
  PRIMARY KEY (municipality_id, goal_id, ordinal),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  FOREIGN KEY (municipality_id, goal_id, file_id, kind) REFERENCES plan_goal(municipality_id, id, file_id, kind),
  FOREIGN KEY (municipality_id, goal_id, kind) REFERENCES plan_goal(municipality_id, id, kind),
  CHECK ((ordinal > 0)),
  CHECK ((length(TRIM(BOTH FROM reason)) > 0)),
  CHECK ((turn = ANY (ARRAY['stopped'::text, 'reopened'::text])))
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy case_workers_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy case_workers_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy helpers_only for select to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR (cardinality(trede.on_team_as(municipality_id, file_id, '{social-guide,volunteer-coach,bridge-builder}'::text[])) > 0))
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy second_lock for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])) OR ((kind <> ALL (ARRAY['wellbeing'::text, 'money'::text])) AND ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_reaches(municipality_id, file_id))))
-- trede_app may insert, select

create table plan_letter (
  municipality_id uuid not null,
  pip_id uuid not null,
  pdf bytea not null,
  languages text[] not null,
  names_sent_on date not null,
  sha256 text not null,
  made_at timestamp with time zone not null default now(),
  PRIMARY KEY (municipality_id, pip_id),
  FOREIGN KEY (municipality_id, pip_id) REFERENCES pip(municipality_id, id),
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy case_workers_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy case_workers_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy moved_away for all to trede_app
--   using (NOT (pip_id = ANY (( SELECT trede.moved_pips() AS moved_pips)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- trede_app may insert, select

create table plan_letter_closed (
  municipality_id uuid not null,
  pip_id uuid not null,
  pdf bytea not null,
  sha256 text not null,
  made_at timestamp with time zone not null default now(),
  PRIMARY KEY (municipality_id, pip_id),
  FOREIGN KEY (municipality_id, pip_id) REFERENCES plan_letter(municipality_id, pip_id),
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (NOT (pip_id = ANY (( SELECT trede.moved_pips() AS moved_pips)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

create table plan_reintegration (
  municipality_id uuid not null,
  file_id uuid not null,
  added_on date not null,
  added_by uuid,
  why_now text not null,
  work_goal text not null,
  support text not null,
  PRIMARY KEY (municipality_id, file_id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id)
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy case_workers_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy case_workers_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- trede_app may insert, select

create table plan_snapshot (
  municipality_id uuid not null,
  pip_id uuid not null,
  body jsonb not null,
  made_at timestamp with time zone not null default now(),
  PRIMARY KEY (municipality_id, pip_id),
  FOREIGN KEY (municipality_id, pip_id) REFERENCES pip(municipality_id, id)
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy case_workers_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy case_workers_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- policy moved_away for all to trede_app
--   using (NOT (pip_id = ANY (( SELECT trede.moved_pips() AS moved_pips)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- trede_app may insert, select

create table plan_snapshot_health (
  municipality_id uuid not null,
  pip_id uuid not null,
  body jsonb not null,
  made_at timestamp with time zone not null default now(),
  PRIMARY KEY (municipality_id, pip_id),
  FOREIGN KEY (municipality_id, pip_id) REFERENCES pip(municipality_id, id)
);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (NOT (pip_id = ANY (( SELECT trede.moved_pips() AS moved_pips)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may insert, select

create table plan_step (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  goal_id uuid not null,
  kind text not null,
  title text not null,
  doer text not null,
  doer_name text,
  from_on date not null,
  to_on date not null,
  added_on date not null,
  added_by uuid,
  outcome text,
  ended_on date,
  ended_by uuid,
  end_note text,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  FOREIGN KEY (municipality_id, goal_id, file_id, kind) REFERENCES plan_goal(municipality_id, id, file_id, kind),
  FOREIGN KEY (municipality_id, goal_id, kind) REFERENCES plan_goal(municipality_id, id, kind),
  CHECK ((to_on >= from_on)),
  CHECK (((doer = 'other'::text) = (doer_name IS NOT NULL))),
  CHECK (((outcome IS NULL) = (ended_on IS NULL))),
  CHECK (((outcome IS DISTINCT FROM 'dropped'::text) OR (length(TRIM(BOTH FROM COALESCE(end_note, ''::text))) > 0))),
  CHECK ((doer = ANY (ARRAY['person'::text, 'municipality'::text, 'school'::text, 'coach'::text, 'other'::text]))),
  CHECK ((outcome = ANY (ARRAY['done'::text, 'dropped'::text]))),
  CHECK (((length(TRIM(BOTH FROM title)) >= 1) AND (length(TRIM(BOTH FROM title)) <= 200)))
);
CREATE INDEX plan_step_goal ON public.plan_step USING btree (municipality_id, goal_id);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy helpers_only for select to trede_app
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR (cardinality(trede.on_team_as(municipality_id, file_id, '{social-guide,volunteer-coach,bridge-builder}'::text[])) > 0))
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy second_lock for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])) OR ((kind <> ALL (ARRAY['wellbeing'::text, 'money'::text])) AND ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_reaches(municipality_id, file_id))))
-- policy staff_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.staff_municipalities() AS staff_municipalities)::uuid[]))
-- policy staff_and_guides_change for update to trede_app
--   using ((municipality_id = ANY (( SELECT trede.staff_municipalities() AS staff_municipalities)::uuid[])) OR trede.guide_reaches(municipality_id, file_id))
-- trede_app may insert, select

create table plan_talk (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  planned_on date not null,
  planned_by uuid,
  held_on date,
  held_by uuid,
  attendees text,
  report text,
  agreed text,
  missed_on date,
  missed_reason text,
  published_on date,
  published_by uuid,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK (((held_on IS NULL) OR (missed_on IS NULL))),
  CHECK (((held_on IS NULL) = (report IS NULL))),
  CHECK (((missed_on IS NULL) = (missed_reason IS NULL))),
  CHECK (((published_on IS NULL) OR (held_on IS NOT NULL))),
  CHECK ((length(TRIM(BOTH FROM missed_reason)) > 0))
);
CREATE INDEX plan_talk_file ON public.plan_talk USING btree (municipality_id, file_id, planned_on);
CREATE INDEX plan_talk_last ON public.plan_talk USING btree (municipality_id, file_id, held_on DESC) WHERE (held_on IS NOT NULL);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy ended_stays for update to trede_app
--   using (published_on IS NULL)
--   check true
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))
-- policy staff_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.staff_municipalities() AS staff_municipalities)::uuid[]))
-- policy staff_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.staff_municipalities() AS staff_municipalities)::uuid[]))
-- trede_app may insert, select

create table processing_event (
  municipality_id uuid not null,
  id bigint not null generated always as identity,
  trace_id text not null,
  span_id text not null default encode(SUBSTRING(uuid_send(gen_random_uuid()) FROM 1 FOR 8), 'hex'::text),
  name text not null,
  status text not null default 'Ok'::text,
  started_at timestamp with time zone not null default clock_timestamp(),
  ended_at timestamp with time zone not null default clock_timestamp(),
  processing_activity_id text not null,
  data_subject_id text not null,
  data_subject_id_type text not null default 'trede-pseudonym'::text,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  CHECK ((status = ANY (ARRAY['Unset'::text, 'Ok'::text, 'Error'::text])))
);
CREATE INDEX processing_event_subject ON public.processing_event USING btree (municipality_id, data_subject_id, id);
-- row-level security: forced
-- policy add_only for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.my_municipalities() AS my_municipalities)::uuid[]))
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy own_municipality for select to trede_app
--   using (municipality_id = ( SELECT trede.system_municipality() AS system_municipality))
-- trede_app may select

create table profile_import (
  municipality_id uuid not null,
  id uuid not null,
  file_name text not null,
  heading text[] not null,
  rows jsonb not null,
  mapping jsonb not null,
  report jsonb,
  started_by uuid,
  started_at timestamp with time zone not null default now(),
  PRIMARY KEY (municipality_id, id)
);
CREATE INDEX profile_import_age ON public.profile_import USING btree (municipality_id, started_at);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[]))
-- trede_app may delete, insert, select

create table progress_item (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  kind text not null,
  on_day date not null,
  detail jsonb not null default '{}'::jsonb,
  source text not null,
  organisation_id uuid,
  recorded_on date not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null default now(),
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_reason text,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CHECK (((withdrawn_on IS NULL) = (withdrawn_reason IS NULL))),
  CHECK (((source <> 'school'::text) OR ((kind = 'lessons'::text) AND (organisation_id IS NOT NULL)))),
  CHECK (((source <> 'duo'::text) OR (kind = 'extension'::text))),
  CHECK ((kind = ANY (ARRAY['course-offer'::text, 'hours'::text, 'lessons'::text, 'exam-booking'::text, 'exam-result'::text, 'knm-subject'::text, 'pvt-workshop'::text, 'map-theme'::text, 'extension'::text, 'exemption'::text, 'waiver'::text, 'certificate'::text, 'blame'::text, 'taalschakel-start'::text, 'taalschakel-end'::text]))),
  CHECK ((source = ANY (ARRAY['worker'::text, 'school'::text, 'duo'::text])))
);
CREATE INDEX progress_item_file ON public.progress_item USING btree (municipality_id, file_id, on_day);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy ended_stays for update to trede_app
--   using (withdrawn_on IS NULL)
--   check true
-- policy moved_away for all to trede_app
--   using ((kind <> ALL (ARRAY['extension'::text, 'waiver'::text])) OR (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[]))))
-- policy own_name for insert to trede_app
--   check ((( SELECT trede.user_id() AS user_id) IS NULL) OR (recorded_by = ( SELECT trede.user_id() AS user_id)))
-- policy schools_add_lessons for insert to trede_app
--   check ((municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])) OR ((source = 'school'::text) AND (recorded_by = ( SELECT trede.user_id() AS user_id)) AND (organisation_id = ANY (trede.on_team_as(municipality_id, file_id, '{language-school}'::text[])))))
-- policy schools_withdraw_own for update to trede_app
--   using ((municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])) OR ((source = 'school'::text) AND (organisation_id = ANY (trede.on_team_as(municipality_id, file_id, '{language-school}'::text[])))))
-- policy second_lock for all to trede_app
--   using ((municipality_id = ANY (( SELECT trede.case_work_municipalities() AS case_work_municipalities)::uuid[])) OR ((kind <> ALL (ARRAY['extension'::text, 'waiver'::text])) AND (municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[]))) OR (organisation_id = ANY (trede.on_team_as(municipality_id, file_id, '{language-school}'::text[]))))
-- trede_app may insert, select

create table report_addition (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  written_on date not null,
  words text not null,
  by_user uuid,
  UNIQUE (municipality_id, id, file_id, kind, subject_id),
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, file_id) REFERENCES file(municipality_id, id),
  CHECK ((kind = ANY (ARRAY['handover'::text, 'progress-talk'::text]))),
  CHECK (((length(TRIM(BOTH FROM words)) >= 1) AND (length(TRIM(BOTH FROM words)) <= 5000)))
);
CREATE INDEX report_addition_of ON public.report_addition USING btree (municipality_id, file_id, subject_id);
-- row-level security: forced
-- policy backup for select to trede_owner
--   using (( SELECT current_setting('trede.backup'::text, true) AS current_setting) = 'on'::text)
-- policy moved_away for all to trede_app
--   using (NOT (file_id = ANY (( SELECT trede.moved_files() AS moved_files)::uuid[])))
-- policy own_name for insert to trede_app
--   check ((( SELECT trede.user_id() AS user_id) IS NULL) OR (by_user = ( SELECT trede.user_id() AS user_id)))
-- policy second_lock for all to trede_app
--   using (municipality_id = ANY ( CASE WHEN (kind = 'handover'::text) THEN ( SELECT trede.case_work_municipalities() AS case_work_municipalities) ELSE ( SELECT trede.file_municipalities() AS file_municipalities) END))
-- policy staff_add for insert to trede_app
--   check (municipality_id = ANY (( SELECT trede.staff_municipalities() AS staff_municipalities)::uuid[]))
-- policy staff_change for update to trede_app
--   using (municipality_id = ANY (( SELECT trede.staff_municipalities() AS staff_municipalities)::uuid[]))
-- trede_app may insert, select

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
--   using ((municipality_id = ANY (( SELECT trede.file_municipalities() AS file_municipalities)::uuid[])) OR trede.partner_guides(municipality_id, file_id))
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

CREATE OR REPLACE FUNCTION trede.administered_municipalities()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select coalesce(array_agg(distinct id), '{}') from (
    select o.municipality_id as id from trede.my_memberships() m join organisation o on o.id = m.organisation_id
    where o.municipality_id is not null and m.role = 'administrator'
    union all select trede.system_municipality()
  ) reachable where id is not null
);
end $function$
;

CREATE OR REPLACE FUNCTION trede.case_work_municipalities()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select coalesce(array_agg(distinct id), '{}') from (
    select o.municipality_id as id from trede.my_memberships() m join organisation o on o.id = m.organisation_id
    where o.municipality_id is not null and m.role = 'case-worker'
    union all select trede.system_municipality()
  ) reachable where id is not null
);
end $function$
;

CREATE OR REPLACE PROCEDURE trede.close_after_a_move(IN t regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('create policy moved_away on %s as restrictive for all to trede_app
    using (not (file_id = any ((select trede.moved_files())::uuid[])))', t);
end $procedure$
;

CREATE OR REPLACE FUNCTION trede.close_moved_file(of_municipality uuid, of_transfer uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update file f set moved_on = t.accepted_on,
    closed_on = coalesce(f.closed_on, greatest(f.opened_on, t.moved_in_on)),
    close_reason = coalesce(f.close_reason, 'moved')
  from file_transfer t
  where t.municipality_id = of_municipality and t.id = of_transfer and t.accepted_on is not null
    and t.to_municipality_id = any (trede.case_work_municipalities())
    and f.municipality_id = t.municipality_id and f.id = t.file_id and f.moved_on is null
$function$
;

CREATE OR REPLACE FUNCTION trede.coordinated_organisations()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select coalesce(array_agg(distinct m.organisation_id), '{}') from trede.my_memberships() m
  where m.role = 'programme-coordinator'
);
end $function$
;

CREATE OR REPLACE FUNCTION trede.coordinates(of_municipality uuid, of_enrolment uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select exists (select 1 from enrolment e where e.municipality_id = of_municipality and e.id = of_enrolment
    and e.provider_id = any (trede.coordinated_organisations())
    and trede.works_for(e.provider_id, of_municipality))
);
end $function$
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

CREATE OR REPLACE FUNCTION trede.exchange_municipalities()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select coalesce(array_agg(distinct id), '{}') from (
    select o.municipality_id as id from trede.my_memberships() m join organisation o on o.id = m.organisation_id
    where o.municipality_id is not null and m.role in ('case-worker', 'administrator')
    union all select trede.system_municipality()
  ) reachable where id is not null
);
end $function$
;

CREATE OR REPLACE FUNCTION trede.figure_municipalities()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select coalesce(array_agg(distinct o.municipality_id), '{}')
  from trede.my_memberships() m join organisation o on o.id = m.organisation_id
  where o.municipality_id is not null and m.role = 'team-manager'
);
end $function$
;

CREATE OR REPLACE FUNCTION trede.file_municipalities()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select coalesce(array_agg(distinct id), '{}') from (
    select o.municipality_id as id from trede.my_memberships() m join organisation o on o.id = m.organisation_id
    where o.municipality_id is not null and m.role in ('case-worker', 'career-coach')
    union all select trede.system_municipality()
  ) reachable where id is not null
);
end $function$
;

CREATE OR REPLACE FUNCTION trede.guide_reaches(of_municipality uuid, of_file uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select exists (select 1 from file_team_member t
    where t.user_id = trede.user_id() and t.municipality_id = of_municipality and t.file_id = of_file
      and t.role = 'social-guide'
      and t.from_on <= trede.today() and (t.to_on is null or t.to_on >= trede.today())
      and exists (select 1 from trede.my_memberships() m
        where m.organisation_id = t.organisation_id and m.role = t.role)
      and trede.works_for(t.organisation_id, of_municipality))
);
end $function$
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

CREATE OR REPLACE FUNCTION trede.keep_the_reading()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  dating text[] := '{dated_on,dated_by,decided_at}';
  is_written boolean := to_jsonb(new) - dating <> to_jsonb(old) - dating;
begin
  if not old.authors <@ new.authors
    or (is_written and trede.user_id() is not null and not trede.user_id() = any (new.authors))
    or (is_written and not trede.pip_is_written(old.municipality_id, old.id))
    or (new.dated_on is not null and not trede.pip_was_read(old.municipality_id, old.id)) then
    raise exception 'only the writer of a draft writes, and only what was read is dated'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION trede.keep_to_own_side()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  own uuid[] := trede.case_work_municipalities();
  of_sender boolean := (old.file_id, old.package, old.moved_in_on, old.sent_on, old.withdrawn_on, old.refused_on)
    is distinct from (new.file_id, new.package, new.moved_in_on, new.sent_on, new.withdrawn_on, new.refused_on);
  of_receiver boolean := (old.accepted_on, old.new_file_id, old.rejected_on, old.left_out)
    is distinct from (new.accepted_on, new.new_file_id, new.rejected_on, new.left_out);
  is_own_question boolean := old.package is null and new.withdrawn_on is not null and new.package is null
    and new.refused_on is null and old.to_municipality_id = any (own);
begin
  if num_nonnulls(old.withdrawn_on, old.accepted_on, old.rejected_on, old.refused_on) > 0
    or (old.package is not null and (old.file_id, old.package, old.moved_in_on, old.sent_on)
      is distinct from (new.file_id, new.package, new.moved_in_on, new.sent_on))
    or (of_sender and not (old.municipality_id = any (own) or is_own_question))
    or (of_receiver and not old.to_municipality_id = any (own)) then
    raise exception 'not the side that may change this' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE PROCEDURE trede.lock_table(IN t regclass, IN opened_by text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format($policy$create policy backup on %s for select to current_user
    using ((select current_setting('trede.backup', true)) = 'on')$policy$, t);
  execute format('create policy second_lock on %s for all to trede_app using (%s)', t, opened_by);
  execute format('revoke all on %s from trede_app', t);
  execute format('grant select, insert on %s to trede_app', t);
end $procedure$
;

CREATE OR REPLACE PROCEDURE trede.lock_to_case_workers(IN t regclass)
 LANGUAGE sql
AS $procedure$
  call trede.lock_table(t, 'municipality_id = any ((select trede.case_work_municipalities())::uuid[])')
$procedure$
;

CREATE OR REPLACE PROCEDURE trede.lock_to_the_municipality(IN t regclass)
 LANGUAGE sql
AS $procedure$
  call trede.lock_table(t, 'municipality_id = any ((select trede.file_municipalities())::uuid[])')
$procedure$
;

CREATE OR REPLACE PROCEDURE trede.lock_with_the_file(IN t regclass)
 LANGUAGE sql
AS $procedure$
  call trede.lock_table(t, 'municipality_id = any ((select trede.file_municipalities())::uuid[])
    or trede.partner_reaches(municipality_id, file_id)')
$procedure$
;

CREATE OR REPLACE FUNCTION trede.moved_files()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  today constant date := trede.today();
  here uuid[];
begin
  if trede.user_id() is null then return '{}'; end if;
  here := trede.my_municipalities();
  return array(select f.id from file f where f.municipality_id = any (here) and f.moved_on < today);
end $function$
;

CREATE OR REPLACE FUNCTION trede.moved_pips()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  gone constant uuid[] := trede.moved_files();
begin
  if gone = '{}' then return '{}'; end if;
  return array(select p.id from pip p where p.file_id = any (gone));
end $function$
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

CREATE OR REPLACE FUNCTION trede.municipalities_here()
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.id, m.name from municipality m where cardinality(trede.case_work_municipalities()) > 0
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
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  today constant date := trede.today();
  mine constant uuid[] := array(select m.organisation_id from trede.my_memberships() m);
begin
  return (select coalesce(array_agg(distinct id), '{}') from (
    select o.municipality_id as id from organisation o where o.id = any (mine)
    union all
    select c.municipality_id from cooperation c
    where c.organisation_id = any (mine) and c.from_on <= today and (c.to_on is null or c.to_on >= today)
    union all select trede.system_municipality()
  ) reachable where id is not null);
end $function$
;

CREATE OR REPLACE FUNCTION trede.my_organisations()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select coalesce(array_agg(distinct m.organisation_id), '{}') from trede.my_memberships() m
);
end $function$
;

CREATE OR REPLACE FUNCTION trede.name_skeleton(given text, family text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(regexp_replace(lower(NORMALIZE((given || family), NFD)), '[^[:alpha:]]|[aeiouy]'::text, ''::text, 'g'::text), '(.)\1+'::text, '\1'::text, 'g'::text)
;

CREATE OR REPLACE FUNCTION trede.on_team_as(of_municipality uuid, of_file uuid, roles text[])
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select coalesce(array_agg(distinct t.organisation_id), '{}') from file_team_member t
  where t.user_id = trede.user_id() and t.municipality_id = of_municipality and t.file_id = of_file
    and t.role = any (roles)
    and t.from_on <= trede.today() and (t.to_on is null or t.to_on >= trede.today())
    and exists (select 1 from trede.my_memberships() m
      where m.organisation_id = t.organisation_id and m.role = t.role)
    and trede.works_for(t.organisation_id, of_municipality)
);
end $function$
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

CREATE OR REPLACE FUNCTION trede.partner_guides(of_municipality uuid, of_file uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select trede.user_id() is not null and (
    exists (select 1 from file_team_member t
      where t.user_id = trede.user_id() and t.municipality_id = of_municipality and t.file_id = of_file
        and t.role <> 'language-school'
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
);
end $function$
;

CREATE OR REPLACE FUNCTION trede.partner_guides_person(of_municipality uuid, of_person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select exists (select 1 from file f where f.municipality_id = of_municipality and f.person_id = of_person
    and trede.partner_guides(f.municipality_id, f.id))
);
end $function$
;

CREATE OR REPLACE FUNCTION trede.partner_reaches(of_municipality uuid, of_file uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select trede.partner_guides(of_municipality, of_file) or trede.school_reaches(of_municipality, of_file)
);
end $function$
;

CREATE OR REPLACE FUNCTION trede.partner_reaches_enrolment(of_municipality uuid, of_enrolment uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select exists (select 1 from enrolment e where e.municipality_id = of_municipality and e.id = of_enrolment
    and trede.partner_guides(e.municipality_id, e.file_id))
);
end $function$
;

CREATE OR REPLACE FUNCTION trede.partner_reaches_person(of_municipality uuid, of_person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select exists (select 1 from file f where f.municipality_id = of_municipality and f.person_id = of_person
    and trede.partner_reaches(f.municipality_id, f.id))
);
end $function$
;

CREATE OR REPLACE FUNCTION trede.phone_digits(phone text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(regexp_replace(phone, '\D'::text, ''::text, 'g'::text), '^(0031|31|0)'::text, ''::text)
;

CREATE OR REPLACE FUNCTION trede.pip_is_written(of_municipality uuid, of_pip uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select p.dated_on is null and coalesce((select s.kind in ('returned', 'reopened') from pip_step s
    where s.municipality_id = p.municipality_id and s.pip_id = p.id order by s.place desc limit 1), true)
  from pip p where p.municipality_id = of_municipality and p.id = of_pip
$function$
;

CREATE OR REPLACE FUNCTION trede.pip_was_read(of_municipality uuid, of_pip uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select 1 from pip p
    join pip_step approved on approved.municipality_id = p.municipality_id and approved.pip_id = p.id
      and approved.kind = 'approved' and not (approved.by_user = any (p.authors))
    join pip_step heard on heard.municipality_id = p.municipality_id and heard.pip_id = p.id
      and heard.kind in ('agreed', 'refused') and heard.place > approved.place
    where p.municipality_id = of_municipality and p.id = of_pip and not exists (select 1 from pip_step again
      where again.municipality_id = p.municipality_id and again.pip_id = p.id
        and again.place > approved.place and again.kind in ('sent', 'returned', 'reopened')))
$function$
;

CREATE OR REPLACE FUNCTION trede.reaches_group(of_organisation uuid, of_group uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select of_organisation = any (trede.my_organisations()) or exists (
    select 1 from training_group_member gm where gm.organisation_id = of_organisation and gm.group_id = of_group
      and gm.municipality_id = any (trede.file_municipalities()))
);
end $function$
;

CREATE OR REPLACE FUNCTION trede.school_reaches(of_municipality uuid, of_file uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select exists (select 1 from file_team_member t
    where t.user_id = trede.user_id() and t.municipality_id = of_municipality and t.file_id = of_file
      and t.role = 'language-school'
      and t.from_on <= trede.today() and (t.to_on is null or t.to_on >= trede.today())
      and exists (select 1 from trede.my_memberships() m
        where m.organisation_id = t.organisation_id and m.role = t.role)
      and trede.works_for(t.organisation_id, of_municipality))
);
end $function$
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

CREATE OR REPLACE FUNCTION trede.staff_municipalities()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select coalesce(array_agg(distinct id), '{}') from (
    select o.municipality_id as id from trede.my_memberships() m join organisation o on o.id = m.organisation_id
    where o.municipality_id is not null and m.role in ('case-worker', 'career-coach')
    union all select trede.system_municipality()
  ) reachable where id is not null
);
end $function$
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
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select coalesce(array_agg(distinct m.organisation_id), '{}') from trede.my_memberships() m where m.role = 'trainer'
);
end $function$
;

CREATE OR REPLACE FUNCTION trede.user_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('trede.user_id'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION trede.visible_organisations()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select coalesce(array_agg(distinct id), '{}') from (
    select m.organisation_id as id from trede.my_memberships() m
    union all select o.id from organisation o where o.municipality_id = any (trede.my_municipalities())
    union all select c.organisation_id from cooperation c where c.municipality_id = any (trede.my_municipalities())
  ) visible
);
end $function$
;

CREATE OR REPLACE FUNCTION trede.works_for(of_organisation uuid, of_municipality uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return (
  select exists (select 1 from cooperation c
      where c.organisation_id = of_organisation and c.municipality_id = of_municipality
        and c.from_on <= trede.today() and (c.to_on is null or c.to_on >= trede.today()))
    or exists (select 1 from organisation o where o.id = of_organisation and o.municipality_id = of_municipality)
);
end $function$
;

CREATE OR REPLACE PROCEDURE trede.written_by_case_workers(IN t regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('create policy case_workers_add on %s as restrictive for insert to trede_app
    with check (municipality_id = any ((select trede.case_work_municipalities())::uuid[]))', t);
  execute format('create policy case_workers_change on %s as restrictive for update to trede_app
    using (municipality_id = any ((select trede.case_work_municipalities())::uuid[]))', t);
end $procedure$
;

CREATE OR REPLACE PROCEDURE trede.written_by_staff(IN t regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('create policy staff_add on %s as restrictive for insert to trede_app
    with check (municipality_id = any ((select trede.staff_municipalities())::uuid[]))', t);
  execute format('create policy staff_change on %s as restrictive for update to trede_app
    using (municipality_id = any ((select trede.staff_municipalities())::uuid[]))', t);
end $procedure$
;

