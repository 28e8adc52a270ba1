-- Row-level security: the second, coarse lock. The fine rules are the policy functions of the program;
-- these rules hold when a query of the program is wrong. Each costs an index look-up, not a join per row.

-- The jobs of the signed-in user that count today. Owner functions see the directory; the program does not.
create function trede.my_memberships() returns setof membership
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.* from membership m
  where m.user_id = trede.user_id() and m.from_on <= trede.today() and (m.to_on is null or m.to_on >= trede.today())
$$;

-- Municipalities whose files the user's municipal job may lead to.
create function trede.file_municipalities() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct id), '{}') from (
    select o.municipality_id as id from trede.my_memberships() m join organisation o on o.id = m.organisation_id
    where o.municipality_id is not null and m.role in ('case-worker', 'career-coach', 'team-manager')
    union all select trede.system_municipality()
  ) reachable where id is not null
$$;

-- Municipalities the user works for or with, whatever the job: for names of colleagues and own settings.
create function trede.my_municipalities() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct id), '{}') from (
    select o.municipality_id as id from trede.my_memberships() m join organisation o on o.id = m.organisation_id
    union all
    select c.municipality_id from trede.my_memberships() m join cooperation c on c.organisation_id = m.organisation_id
    where c.from_on <= trede.today() and (c.to_on is null or c.to_on >= trede.today())
    union all select trede.system_municipality()
  ) reachable where id is not null
$$;

create function trede.my_organisations() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct m.organisation_id), '{}') from trede.my_memberships() m
$$;

create function trede.coordinated_organisations() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct m.organisation_id), '{}') from trede.my_memberships() m
  where m.role = 'programme-coordinator'
$$;

-- Organisations whose people the user may see by name: the own ones and those worked with.
create function trede.visible_organisations() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct id), '{}') from (
    select m.organisation_id as id from trede.my_memberships() m
    union all select o.id from organisation o where o.municipality_id = any (trede.my_municipalities())
    union all select c.organisation_id from cooperation c where c.municipality_id = any (trede.my_municipalities())
  ) visible
$$;

