-- The plan (PIP) as a decision: its versions, the second reader, what was frozen with it, its letter, objections,
-- and fines that a person decided on. A status is nowhere: it follows from the steps and their days.

-- A social guide sees the plans that were decided on for people of whose case team they are.
create function trede.guide_reaches(of_municipality uuid, of_file uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from file_team_member t
    where t.user_id = trede.user_id() and t.municipality_id = of_municipality and t.file_id = of_file
      and t.role = 'social-guide'
      and t.from_on <= trede.today() and (t.to_on is null or t.to_on >= trede.today())
      and exists (select 1 from trede.my_memberships() m
        where m.organisation_id = t.organisation_id and m.role = t.role)
      and trede.works_for(t.organisation_id, of_municipality))
$$;
grant execute on function trede.guide_reaches(uuid, uuid) to trede_app;

-- Who may read a table need not be who may write in it: deciding is work of case workers.
create procedure trede.written_by_case_workers(t regclass) language plpgsql as $$
begin
  execute format('create policy case_workers_add on %s as restrictive for insert to trede_app
    with check (municipality_id = any ((select trede.case_work_municipalities())::uuid[]))', t);
  execute format('create policy case_workers_change on %s as restrictive for update to trede_app
    using (municipality_id = any ((select trede.case_work_municipalities())::uuid[]))', t);
end $$;
revoke all on procedure trede.written_by_case_workers(regclass) from public;

create table pip (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  version int not null check (version >= 1),
  route text check (route in ('B1', 'O', 'Z')),
  level text check (level in ('A2', 'B1')),
  -- Estimated hours of the whole B1-route, language and KNM (DUO: geschatteIntensiteitB1Route).
  route_hours int check (route_hours between 1 and 9999),
  literacy text check (literacy in ('A', 'AA', 'NVT')),
  may_finish_education boolean not null default false,
  pvt_hours int check (pvt_hours between 0 and 999),
  map_hours int check (map_hours between 0 and 999),
  progress_talks int check (progress_talks between 0 and 60),
  early_education text not null default '',
  support text not null default '',
  change_ground text check (change_ground in ('new-insight', 'education-ended', 'special-case')),
  -- Who wrote in it: none of them can be its second reader.
  authors uuid[] not null,
  started_on date not null,
  started_by uuid,
  dated_on date,
  dated_by uuid,
  decided_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, file_id, version),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  check ((dated_on is null) = (decided_at is null)),
  check (dated_on is null or route is not null)
);
call trede.lock_table('pip', 'municipality_id = any ((select trede.file_municipalities())::uuid[])
  or (dated_on is not null and trede.guide_reaches(municipality_id, file_id))');
call trede.written_by_case_workers('pip');
grant update (route, level, route_hours, literacy, may_finish_education, pvt_hours, map_hours, progress_talks,
  early_education, support, change_ground, authors, dated_on, dated_by, decided_at) on pip to trede_app;
-- What was dated does not change any more, whoever asks.
create policy dated_stays on pip as restrictive for update to trede_app using (dated_on is null) with check (true);

-- The words of a decision: for the municipality, not for partners.
create table pip_reason (
  municipality_id uuid not null,
  pip_id uuid not null,
  change_reason text not null default '',
  route_reason text not null default '',
  effort_reason text not null default '',
  reasons text not null default '',
  primary key (municipality_id, pip_id),
  foreign key (municipality_id, pip_id) references pip (municipality_id, id)
);
call trede.lock_to_the_municipality('pip_reason');
call trede.written_by_case_workers('pip_reason');
grant update (change_reason, route_reason, effort_reason, reasons) on pip_reason to trede_app;
create policy dated_stays on pip_reason as restrictive for update to trede_app
  using (exists (select 1 from pip p where p.municipality_id = pip_reason.municipality_id
    and p.id = pip_reason.pip_id and p.dated_on is null));

-- What health had to do with it (Wi art. 37): case workers only.
create table pip_health (
  municipality_id uuid not null,
  pip_id uuid not null,
  note text not null,
  primary key (municipality_id, pip_id),
  foreign key (municipality_id, pip_id) references pip (municipality_id, id)
);
call trede.lock_to_case_workers('pip_health');
grant update (note) on pip_health to trede_app;
create policy dated_stays on pip_health as restrictive for update to trede_app
  using (exists (select 1 from pip p where p.municipality_id = pip_health.municipality_id
    and p.id = pip_health.pip_id and p.dated_on is null));

-- What happened with a version, in order; a step is never changed.
create table pip_step (
  municipality_id uuid not null,
  pip_id uuid not null,
  place int not null check (place >= 1),
  kind text not null check (kind in ('sent', 'returned', 'approved', 'reopened', 'agreed', 'refused', 'letter-sent')),
  on_day date not null,
  by_user uuid,
  -- Comment of the reader, words of the person, way of sending.
  note text not null default '',
  with_interpreter boolean not null default false,
  recorded_at timestamptz not null default now(),
  primary key (municipality_id, pip_id, place),
  foreign key (municipality_id, pip_id) references pip (municipality_id, id)
);
call trede.lock_to_the_municipality('pip_step');
call trede.written_by_case_workers('pip_step');

-- The conversation of writer and reader beside the draft.
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
  made_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, pip_id) references pip (municipality_id, id),
  check ((answer is null) = (answered_on is null))
);
create index pip_remark_of_pip on pip_remark (municipality_id, pip_id);
call trede.lock_to_case_workers('pip_remark');
grant update (answer, answered_on, answered_by, resolved_on, resolved_by) on pip_remark to trede_app;

