-- An objection as the Awb handles it: who objects (1:2, 2:1), receipt confirmed (6:14), heard or not (7:2, 7:3), by when
-- it is decided on (7:10), withdrawn (6:21), and why what came too late is excused (6:11).
alter table objection
  add party text not null default 'person' check (party in ('person', 'representative', 'other')),
  -- An advisory committee (7:13) makes the term of the decision twelve weeks.
  add with_committee boolean not null default false,
  add repair_asked_on date,
  add heard_on date,
  add hearing_report text,
  add not_heard_because text check (not_heard_because in ('manifestly-inadmissible', 'manifestly-unfounded',
    'waived', 'no-answer', 'fully-met')),
  add postponed_on date,
  add postponed_reason text,
  add withdrawn_on date,
  add withdrawn_how text check (withdrawn_how in ('in-writing', 'at-hearing')),
  add late_excuse text,
  add check ((heard_on is null) = (hearing_report is null)),
  add check (heard_on is null or not_heard_because is null),
  add check ((postponed_on is null) = (postponed_reason is null)),
  add check ((withdrawn_on is null) = (withdrawn_how is null)),
  add check (withdrawn_on is null or decided_on is null);
update objection set repair_asked_on = received_on where repair_until is not null;
alter table objection alter party drop default, alter with_committee drop default;
alter table objection drop constraint objection_outcome_check;
alter table objection add constraint objection_outcome_check
  check (outcome in ('inadmissible', 'unfounded', 'partly-founded', 'founded'));
grant update (received_on, posted_on, from_whom, party, lacks, grounds, with_committee, repair_asked_on, heard_on,
  hearing_report, not_heard_because, postponed_on, postponed_reason, withdrawn_on, withdrawn_how, late_excuse)
  on objection to trede_app;
create policy withdrawn_stays on objection as restrictive for update to trede_app
  using (withdrawn_on is null) with check (true);
-- What waits for a decision is few among many.
create index objection_waiting on objection (municipality_id) where decided_on is null and withdrawn_on is null;

create table objection_confirmation (
  municipality_id uuid not null,
  objection_id uuid not null,
  confirmed_on date not null,
  pdf bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  by_user uuid,
  primary key (municipality_id, objection_id),
  foreign key (municipality_id, objection_id) references objection (municipality_id, id)
);

-- A slip of the pen is put right with a reason; what stood there stays.
create table objection_correction (
  municipality_id uuid not null,
  id uuid not null,
  objection_id uuid not null,
  corrected_on date not null,
  reason text not null check (length(trim(reason)) > 0),
  old_values jsonb not null,
  by_user uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, objection_id) references objection (municipality_id, id)
);
create index objection_correction_of on objection_correction (municipality_id, objection_id);
do $$
declare
  t regclass;
begin
  foreach t in array array['objection_confirmation', 'objection_correction']::regclass[] loop
    call trede.lock_to_case_workers(t);
    execute format('create policy own_name on %s as restrictive for insert to trede_app
      with check ((select trede.user_id()) is null or by_user = (select trede.user_id()))', t);
    execute format('create policy moved_away on %1$s as restrictive for all to trede_app
      using (exists (select 1 from objection o where o.municipality_id = %1$s.municipality_id
        and o.id = %1$s.objection_id))', t);
  end loop;
end $$;