-- Partners: the case team, the enrolment at the own provider, or the group one trains.
create function trede.partner_reaches(of_municipality uuid, of_file uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select trede.user_id() is not null and (
    exists (select 1 from file_team_member t
      where t.user_id = trede.user_id() and t.municipality_id = of_municipality and t.file_id = of_file
        and t.from_on <= trede.today() and (t.to_on is null or t.to_on >= trede.today())
        and t.organisation_id = any (trede.my_organisations()))
    or exists (select 1 from enrolment e
      where e.municipality_id = of_municipality and e.file_id = of_file
        and e.provider_id = any (trede.coordinated_organisations()))
    or exists (select 1 from training_group_member gm
      join training_group_trainer gt on gt.organisation_id = gm.organisation_id and gt.group_id = gm.group_id
      where gm.municipality_id = of_municipality and gm.file_id = of_file and gt.user_id = trede.user_id()
        and gt.from_on <= trede.today() and (gt.to_on is null or gt.to_on >= trede.today())
        and gm.from_on <= trede.today() and (gm.to_on is null or gm.to_on >= trede.today())
        and gt.organisation_id = any (trede.my_organisations())))
$$;

create function trede.partner_reaches_person(of_municipality uuid, of_person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from file f where f.municipality_id = of_municipality and f.person_id = of_person
    and trede.partner_reaches(f.municipality_id, f.id))
$$;

create function trede.partner_reaches_enrolment(of_municipality uuid, of_enrolment uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from enrolment e where e.municipality_id = of_municipality and e.id = of_enrolment
    and trede.partner_reaches(e.municipality_id, e.file_id))
$$;

create function trede.reaches_group(of_organisation uuid, of_group uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select of_organisation = any (trede.my_organisations()) or exists (
    select 1 from training_group_member gm where gm.organisation_id = of_organisation and gm.group_id = of_group
      and gm.municipality_id = any (trede.file_municipalities()))
$$;

-- Forced on every table, owner included. The owner's functions above may read only what says who works where
-- on what; a file's content is closed to the owner too.
do $$
declare
  t text;
begin
  for t in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  for t in select unnest(array['municipality', 'organisation', 'cooperation', 'account', 'membership', 'session', 'file',
    'file_team_member', 'enrolment', 'training_group_member', 'training_group_trainer']) loop
    execute format('create policy owner_functions on %I for all to current_user using (true) with check (true)', t);
  end loop;
  -- Rows of a file: staff of the municipality, or a partner who is on it.
  for t in select unnest(array['file_team_member', 'contact_moment', 'correction', 'enrolment', 'measurement',
    'training_group_member']) loop
    execute format($policy$create policy of_the_file on %I for all to trede_app using (
      municipality_id = any ((select trede.file_municipalities())::uuid[])
      or trede.partner_reaches(municipality_id, file_id))$policy$, t);
  end loop;
  for t in select unnest(array['enrolment_phase', 'enrolment_extension', 'gate_observation',
    'measurement_request']) loop
    execute format($policy$create policy of_the_enrolment on %I for all to trede_app using (
      municipality_id = any ((select trede.file_municipalities())::uuid[])
      or trede.partner_reaches_enrolment(municipality_id, enrolment_id))$policy$, t);
  end loop;
  for t in select unnest(array['person_language', 'household_member']) loop
    execute format($policy$create policy of_the_person on %I for all to trede_app using (
      municipality_id = any ((select trede.file_municipalities())::uuid[])
      or trede.partner_reaches_person(municipality_id, person_id))$policy$, t);
  end loop;
  for t in select unnest(array['draft', 'saved_filter']) loop
    execute format($policy$create policy own_rows on %I for all to trede_app using (
      user_id = (select trede.user_id()) and municipality_id = any ((select trede.my_municipalities())::uuid[]))
      $policy$, t);
  end loop;
end $$;

create policy of_the_person on person for all to trede_app using (
  municipality_id = any ((select trede.file_municipalities())::uuid[])
  or trede.partner_reaches_person(municipality_id, id));
create policy of_the_file on file for all to trede_app using (
  municipality_id = any ((select trede.file_municipalities())::uuid[])
  or trede.partner_reaches(municipality_id, id));

create policy own_group on training_group for all to trede_app using (
  trede.reaches_group(organisation_id, id));
create policy own_group on training_group_trainer for all to trede_app using (
  trede.reaches_group(organisation_id, group_id));

create policy directory on municipality for select to trede_app using (
  id = any ((select trede.my_municipalities())::uuid[]));
create policy directory on organisation for select to trede_app using (
  id = any ((select trede.visible_organisations())::uuid[]));
create policy directory on cooperation for select to trede_app using (
  municipality_id = any ((select trede.my_municipalities())::uuid[]));
create policy directory on membership for select to trede_app using (
  organisation_id = any ((select trede.visible_organisations())::uuid[]));
create policy directory on account for select to trede_app using (
  id = (select trede.user_id()) or exists (select 1 from membership m where m.user_id = account.id
    and m.organisation_id = any ((select trede.visible_organisations())::uuid[])));
create policy counters on sign_in_attempt for all to trede_app using (true);

-- Audit: everyone adds to it, only the municipality's own administrators and the command line read it.
create policy add_only on audit_event for insert to trede_app with check (
  trede.user_id() is null or municipality_id = any ((select trede.my_municipalities())::uuid[])
  -- What is refused lies in no municipality: for who was refused, there was nothing there.
  or municipality_id = '00000000-0000-0000-0000-000000000000');
create policy own_municipality on audit_event for select to trede_app using (
  municipality_id = (select trede.system_municipality()));
create policy own_municipality on audit_seal for all to trede_app using (
  municipality_id = (select trede.system_municipality()));

grant usage on schema public to trede_app;
grant select, insert, update, delete on all tables in schema public to trede_app;
revoke update, delete on audit_event, audit_seal, correction from trede_app;
-- The list of migrations may be read (is the program ready?), not written.
revoke insert, update, delete on kysely_migration, kysely_migration_lock from trede_app;
revoke all on account, session, membership, organisation, municipality, cooperation from trede_app;
grant select on membership, organisation, municipality, cooperation to trede_app;
-- A password hash and a second factor never leave the owner's functions.
grant select (id, email, name, demo, disabled_at) on account to trede_app;
grant execute on all functions in schema trede to trede_app;
