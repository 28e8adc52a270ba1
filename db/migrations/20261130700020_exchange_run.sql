-- How reading from and sending to DUO went last: one row for each municipality and direction.
create table exchange_run (
  municipality_id uuid not null references municipality (id),
  direction text not null check (direction in ('in', 'out')),
  worked_at timestamptz,
  -- Set while the last time failed; the words are for people and name no person.
  failed_at timestamptz,
  trouble text,
  primary key (municipality_id, direction),
  check ((failed_at is null) = (trouble is null))
);
-- For who handles messages and for who looks after the connection.
create function trede.exchange_municipalities() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct id), '{}') from (
    select o.municipality_id as id from trede.my_memberships() m join organisation o on o.id = m.organisation_id
    where o.municipality_id is not null and m.role in ('case-worker', 'administrator')
    union all select trede.system_municipality()
  ) reachable where id is not null
$$;
grant execute on function trede.exchange_municipalities() to trede_app;
call trede.lock_table('exchange_run', 'municipality_id = any ((select trede.exchange_municipalities())::uuid[])');
create policy program_adds on exchange_run as restrictive for insert to trede_app
  with check (municipality_id = (select trede.system_municipality()));
create policy program_changes on exchange_run as restrictive for update to trede_app
  using (municipality_id = (select trede.system_municipality()));
grant update (worked_at, failed_at, trouble) on exchange_run to trede_app;
