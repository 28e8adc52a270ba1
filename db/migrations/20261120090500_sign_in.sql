-- Signing in happens before anyone is known, so it goes through the owner's functions: each answers one question.

create function trede.account_for_sign_in(given_email citext)
  returns table (id uuid, name text, password_hash text, totp_secret text, totp_confirmed boolean,
    totp_last_step bigint, demo boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.name, a.password_hash, a.totp_secret, a.totp_confirmed_at is not null, a.totp_last_step, a.demo
  from account a where a.email = given_email and a.disabled_at is null
$$;

create function trede.start_session(of_user uuid, hash bytea, at_stage text, ends timestamptz) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  insert into session (token_hash, user_id, stage, expires_at) values (hash, of_user, at_stage, ends)
$$;

create function trede.end_session(hash bytea) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  delete from session where token_hash = hash
$$;

create policy owner_functions on sign_in_attempt for all to current_user using (true) with check (true);

-- Sessions that are over, and with them the counters of failed sign-ins that no longer count.
create function trede.delete_expired_sessions(idle interval) returns bigint
  language sql volatile security definer set search_path = public, pg_temp as $$
  delete from sign_in_attempt where expire < extract(epoch from now()) * 1000;
  with gone as (delete from session where expires_at < now() or last_seen_at < now() - idle returning 1)
  select count(*) from gone
$$;

-- Who holds this session: one look-up per request. An idle or expired session is no session.
create function trede.session_actor(hash bytea, idle interval, on_day date) returns json
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
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
end $$;

-- Who gave a password and still owes a code. The secret comes only to the holder of such a session. The database's
-- own clock goes with it, so that a code and the end of a session are measured by the same one.
create function trede.halfway_session(hash bytea, idle interval)
  returns table (id uuid, name text, email text, stage text, totp_secret text, totp_confirmed boolean, now_ms bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.name, a.email::text, s.stage, a.totp_secret, a.totp_confirmed_at is not null,
    (extract(epoch from clock_timestamp()) * 1000)::bigint
  from session s join account a on a.id = s.user_id
  where s.token_hash = hash and s.stage <> 'signed-in' and s.expires_at > now() and s.last_seen_at > now() - idle
    and a.disabled_at is null
$$;

-- A code counts once: the step it belongs to is kept, an older or equal step is refused.
create function trede.accept_totp_step(of_user uuid, step bigint) returns boolean
  language sql volatile security definer set search_path = public, pg_temp as $$
  with accepted as (
    update account set totp_last_step = step, totp_confirmed_at = coalesce(totp_confirmed_at, now())
    where id = of_user and (totp_last_step is null or totp_last_step < step) returning 1)
  select exists (select 1 from accepted)
$$;

create function trede.set_totp_secret(of_user uuid, secret text) returns boolean
  language sql volatile security definer set search_path = public, pg_temp as $$
  with changed as (
    update account set totp_secret = secret, totp_last_step = null
    where id = of_user and totp_confirmed_at is null returning 1)
  select exists (select 1 from changed)
$$;

-- The directory is kept by the command line, acting for the system. A signed-in user cannot reach these.
create function trede.only_the_system() returns void
  language plpgsql stable set search_path = public, pg_temp as $$
begin
  if trede.user_id() is not null then
    raise exception 'only the command line may change the directory' using errcode = 'insufficient_privilege';
  end if;
end $$;

create function trede.add_municipality(new_id uuid, organisation_id uuid, new_name text, is_demo boolean)
  returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform trede.only_the_system();
  insert into municipality (id, name, demo) values (new_id, new_name, is_demo) on conflict (name) do nothing;
  if not found then return false; end if;
  insert into organisation (id, kind, name, municipality_id)
    values (organisation_id, 'municipality', 'Gemeente ' || new_name, new_id);
  return true;
end $$;

create function trede.municipalities() returns table (id uuid, name text, demo boolean, organisation_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.name, m.demo, o.id from municipality m join organisation o on o.municipality_id = m.id
  where trede.user_id() is null order by m.name
$$;

-- Finds the partner by kind and name, or adds it, and lets it work for the municipality from a day.
create function trede.add_partner(new_id uuid, of_municipality uuid, new_kind text, new_name text, from_day date)
  returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  partner uuid;
begin
  perform trede.only_the_system();
  insert into organisation (id, kind, name) values (new_id, new_kind, new_name) on conflict (kind, name) do nothing;
  select o.id into partner from organisation o where o.kind = new_kind and o.name = new_name;
  insert into cooperation (municipality_id, organisation_id, from_on) values (of_municipality, partner, from_day)
    on conflict do nothing;
  return partner;
end $$;

create function trede.add_account(new_id uuid, new_email citext, new_name text, hash text, is_demo boolean)
  returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform trede.only_the_system();
  insert into account (id, email, name, password_hash, demo) values (new_id, new_email, new_name, hash, is_demo)
    on conflict (email) do nothing;
  return found;
end $$;

create function trede.add_membership(of_organisation uuid, of_user uuid, with_role text, with_scope text,
  in_team text, from_day date) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform trede.only_the_system();
  insert into membership (organisation_id, user_id, role, scope, team, from_on)
    values (of_organisation, of_user, with_role, with_scope, in_team, from_day) on conflict do nothing;
end $$;

grant execute on all functions in schema trede to trede_app;
