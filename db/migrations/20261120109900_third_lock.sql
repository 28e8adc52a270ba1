-- The second lock of issue 2 said who reads. This holds what the commands of plan, intake, integration and transfer
-- rely on, also when a query of the program is wrong: who writes, that a row stays with its file, that what was read
-- and dated stays, and that health and benefit are closed to schools, volunteers and the municipality left behind.

-- Who writes in files: a manager's job gives figures, so it reads what is counted and writes nothing.
create function trede.staff_municipalities() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct id), '{}') from (
    select o.municipality_id as id from trede.my_memberships() m join organisation o on o.id = m.organisation_id
    where o.municipality_id is not null and m.role in ('case-worker', 'career-coach')
    union all select trede.system_municipality()
  ) reachable where id is not null
$$;

-- In which job on the case team, for an organisation that works for the municipality.
create function trede.on_team_as(of_municipality uuid, of_file uuid, roles text[]) returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct t.organisation_id), '{}') from file_team_member t
  where t.user_id = trede.user_id() and t.municipality_id = of_municipality and t.file_id = of_file
    and t.role = any (roles)
    and t.from_on <= trede.today() and (t.to_on is null or t.to_on >= trede.today())
    and exists (select 1 from trede.my_memberships() m
      where m.organisation_id = t.organisation_id and m.role = t.role)
    and trede.works_for(t.organisation_id, of_municipality)
$$;
grant execute on function trede.staff_municipalities(), trede.on_team_as(uuid, uuid, text[]) to trede_app;

