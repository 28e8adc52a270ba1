-- The facts that legal dates rest on, the numbers the chain knows a person by, who processed whose data, and one
-- way to put both locks on a new table.

-- Municipalities in which the user may see what the law opens to few (Wi art. 37, Bi 9.11): case workers only.
create function trede.case_work_municipalities() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct id), '{}') from (
    select o.municipality_id as id from trede.my_memberships() m join organisation o on o.id = m.organisation_id
    where o.municipality_id is not null and m.role = 'case-worker'
    union all select trede.system_municipality()
  ) reachable where id is not null
$$;

-- A school sees the progress of its own people: who stand on the case team as language school.
create function trede.school_reaches(of_municipality uuid, of_file uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from file_team_member t
    where t.user_id = trede.user_id() and t.municipality_id = of_municipality and t.file_id = of_file
      and t.role = 'language-school'
      and t.from_on <= trede.today() and (t.to_on is null or t.to_on >= trede.today())
      and exists (select 1 from trede.my_memberships() m
        where m.organisation_id = t.organisation_id and m.role = t.role)
      and trede.works_for(t.organisation_id, of_municipality))
$$;
grant execute on function trede.case_work_municipalities(), trede.school_reaches(uuid, uuid) to trede_app;

-- Puts both locks on a new table: forced on the owner too, open to a backup, and to the program by one condition.
-- Only reading and adding are granted: a table says itself which of its columns ever change.
create procedure trede.lock_table(t regclass, opened_by text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format($policy$create policy backup on %s for select to current_user
    using ((select current_setting('trede.backup', true)) = 'on')$policy$, t);
  execute format('create policy second_lock on %s for all to trede_app using (%s)', t, opened_by);
  execute format('revoke all on %s from trede_app', t);
  execute format('grant select, insert on %s to trede_app', t);
end $$;

-- Staff of the municipality and partners who are on the file (needs a column file_id).
create procedure trede.lock_with_the_file(t regclass) language sql as $$
  call trede.lock_table(t, 'municipality_id = any ((select trede.file_municipalities())::uuid[])
    or trede.partner_reaches(municipality_id, file_id)')
$$;
-- Staff of the municipality only.
create procedure trede.lock_to_the_municipality(t regclass) language sql as $$
  call trede.lock_table(t, 'municipality_id = any ((select trede.file_municipalities())::uuid[])')
$$;
-- Case workers of the municipality only: health, benefit, personal numbers.
create procedure trede.lock_to_case_workers(t regclass) language sql as $$
  call trede.lock_table(t, 'municipality_id = any ((select trede.case_work_municipalities())::uuid[])')
$$;
revoke all on procedure trede.lock_table(regclass, text), trede.lock_with_the_file(regclass),
  trede.lock_to_the_municipality(regclass), trede.lock_to_case_workers(regclass) from public;

-- The numbers of a person in the chain. Never in an address or a log of ours.
create table person_number (
  municipality_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('bsn', 'v-number')),
  number text not null check (number ~ '^[0-9]{1,10}$'),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (municipality_id, person_id, kind),
  unique (municipality_id, kind, number),
  foreign key (municipality_id, person_id) references person (municipality_id, id),
  check (kind <> 'bsn' or length(number) = 9)
);
call trede.lock_to_case_workers('person_number');
grant update (number, recorded_by, recorded_at) on person_number to trede_app;

-- Facts with a legal day. A fact is never changed: it is withdrawn with a reason, and another one takes its place.
create table integration_fact (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  kind text not null,
  on_day date not null,
  detail jsonb not null default '{}',
  source text not null check (source in ('worker', 'duo', 'school', 'import', 'transfer', 'plan', 'intake')),
  -- What brought it: a message, an import, a plan. Whoever withdraws that finds its facts by it.
  source_id uuid,
  recorded_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_reason text,
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  check ((withdrawn_on is null) = (withdrawn_reason is null))
);
create index integration_fact_file on integration_fact (municipality_id, file_id, on_day);
create index integration_fact_source on integration_fact (municipality_id, source_id) where source_id is not null;
call trede.lock_table('integration_fact', 'municipality_id = any ((select trede.file_municipalities())::uuid[])
  or trede.school_reaches(municipality_id, file_id)');
grant update (withdrawn_on, withdrawn_by, withdrawn_reason) on integration_fact to trede_app;
-- A school adds what happened in its lessons and nothing else, and takes nothing back that others recorded.
create policy schools_add_lessons on integration_fact as restrictive for insert to trede_app
  with check (municipality_id = any ((select trede.file_municipalities())::uuid[])
    or (source = 'school' and kind = 'hours' and detail ->> 'of' = 'course'));
create policy schools_withdraw_own on integration_fact as restrictive for update to trede_app
  using (municipality_id = any ((select trede.file_municipalities())::uuid[])
    or (source = 'school' and recorded_by = (select trede.user_id())));

-- An index of what follows from those facts, so that a list of thousands need not compute each: made anew from the
-- facts of a file with each change of them, and held to the rules by a test. Never typed, never the source.
create table deadline_index (
  municipality_id uuid not null,
  file_id uuid not null,
  obligation text not null,
  rule text not null,
  from_on date,
  to_on date,
  -- The day on which it was met, or from which it no longer applies.
  met_on date,
  -- Which rules made this row; a row of other rules is made anew.
  rules_version text not null,
  primary key (municipality_id, file_id, obligation),
  foreign key (municipality_id, file_id) references file (municipality_id, id)
);
create index deadline_index_open on deadline_index (municipality_id, to_on) where met_on is null;
call trede.lock_table('deadline_index', 'municipality_id = any ((select trede.file_municipalities())::uuid[])
  or trede.school_reaches(municipality_id, file_id)');
grant update, delete on deadline_index to trede_app;

-- The second log (Logboek Dataverwerkingen 1.0): one row per data subject and action, without the name of who acted,
-- which the audit record holds under the same trace.
create table processing_event (
  municipality_id uuid not null references municipality (id),
  id bigint generated always as identity,
  trace_id text not null,
  span_id text not null default encode(substring(uuid_send(gen_random_uuid()) from 1 for 8), 'hex'),
  name text not null,
  status text not null default 'Ok' check (status in ('Unset', 'Ok', 'Error')),
  started_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz not null default clock_timestamp(),
  processing_activity_id text not null,
  -- A pseudonym that only the municipality's own file number list can undo.
  data_subject_id text not null,
  data_subject_id_type text not null default 'trede-pseudonym',
  primary key (municipality_id, id)
);
create index processing_event_subject on processing_event (municipality_id, data_subject_id, id);
alter table processing_event enable row level security;
alter table processing_event force row level security;
create policy backup on processing_event for select to current_user
  using ((select current_setting('trede.backup', true)) = 'on');
create policy add_only on processing_event for insert to trede_app
  with check (municipality_id = any ((select trede.my_municipalities())::uuid[]));
create policy own_municipality on processing_event for select to trede_app
  using (municipality_id = (select trede.system_municipality()));
revoke all on processing_event from trede_app;
grant select on processing_event to trede_app;
grant insert (municipality_id, trace_id, name, status, processing_activity_id, data_subject_id) on processing_event to trede_app;
