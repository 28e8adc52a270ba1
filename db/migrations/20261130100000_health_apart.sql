-- What says that somebody is ill stood in rows that everyone on the file may read with SQL, hidden by the pages only:
-- the answer about health of the survey and what was corrected in it, the reason why somebody stopped with a
-- programme, and what the writer, the reader and the person said about a draft of the plan. Each gets rows of its own,
-- for case workers (Wi art. 37). Who fills in may be a partner, who writes such a row and cannot read it back.

-- The provider that runs an enrolment, in the job of coordinator.
create function trede.coordinates(of_municipality uuid, of_enrolment uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from enrolment e where e.municipality_id = of_municipality and e.id = of_enrolment
    and e.provider_id = any (trede.coordinated_organisations())
    and trede.works_for(e.provider_id, of_municipality))
$$;

-- Whose job gives figures of a whole municipality and no file.
create function trede.figure_municipalities() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct o.municipality_id), '{}')
  from trede.my_memberships() m join organisation o on o.id = m.organisation_id
  where o.municipality_id is not null and m.role = 'team-manager'
$$;
grant execute on function trede.coordinates(uuid, uuid), trede.figure_municipalities() to trede_app;

-- Rows of before: the owner may move them only while its own tables are not forced on it.
alter table measurement no force row level security;
alter table correction no force row level security;
alter table enrolment no force row level security;
alter table pip_step no force row level security;

alter table measurement add unique (municipality_id, id, enrolment_id, file_id);
create table measurement_health (
  municipality_id uuid not null,
  measurement_id uuid not null,
  enrolment_id uuid not null,
  file_id uuid not null,
  -- As in measurement: option ids per question id.
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  primary key (municipality_id, measurement_id),
  foreign key (municipality_id, measurement_id, enrolment_id, file_id)
    references measurement (municipality_id, id, enrolment_id, file_id)
);
insert into measurement_health select municipality_id, id, enrolment_id, file_id,
  jsonb_build_object('health', answers -> 'health') from measurement where answers ? 'health';
update measurement set answers = answers - 'health' where answers ? 'health';
alter table measurement add constraint health_lies_apart check (not answers ? 'health');
call trede.lock_to_case_workers('measurement_health');
grant update (answers) on measurement_health to trede_app;
create policy filled_in_by_the_provider on measurement_health for insert to trede_app
  with check (trede.coordinates(municipality_id, enrolment_id));
-- Figures are counted by the program for who may see them, masked (IND, docs/decisions/0010). It says so for the one
-- query that counts; without that, who sees figures reads no answer of a person here.
create policy counted_in_figures on measurement_health for select to trede_app using (
  (select current_setting('trede.figures', true)) = 'on'
  and (municipality_id = any ((select trede.figure_municipalities())::uuid[])
    or trede.coordinates(municipality_id, enrolment_id)));
create policy counted_in_figures on measurement for select to trede_app using (
  (select current_setting('trede.figures', true)) = 'on'
  and municipality_id = any ((select trede.figure_municipalities())::uuid[]));
-- Figures go on counting who has moved.
create policy moved_away on measurement_health as restrictive for all to trede_app using (
  (select current_setting('trede.figures', true)) = 'on'
  or not (file_id = any ((select trede.moved_files())::uuid[])));

create table correction_health (like correction including all, check (subject = 'measurement'));
alter table correction_health add foreign key (municipality_id, file_id) references file (municipality_id, id);
insert into correction_health select * from correction where subject = 'measurement' and field = 'health';
-- One reason is given for all answers that are corrected together: it may tell of the one about health.
alter table correction drop constraint correction_reason_check;
alter table correction add constraint correction_reason_check
  check (subject = 'measurement' or length(trim(reason)) > 0);
update correction c set reason = '' from correction_health h where h.municipality_id = c.municipality_id
  and h.file_id = c.file_id and h.subject = c.subject and h.subject_id = c.subject_id and h.created_at = c.created_at;
delete from correction where subject = 'measurement' and field = 'health';
alter table correction add constraint health_lies_apart check (not (subject = 'measurement' and field = 'health'));
call trede.lock_to_case_workers('correction_health');
call trede.close_after_a_move('correction_health');

create table enrolment_end_reason (
  municipality_id uuid not null,
  enrolment_id uuid not null,
  file_id uuid not null,
  reason text not null check (reason in ('health', 'family')),
  note text,
  primary key (municipality_id, enrolment_id),
  foreign key (municipality_id, enrolment_id, file_id) references enrolment (municipality_id, id, file_id)
);
insert into enrolment_end_reason select municipality_id, id, file_id, end_reason, end_note
  from enrolment where end_reason in ('health', 'family');
alter table enrolment drop constraint enrolment_check1;
update enrolment set end_reason = null, end_note = null where end_reason in ('health', 'family');
alter table enrolment add constraint private_reason_lies_apart check (
  (end_reason is null or (ended_on is not null and end_reason not in ('health', 'family')))
  and (end_note is null or end_reason is not null));
call trede.lock_to_case_workers('enrolment_end_reason');
call trede.close_after_a_move('enrolment_end_reason');
create policy said_by_the_provider on enrolment_end_reason for insert to trede_app
  with check (trede.coordinates(municipality_id, enrolment_id));

create table pip_step_note (
  municipality_id uuid not null,
  pip_id uuid not null,
  place int not null,
  note text not null check (note <> ''),
  primary key (municipality_id, pip_id, place),
  foreign key (municipality_id, pip_id, place) references pip_step (municipality_id, pip_id, place)
);
insert into pip_step_note select municipality_id, pip_id, place, note from pip_step
  where note <> '' and kind <> 'letter-sent';
update pip_step set note = '' where kind <> 'letter-sent';
alter table pip_step add constraint words_lie_apart check (note = '' or kind = 'letter-sent');
call trede.lock_to_case_workers('pip_step_note');
create policy moved_away on pip_step_note as restrictive for all to trede_app
  using (not (pip_id = any ((select trede.moved_pips())::uuid[])));

alter table measurement force row level security;
alter table correction force row level security;
alter table enrolment force row level security;
alter table pip_step force row level security;