create procedure trede.written_by_staff(t regclass) language plpgsql as $$
begin
  execute format('create policy staff_add on %s as restrictive for insert to trede_app
    with check (municipality_id = any ((select trede.staff_municipalities())::uuid[]))', t);
  execute format('create policy staff_change on %s as restrictive for update to trede_app
    using (municipality_id = any ((select trede.staff_municipalities())::uuid[]))', t);
end $$;
revoke all on procedure trede.written_by_staff(regclass) from public;

call trede.written_by_case_workers('intake_talk');
call trede.written_by_case_workers('intake_answer');
call trede.written_by_case_workers('intake_call');
call trede.written_by_case_workers('handover');
call trede.written_by_case_workers('handover_subject');
call trede.written_by_case_workers('arrival_profile');
call trede.written_by_case_workers('plan_goal');
call trede.written_by_case_workers('plan_goal_turn');
call trede.written_by_case_workers('plan_reintegration');
call trede.written_by_staff('plan_agreement');
call trede.written_by_staff('plan_talk');
call trede.written_by_staff('consent');
call trede.written_by_staff('outbox_message');
-- Who guides in daily life says which step is done (plan.policy.ts).
create policy staff_add on plan_step as restrictive for insert to trede_app
  with check (municipality_id = any ((select trede.staff_municipalities())::uuid[]));
create policy staff_and_guides_change on plan_step as restrictive for update to trede_app
  using (municipality_id = any ((select trede.staff_municipalities())::uuid[])
    or trede.guide_reaches(municipality_id, file_id));

-- Goals are for who helps with them: not for a school, a trainer or a coordinator on the same file.
do $$
declare
  t regclass;
begin
  foreach t in array array['plan_goal', 'plan_goal_turn', 'plan_step', 'plan_agreement']::regclass[] loop
    execute format($policy$create policy helpers_only on %s as restrictive for select to trede_app
      using (municipality_id = any ((select trede.file_municipalities())::uuid[])
        or cardinality(trede.on_team_as(municipality_id, file_id,
          '{social-guide,volunteer-coach,bridge-builder}')) > 0)$policy$, t);
  end loop;
end $$;
-- Unburdening is for who gets social assistance (Pw art. 56a): who reads of it knows of benefit.
create policy unburdening_is_closed on plan_agreement as restrictive for all to trede_app
  using (activity <> 'unburdening' or municipality_id = any ((select trede.case_work_municipalities())::uuid[]));

-- A row stays with the file of what it belongs to.
alter table plan_goal add unique (municipality_id, id, file_id, kind);
alter table plan_step add foreign key (municipality_id, goal_id, file_id, kind)
  references plan_goal (municipality_id, id, file_id, kind);
alter table plan_goal_turn add foreign key (municipality_id, goal_id, file_id, kind)
  references plan_goal (municipality_id, id, file_id, kind);
do $$
declare
  t text;
begin
  foreach t in array array['intake_answer', 'intake_health_answer', 'intake_money_answer'] loop
    execute format('alter table %1$I add unique (municipality_id, id, file_id)', t);
    execute format('alter table %1$I add foreign key (municipality_id, corrects, file_id)
      references %1$I (municipality_id, id, file_id)', t);
  end loop;
end $$;
alter table outbox_message add unique (municipality_id, id, file_id);
alter table outbox_message add foreign key (municipality_id, replaces, file_id)
  references outbox_message (municipality_id, id, file_id);

-- A school sees of the law its route and the hours of lessons. The program reckons dates for it in the name of the
-- municipality, and only the program writes their index.
drop policy second_lock on integration_fact;
create policy second_lock on integration_fact for all to trede_app using (
  municipality_id = any ((select trede.file_municipalities())::uuid[])
  or ((kind = 'plan' or (kind = 'hours' and detail ->> 'of' = 'course'))
    and trede.school_reaches(municipality_id, file_id)));
drop policy schools_add_lessons on integration_fact;
-- A coach holds progress talks (plan.policy.ts); every other fact is recorded by case workers.
create policy facts_of_the_own_job on integration_fact as restrictive for insert to trede_app
  with check (municipality_id = any ((select trede.case_work_municipalities())::uuid[])
    or (kind = 'progress-talk' and municipality_id = any ((select trede.staff_municipalities())::uuid[]))
    or (source = 'school' and kind = 'hours' and detail ->> 'of' = 'course'
      and trede.school_reaches(municipality_id, file_id)));
drop policy schools_withdraw_own on integration_fact;
create policy withdrawn_by_case_workers_or_own on integration_fact as restrictive for update to trede_app
  using (municipality_id = any ((select trede.case_work_municipalities())::uuid[])
    or (source = 'school' and recorded_by = (select trede.user_id())));
drop policy second_lock on deadline_index;
create policy second_lock on deadline_index for select to trede_app using (
  municipality_id = any ((select trede.file_municipalities())::uuid[]));
create policy made_by_the_program on deadline_index for insert to trede_app with check (
  municipality_id = (select trede.system_municipality()));
create policy changed_by_the_program on deadline_index for update to trede_app using (
  municipality_id = (select trede.system_municipality()));
create policy removed_by_the_program on deadline_index for delete to trede_app using (
  municipality_id = (select trede.system_municipality()));

-- A school reports for itself: for the school that put it on the case team.
drop policy second_lock on progress_item;
create policy second_lock on progress_item for all to trede_app using (
  municipality_id = any ((select trede.case_work_municipalities())::uuid[])
  or (kind not in ('extension', 'waiver') and municipality_id = any ((select trede.file_municipalities())::uuid[]))
  or organisation_id = any (trede.on_team_as(municipality_id, file_id, '{language-school}')));
drop policy schools_add_lessons on progress_item;
create policy schools_add_lessons on progress_item as restrictive for insert to trede_app
  with check (municipality_id = any ((select trede.case_work_municipalities())::uuid[])
    or (source = 'school' and recorded_by = (select trede.user_id())
      and organisation_id = any (trede.on_team_as(municipality_id, file_id, '{language-school}'))));
drop policy schools_withdraw_own on progress_item;
create policy schools_withdraw_own on progress_item as restrictive for update to trede_app
  using (municipality_id = any ((select trede.case_work_municipalities())::uuid[])
    or (source = 'school' and recorded_by = (select trede.user_id())));

-- Whoever is known writes under that name where it matters who did it.
do $$
declare
  row_of record;
begin
  for row_of in select * from (values ('integration_fact', 'recorded_by'), ('progress_item', 'recorded_by'),
    ('pip_step', 'by_user'), ('pip_remark', 'by_user'), ('objection', 'recorded_by'), ('fine', 'decided_by'),
    ('plan_amendment', 'by_user'), ('consent', 'recorded_by')) names(t, who) loop
    execute format('create policy own_name on %I as restrictive for insert to trede_app
      with check ((select trede.user_id()) is null or %I = (select trede.user_id()))', row_of.t, row_of.who);
  end loop;
end $$;

-- What was withdrawn, published or decided stays so.
do $$
declare
  row_of record;
begin
  for row_of in select * from (values ('integration_fact', 'withdrawn_on'), ('progress_item', 'withdrawn_on'),
    ('consent', 'withdrawn_on'), ('handover', 'published_on'), ('plan_talk', 'published_on'),
    ('objection', 'decided_on')) ends(t, ended_on) loop
    execute format('create policy ended_stays on %I as restrictive for update to trede_app
      using (%I is null) with check (true)', row_of.t, row_of.ended_on);
  end loop;
end $$;
create policy until_published on handover_subject as restrictive for delete to trede_app using (
  municipality_id = any ((select trede.case_work_municipalities())::uuid[])
  and exists (select 1 from handover h where h.municipality_id = handover_subject.municipality_id
    and h.id = handover_subject.handover_id and h.published_on is null));
create policy until_published_added on handover_subject as restrictive for insert to trede_app with check (
  exists (select 1 from handover h where h.municipality_id = handover_subject.municipality_id
    and h.id = handover_subject.handover_id and h.published_on is null));

-- A plan is written as a draft, read by somebody else, gone through with the person, and then dated (PLAN.PIP.STATE).
create function trede.pip_is_written(of_municipality uuid, of_pip uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select p.dated_on is null and coalesce((select s.kind in ('returned', 'reopened') from pip_step s
    where s.municipality_id = p.municipality_id and s.pip_id = p.id order by s.place desc limit 1), true)
  from pip p where p.municipality_id = of_municipality and p.id = of_pip
$$;
-- The last reading counts: nothing was sent or reopened after it, and the person was asked since.
create function trede.pip_was_read(of_municipality uuid, of_pip uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from pip p
    join pip_step approved on approved.municipality_id = p.municipality_id and approved.pip_id = p.id
      and approved.kind = 'approved' and not (approved.by_user = any (p.authors))
    join pip_step heard on heard.municipality_id = p.municipality_id and heard.pip_id = p.id
      and heard.kind in ('agreed', 'refused') and heard.place > approved.place
    where p.municipality_id = of_municipality and p.id = of_pip and not exists (select 1 from pip_step again
      where again.municipality_id = p.municipality_id and again.pip_id = p.id
        and again.place > approved.place and again.kind in ('sent', 'returned', 'reopened')))
$$;
create function trede.keep_the_reading() returns trigger language plpgsql set search_path = public, pg_temp as $$
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
end $$;
create trigger keep_the_reading before update on pip for each row execute function trede.keep_the_reading();
grant execute on function trede.pip_is_written(uuid, uuid), trede.pip_was_read(uuid, uuid), trede.keep_the_reading()
  to trede_app;

create policy starts_as_a_draft on pip as restrictive for insert to trede_app
  with check (dated_on is null and (trede.user_id() is null or trede.user_id() = any (authors)));
create policy reader_is_no_author on pip_step as restrictive for insert to trede_app with check (
  exists (select 1 from pip p where p.municipality_id = pip_step.municipality_id and p.id = pip_step.pip_id
    and (p.dated_on is not null) = (kind = 'letter-sent')
    and (kind not in ('approved', 'returned') or not coalesce(by_user = any (p.authors), true))));
drop policy dated_stays on pip_reason;
create policy written_as_draft on pip_reason as restrictive for update to trede_app
  using (trede.pip_is_written(municipality_id, pip_id));
drop policy dated_stays on pip_health;
create policy written_as_draft on pip_health as restrictive for update to trede_app
  using (trede.pip_is_written(municipality_id, pip_id));
create policy added_as_draft on pip_health as restrictive for insert to trede_app
  with check (trede.pip_is_written(municipality_id, pip_id));

-- A transfer begins as a question or an offer; how it ends is said afterwards, by the side that may (keep_to_own_side).
create policy begins_open on file_transfer as restrictive for insert to trede_app
  with check (num_nonnulls(withdrawn_on, accepted_on, rejected_on, refused_on, new_file_id) = 0);
-- Health that went along stays with who took the file over.
create policy moved_away on file_transfer_health as restrictive for select to trede_app using (
  to_municipality_id = any ((select trede.case_work_municipalities())::uuid[])
  or not exists (select 1 from file_transfer t where t.municipality_id = file_transfer_health.municipality_id
    and t.id = file_transfer_health.transfer_id and t.accepted_on < trede.today()));

-- What else a moved file holds about health, benefit and the words of a plan, by the way each table knows its file.
call trede.close_after_a_move('handover');
call trede.close_after_a_move('plan_goal_turn');
call trede.close_after_a_move('plan_agreement');
create function trede.moved_pips() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(p.id), '{}') from pip p where p.file_id = any (trede.moved_files())
$$;
create policy owner_functions on pip for select to current_user using (true);
grant execute on function trede.moved_pips() to trede_app;
do $$
declare
  t text;
begin
  foreach t in array array['pip_reason', 'pip_health', 'pip_remark', 'plan_snapshot', 'plan_snapshot_health',
    'plan_letter', 'objection'] loop
    execute format('create policy moved_away on %I as restrictive for all to trede_app
      using (not (pip_id = any ((select trede.moved_pips())::uuid[])))', t);
  end loop;
end $$;
create policy moved_away on handover_subject as restrictive for all to trede_app
  using (exists (select 1 from handover h where h.municipality_id = handover_subject.municipality_id
    and h.id = handover_subject.handover_id));
create policy moved_away on progress_item as restrictive for all to trede_app
  using (kind not in ('extension', 'waiver') or not (file_id = any ((select trede.moved_files())::uuid[])));