-- All that a decision rests on, as it stood. Only added to: nothing here is changed or removed.
create table plan_snapshot (
  municipality_id uuid not null,
  pip_id uuid not null,
  body jsonb not null,
  made_at timestamptz not null default now(),
  primary key (municipality_id, pip_id),
  foreign key (municipality_id, pip_id) references pip (municipality_id, id)
);
call trede.lock_to_the_municipality('plan_snapshot');
call trede.written_by_case_workers('plan_snapshot');

-- Its part on health and money.
create table plan_snapshot_health (
  municipality_id uuid not null,
  pip_id uuid not null,
  body jsonb not null,
  made_at timestamptz not null default now(),
  primary key (municipality_id, pip_id),
  foreign key (municipality_id, pip_id) references pip (municipality_id, id)
);
call trede.lock_to_case_workers('plan_snapshot_health');

create table plan_letter (
  municipality_id uuid not null,
  pip_id uuid not null,
  pdf bytea not null,
  languages text[] not null,
  -- The day of sending that the letter names.
  names_sent_on date not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null default now(),
  primary key (municipality_id, pip_id),
  foreign key (municipality_id, pip_id) references pip (municipality_id, id)
);
call trede.lock_to_the_municipality('plan_letter');
call trede.written_by_case_workers('plan_letter');

create table objection (
  municipality_id uuid not null,
  id uuid not null,
  pip_id uuid not null,
  received_on date not null,
  posted_on date,
  from_whom text not null,
  -- What Awb 6:5 asks of an objection and this one lacked when it came in.
  lacks text[] not null default '{}',
  repair_until date,
  repaired_on date,
  grounds text not null default '',
  outcome text check (outcome in ('inadmissible', 'unfounded', 'founded')),
  outcome_reason text,
  decided_on date,
  decided_by uuid,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, pip_id) references pip (municipality_id, id),
  check ((outcome is null) = (decided_on is null))
);
create index objection_of_pip on objection (municipality_id, pip_id);
call trede.lock_to_case_workers('objection');
grant update (repair_until, repaired_on, outcome, outcome_reason, decided_on, decided_by) on objection to trede_app;

-- A fine that a person decided on, with reasons. Nothing in the program makes one.
create table fine (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  article text not null check (article in ('22', '23')),
  amount_euros int not null check (amount_euros between 1 and 800),
  fault text not null check (fault in ('intent', 'gross-fault', 'ordinary', 'reduced')),
  conduct text not null check (conduct <> ''),
  reason text not null check (reason <> ''),
  heard_on date not null,
  heard_words text not null,
  decided_on date not null,
  decided_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id)
);
create index fine_of_file on fine (municipality_id, file_id);
call trede.lock_to_case_workers('fine');

-- What a municipality chose for itself, from a day on; the newest row holds and older ones stay.
create table municipality_setting (
  municipality_id uuid not null references municipality (id),
  key text not null,
  from_on date not null,
  value jsonb not null,
  reason text not null default '',
  by_user uuid,
  set_at timestamptz not null default now(),
  primary key (municipality_id, key, from_on, set_at)
);
call trede.lock_table('municipality_setting', 'municipality_id = any ((select trede.my_municipalities())::uuid[])');
create policy administrators_add on municipality_setting as restrictive for insert to trede_app
  with check (municipality_id = trede.system_municipality() or exists (
    select 1 from trede.my_memberships() m join organisation o on o.id = m.organisation_id
    where o.municipality_id = municipality_setting.municipality_id and m.role = 'administrator'));
