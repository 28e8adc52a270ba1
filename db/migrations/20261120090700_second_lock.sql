-- The second lock also holds who may come in next: what a partner can reach, it cannot make bigger.

-- Rows do not move to another file, person or municipality: only these columns ever change.
revoke update, delete on all tables in schema public from trede_app;
grant delete on draft, saved_filter, person_language to trede_app;
grant update on draft, sign_in_attempt to trede_app;
grant delete on sign_in_attempt to trede_app;
grant update (reference, given_name, family_name, birth_date, sex, origin_country, phone, email, address,
  form_of_address, contact_language, arrived_in_netherlands_on, arrived_in_municipality_on, permit_granted_on)
  on person to trede_app;
grant update (part, closed_on, close_reason) on file to trede_app;
grant update (from_on, to_on) on file_team_member, household_member, training_group_member, training_group_trainer to trede_app;
grant update (ended_on, end_reason, end_note) on enrolment to trede_app;
grant update (answers) on measurement to trede_app;

-- Who comes on a team or into a programme is for the municipality; who trains a group for its coordinator.
do $$
declare
  t text;
begin
  for t in select unnest(array['file_team_member', 'file', 'person', 'household_member']) loop
    execute format($policy$create policy added_by_the_municipality on %I as restrictive for insert to trede_app
      with check (municipality_id = any ((select trede.file_municipalities())::uuid[]))$policy$, t);
  end loop;
  for t in select unnest(array['file_team_member', 'household_member']) loop
    execute format($policy$create policy changed_by_the_municipality on %I as restrictive for update to trede_app
      using (municipality_id = any ((select trede.file_municipalities())::uuid[]))$policy$, t);
  end loop;
  foreach t in array array['training_group', 'training_group_trainer'] loop
    execute format($policy$create policy added_by_the_coordinator on %I as restrictive for insert to trede_app
      with check (organisation_id = any ((select trede.coordinated_organisations())::uuid[]))$policy$, t);
    execute format($policy$create policy changed_by_the_coordinator on %I as restrictive for update to trede_app
      using (organisation_id = any ((select trede.coordinated_organisations())::uuid[]))$policy$, t);
  end loop;
end $$;
create policy added_by_the_municipality on enrolment as restrictive for insert to trede_app
  with check (municipality_id = any ((select trede.file_municipalities())::uuid[]));
create policy added_by_the_municipality on training_group_member as restrictive for insert to trede_app
  with check (municipality_id = any ((select trede.file_municipalities())::uuid[])
    or organisation_id = any ((select trede.coordinated_organisations())::uuid[]));

-- An answer and a place in a group lie in the file of their enrolment, an enrolment with the person of its file.
alter table file add unique (municipality_id, id, person_id);
alter table enrolment add foreign key (municipality_id, file_id, person_id)
  references file (municipality_id, id, person_id);
alter table enrolment add unique (municipality_id, id, file_id, person_id);
alter table measurement add foreign key (municipality_id, enrolment_id, file_id, person_id)
  references enrolment (municipality_id, id, file_id, person_id);
alter table enrolment add unique (municipality_id, id, file_id);
alter table training_group_member add foreign key (municipality_id, enrolment_id, file_id)
  references enrolment (municipality_id, id, file_id);

-- Partners: only while their organisation works for the municipality of the file, and in the job that they have.
create function trede.works_for(of_organisation uuid, of_municipality uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from cooperation c
      where c.organisation_id = of_organisation and c.municipality_id = of_municipality
        and c.from_on <= trede.today() and (c.to_on is null or c.to_on >= trede.today()))
    or exists (select 1 from organisation o where o.id = of_organisation and o.municipality_id = of_municipality)
$$;

create function trede.trained_organisations() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct m.organisation_id), '{}') from trede.my_memberships() m where m.role = 'trainer'
$$;

create or replace function trede.partner_reaches(of_municipality uuid, of_file uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
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
$$;

-- Signing in: while someone is known, these answer about nobody else.
create or replace function trede.account_for_sign_in(given_email citext)
  returns table (id uuid, name text, password_hash text, totp_secret text, totp_confirmed boolean,
    totp_last_step bigint, demo boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.name, a.password_hash, null::text, a.totp_confirmed_at is not null, null::bigint, a.demo
  from account a where a.email = given_email and a.disabled_at is null and trede.user_id() is null
$$;

create function trede.only_about(of_user uuid) returns void
  language plpgsql stable set search_path = public, pg_temp as $$
begin
  if trede.user_id() <> of_user then
    raise exception 'only the own account' using errcode = 'insufficient_privilege';
  end if;
end $$;

create or replace function trede.start_session(of_user uuid, hash bytea, at_stage text, ends timestamptz) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  select trede.only_about(of_user);
  insert into session (token_hash, user_id, stage, expires_at) values (hash, of_user, at_stage, ends)
$$;

create or replace function trede.set_totp_secret(of_user uuid, secret text) returns boolean
  language sql volatile security definer set search_path = public, pg_temp as $$
  select trede.only_about(of_user);
  with changed as (
    update account set totp_secret = secret, totp_last_step = null
    where id = of_user and totp_confirmed_at is null returning 1)
  select exists (select 1 from changed)
$$;

create or replace function trede.accept_totp_step(of_user uuid, step bigint) returns boolean
  language sql volatile security definer set search_path = public, pg_temp as $$
  select trede.only_about(of_user);
  with accepted as (
    update account set totp_last_step = step, totp_confirmed_at = coalesce(totp_confirmed_at, now())
    where id = of_user and (totp_last_step is null or totp_last_step < step) returning 1)
  select exists (select 1 from accepted)
$$;

create or replace function trede.delete_expired_sessions(idle interval) returns bigint
  language sql volatile security definer set search_path = public, pg_temp as $$
  select trede.only_the_system();
  delete from sign_in_attempt where expire < extract(epoch from now()) * 1000;
  with gone as (delete from session where expires_at < now() or last_seen_at < now() - idle returning 1)
  select count(*) from gone
$$;

drop policy counters on sign_in_attempt;
create policy counters on sign_in_attempt for all to trede_app using (trede.user_id() is null);

-- Who is known writes under that name, and nobody chooses the time or the transaction of a line.
create policy own_name on audit_event as restrictive for insert to trede_app
  with check (trede.user_id() is null or actor = trede.user_id()::text);
revoke insert on audit_event from trede_app;
grant insert (municipality_id, actor, origin, action, object_type, object_id, result, detail, trace_id)
  on audit_event to trede_app;

grant execute on all functions in schema trede to trede_app;
