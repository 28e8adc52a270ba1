-- Who at the municipality answers questions of the chain, as DUO knows them; and who that is for a person.
create function trede.administered_municipalities() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct id), '{}') from (
    select o.municipality_id as id from trede.my_memberships() m join organisation o on o.id = m.organisation_id
    where o.municipality_id is not null and m.role = 'administrator'
    union all select trede.system_municipality()
  ) reachable where id is not null
$$;
grant execute on function trede.administered_municipalities() to trede_app;

create table duo_contact (
  municipality_id uuid not null references municipality (id),
  id uuid not null,
  name text not null,
  email text not null,
  phone text not null,
  -- The number that DUO gave; null until it did.
  duo_number int check (duo_number between 1 and 99999),
  recorded_by uuid,
  recorded_on date not null,
  removed_on date,
  primary key (municipality_id, id)
);
create index duo_contact_name on duo_contact (municipality_id, name, id);
call trede.lock_table('duo_contact', 'municipality_id = any ((select trede.exchange_municipalities())::uuid[])');
create policy administrators_add on duo_contact as restrictive for insert to trede_app
  with check (municipality_id = any ((select trede.administered_municipalities())::uuid[]));
create policy administrators_change on duo_contact as restrictive for update to trede_app
  using (municipality_id = any ((select trede.administered_municipalities())::uuid[]));
grant update (name, email, phone, duo_number, removed_on) on duo_contact to trede_app;

-- One row for each file that ever had one; the history stands in the messages.
create table file_duo_contact (
  municipality_id uuid not null,
  file_id uuid not null,
  contact_id uuid,
  linked_on date not null,
  linked_by uuid,
  primary key (municipality_id, file_id),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  foreign key (municipality_id, contact_id) references duo_contact (municipality_id, id)
);
create index file_duo_contact_of on file_duo_contact (municipality_id, contact_id) where contact_id is not null;
-- An administrator counts them before a contact person is removed.
call trede.lock_table('file_duo_contact', 'municipality_id = any ((select trede.exchange_municipalities())::uuid[])');
call trede.written_by_case_workers('file_duo_contact');
call trede.close_after_a_move('file_duo_contact');
grant update (contact_id, linked_on, linked_by) on file_duo_contact to trede_app;

-- A message about a contact person says about whom; DUO's number for them is looked up when it is sent.
alter table outbox_message add column contact_id uuid,
  add foreign key (municipality_id, contact_id) references duo_contact (municipality_id, id),
  add check ((contact_id is not null) = (kind like 'contact-person%')),
  drop constraint outbox_message_check3,
  add check ((file_id is null) = (kind in ('contact-person', 'contact-person-change', 'contact-person-removed')));
-- Whose it is stands in it, so that one comparison tells what goes together.
alter table outbox_message drop column resource;
alter table outbox_message add column resource text not null generated always as (
  coalesce(file_id, contact_id)::text || ' ' || case
    when kind in ('pip', 'pip-withdrawn') then 'pip'
    when kind in ('offer', 'offer-withdrawn') then 'offer ' || coalesce(body ->> 'instellingsnummer', '')
    when kind like 'contact-person%' then 'contact-person'
    else kind end) stored;
create index outbox_message_about on outbox_message (municipality_id, resource, id);
create policy of_the_municipality on outbox_message for all to trede_app using (
  file_id is null and municipality_id = any ((select trede.administered_municipalities())::uuid[]));
drop policy staff_add on outbox_message;
create policy staff_add on outbox_message as restrictive for insert to trede_app
  with check (municipality_id = any ((select trede.staff_municipalities())::uuid[])
    or (file_id is null and municipality_id = any ((select trede.administered_municipalities())::uuid[])));
drop policy staff_change on outbox_message;
create policy staff_change on outbox_message as restrictive for update to trede_app
  using (municipality_id = any ((select trede.staff_municipalities())::uuid[])
    or (file_id is null and municipality_id = any ((select trede.administered_municipalities())::uuid[])));
