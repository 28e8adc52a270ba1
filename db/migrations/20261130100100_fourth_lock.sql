-- Who reads with SQL what no page of theirs shows: a team manager the content of files, a language school what the
-- guides of somebody write down, the municipality that somebody moved away from, and whoever had another job before.

-- A team manager's job gives figures (counted_in_figures) and no file: not one row of it (file.policy.ts, MUNICIPAL).
create or replace function trede.file_municipalities() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct id), '{}') from (
    select o.municipality_id as id from trede.my_memberships() m join organisation o on o.id = m.organisation_id
    where o.municipality_id is not null and m.role in ('case-worker', 'career-coach')
    union all select trede.system_municipality()
  ) reachable where id is not null
$$;
create policy counted_in_figures on enrolment for select to trede_app
  using (municipality_id = any ((select trede.figure_municipalities())::uuid[]));
create policy counted_in_figures on deadline_index for select to trede_app
  using (municipality_id = any ((select trede.figure_municipalities())::uuid[]));

-- A school is on the case team for its lessons: of a file it sees who it is about and its own progress. Everyone else
-- whom a file opens to guides the person.
create function trede.partner_guides(of_municipality uuid, of_file uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
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
$$;
create or replace function trede.partner_reaches(of_municipality uuid, of_file uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select trede.partner_guides(of_municipality, of_file) or trede.school_reaches(of_municipality, of_file)
$$;
-- Only what is said about an enrolment asks this one.
create or replace function trede.partner_reaches_enrolment(of_municipality uuid, of_enrolment uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from enrolment e where e.municipality_id = of_municipality and e.id = of_enrolment
    and trede.partner_guides(e.municipality_id, e.file_id))
$$;
create function trede.partner_guides_person(of_municipality uuid, of_person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from file f where f.municipality_id = of_municipality and f.person_id = of_person
    and trede.partner_guides(f.municipality_id, f.id))
$$;
grant execute on function trede.partner_guides(uuid, uuid), trede.partner_guides_person(uuid, uuid) to trede_app;
do $$
declare
  t text;
begin
  foreach t in array array['contact_moment', 'correction', 'enrolment', 'measurement', 'training_group_member'] loop
    execute format($policy$alter policy of_the_file on %I using (
      municipality_id = any ((select trede.file_municipalities())::uuid[])
      or trede.partner_guides(municipality_id, file_id))$policy$, t);
  end loop;
  foreach t in array array['person_language', 'household_member'] loop
    execute format($policy$alter policy of_the_person on %I using (
      municipality_id = any ((select trede.file_municipalities())::uuid[])
      or trede.partner_guides_person(municipality_id, person_id))$policy$, t);
  end loop;
end $$;

-- What else is closed to the municipality that somebody moved away from.
call trede.close_after_a_move('plan_talk');
create policy moved_away on outbox_message as restrictive for all to trede_app
  using (file_id is null or not (file_id = any ((select trede.moved_files())::uuid[])));
-- What DUO takes back after the move still asks somebody's look (ARR.MOVED).
create policy moved_away on inbox_event as restrictive for all to trede_app using (
  file_id is null or not (file_id = any ((select trede.moved_files())::uuid[]))
  or exists (select 1 from inbox_withdrawal w where w.municipality_id = inbox_event.municipality_id
    and w.message_id = inbox_event.message_id));
-- All that goes along with somebody who moves, their numbers too: for the municipality that has the file, and for the
-- one that it goes to. That it went, and about whom, stays readable for both (ARR.TRANSFER.ACCESS).
create table file_transfer_contents (
  municipality_id uuid not null,
  transfer_id uuid not null,
  to_municipality_id uuid not null,
  contents jsonb not null,
  primary key (municipality_id, transfer_id),
  foreign key (municipality_id, transfer_id, to_municipality_id)
    references file_transfer (municipality_id, id, to_municipality_id)
);
alter table file_transfer no force row level security;
alter table file_transfer disable trigger keep_to_own_side;
insert into file_transfer_contents select municipality_id, id, to_municipality_id, package
  from file_transfer where package is not null;
update file_transfer set package = jsonb_build_object('person', jsonb_build_object(
    'givenName', package -> 'person' -> 'givenName', 'familyName', package -> 'person' -> 'familyName'))
  where package is not null;
alter table file_transfer enable trigger keep_to_own_side;
alter table file_transfer force row level security;
alter table file_transfer add constraint only_names_beside_the_contents check (
  package is null or (package - 'person' = '{}' and (package -> 'person') - '{givenName,familyName}'::text[] = '{}'));
call trede.lock_table('file_transfer_contents',
  'municipality_id = any ((select trede.case_work_municipalities())::uuid[])
  or to_municipality_id = any ((select trede.case_work_municipalities())::uuid[])');
create policy senders_add on file_transfer_contents as restrictive for insert to trede_app
  with check (municipality_id = any ((select trede.case_work_municipalities())::uuid[]));
create policy moved_away on file_transfer_contents as restrictive for select to trede_app using (
  to_municipality_id = any ((select trede.case_work_municipalities())::uuid[])
  or not exists (select 1 from file_transfer t where t.municipality_id = file_transfer_contents.municipality_id
    and t.id = file_transfer_contents.transfer_id and t.accepted_on < trede.today()));

-- A draft is of one person, whatever their job is today. The kinds of form that only case workers fill in are theirs
-- alone (draft.ts holds the same list): who became a coach reads no more what they typed about health.
create policy drafts_of_case_workers on draft as restrictive for all to trede_app using (
  form !~ '^(intake|handover|pip|progress|plan-goal|plan-work)[.-]'
  or municipality_id = any ((select trede.case_work_municipalities())::uuid[]));
-- What nobody went on with for 90 days is thrown away by the program; it sees no other draft.
create policy abandoned_found on draft for select to trede_app using (
  municipality_id = (select trede.system_municipality()) and saved_at < (select trede.today()) - 90);
create policy abandoned_removed on draft for delete to trede_app using (
  municipality_id = (select trede.system_municipality()) and saved_at < (select trede.today()) - 90);
create index draft_age on draft (municipality_id, saved_at);
