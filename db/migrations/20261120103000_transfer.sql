-- How a person arrives: a profile of the reception centre taken over from a file, and a file that moves between two
-- municipalities. What only one side may do, the database holds for the other.

-- A profile file between its screens: rows as they came, what each column is, what was decided per row. Once
-- finished the rows are gone and the report stays. It holds BSNs and health, so no one but case workers reads it.
create table profile_import (
  municipality_id uuid not null,
  id uuid not null,
  file_name text not null,
  heading text[] not null,
  rows jsonb not null,
  mapping jsonb not null,
  report jsonb,
  started_by uuid,
  started_at timestamptz not null default now(),
  primary key (municipality_id, id)
);
create index profile_import_age on profile_import (municipality_id, started_at);
call trede.lock_to_case_workers('profile_import');
grant update (rows, mapping, report), delete on profile_import to trede_app;

-- What the profile says besides the fields of a person: a start for the intake, in the words of the sender.
create table arrival_profile (
  municipality_id uuid not null,
  file_id uuid not null,
  fields jsonb not null,
  recorded_on date not null,
  recorded_by uuid,
  primary key (municipality_id, file_id),
  foreign key (municipality_id, file_id) references file (municipality_id, id)
);
call trede.lock_to_the_municipality('arrival_profile');
grant update (fields, recorded_on, recorded_by) on arrival_profile to trede_app;

-- Visible limitations tell of health (Wi art. 37, Bi 9.11): a table of its own, for case workers only.
create table arrival_limitation (
  municipality_id uuid not null,
  file_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  recorded_on date not null,
  recorded_by uuid,
  primary key (municipality_id, file_id),
  foreign key (municipality_id, file_id) references file (municipality_id, id)
);
call trede.lock_to_case_workers('arrival_limitation');
grant update (words, recorded_on, recorded_by) on arrival_limitation to trede_app;

-- The day on which another municipality took the file over. Written by `close_moved_file` and by nothing else.
alter table file add moved_on date;
create index file_moved on file (municipality_id, moved_on) where moved_on is not null;

-- A move: asked by the one side or offered by the other. Facts only; how it stands follows from its days. The key
-- is that of the municipality that has the file.
create table file_transfer (
  municipality_id uuid not null references municipality (id),
  id uuid not null,
  to_municipality_id uuid not null references municipality (id),
  -- Null while only the receiver speaks: it does not know whether there is a file.
  file_id uuid,
  -- Whom the receiver asks for, in its own words; null when the sender began.
  asked jsonb,
  asked_on date,
  asked_by uuid,
  -- What the receiver gets, frozen when it was sent.
  package jsonb,
  moved_in_on date,
  sent_on date,
  sent_by uuid,
  withdrawn_on date,
  accepted_on date,
  new_file_id uuid,
  -- The receiver rejects what was sent; the sender refuses what was asked.
  rejected_on date,
  refused_on date,
  reason text,
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  foreign key (to_municipality_id, new_file_id) references file (municipality_id, id),
  check (municipality_id <> to_municipality_id),
  check (asked is not null or package is not null),
  check ((asked is null) = (asked_on is null)),
  check ((package is null) = (sent_on is null) and (package is null) = (file_id is null)
    and (package is null) = (moved_in_on is null)),
  check ((accepted_on is null) = (new_file_id is null)),
  check (num_nonnulls(withdrawn_on, accepted_on, rejected_on, refused_on) <= 1),
  check (num_nonnulls(rejected_on, refused_on) = 0 or length(trim(reason)) > 0),
  check (num_nonnulls(accepted_on, rejected_on) = 0 or package is not null)
);
create index file_transfer_to on file_transfer (to_municipality_id, id desc);
create index file_transfer_from on file_transfer (municipality_id, id desc);
create index file_transfer_new_file on file_transfer (to_municipality_id, new_file_id);
create unique index file_transfer_open on file_transfer (municipality_id, file_id)
  where file_id is not null and withdrawn_on is null and rejected_on is null;
call trede.lock_table('file_transfer', 'municipality_id = any ((select trede.case_work_municipalities())::uuid[])
  or to_municipality_id = any ((select trede.case_work_municipalities())::uuid[])');
create policy owner_functions on file_transfer for select to current_user using (true);
grant update (file_id, package, moved_in_on, sent_on, sent_by, withdrawn_on, accepted_on, new_file_id, rejected_on,
  refused_on, reason) on file_transfer to trede_app;
create policy receivers_only_ask on file_transfer as restrictive for insert to trede_app
  with check (municipality_id = any ((select trede.case_work_municipalities())::uuid[]) or package is null);

-- Health goes along only when a case worker says why (Wi art. 37).
create table file_transfer_health (
  municipality_id uuid not null,
  transfer_id uuid not null,
  to_municipality_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  reason text not null check (length(trim(reason)) > 0),
  primary key (municipality_id, transfer_id),
  foreign key (municipality_id, transfer_id) references file_transfer (municipality_id, id)
);
call trede.lock_table('file_transfer_health', 'municipality_id = any ((select trede.case_work_municipalities())::uuid[])
  or to_municipality_id = any ((select trede.case_work_municipalities())::uuid[])');
alter table file_transfer add unique (municipality_id, id, to_municipality_id);
alter table file_transfer_health add foreign key (municipality_id, transfer_id, to_municipality_id)
  references file_transfer (municipality_id, id, to_municipality_id);
create policy senders_add on file_transfer_health as restrictive for insert to trede_app
  with check (municipality_id = any ((select trede.case_work_municipalities())::uuid[]));

-- Each side writes its own columns, what was sent stays as it was sent, and what has ended has ended.
create function trede.keep_to_own_side() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  own uuid[] := trede.case_work_municipalities();
  of_sender boolean := (old.file_id, old.package, old.moved_in_on, old.sent_on, old.withdrawn_on, old.refused_on)
    is distinct from (new.file_id, new.package, new.moved_in_on, new.sent_on, new.withdrawn_on, new.refused_on);
  of_receiver boolean := (old.accepted_on, old.new_file_id, old.rejected_on)
    is distinct from (new.accepted_on, new.new_file_id, new.rejected_on);
  is_own_question boolean := old.package is null and new.withdrawn_on is not null and new.package is null
    and new.refused_on is null and old.to_municipality_id = any (own);
begin
  if num_nonnulls(old.withdrawn_on, old.accepted_on, old.rejected_on, old.refused_on) > 0
    or (old.package is not null and (old.file_id, old.package, old.moved_in_on, old.sent_on)
      is distinct from (new.file_id, new.package, new.moved_in_on, new.sent_on))
    or (of_sender and not (old.municipality_id = any (own) or is_own_question))
    or (of_receiver and not old.to_municipality_id = any (own)) then
    raise exception 'not the side that may change this' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_to_own_side before update on file_transfer
  for each row execute function trede.keep_to_own_side();

-- Names of the municipalities on this Trede, for who sends a file to one of them.
create function trede.municipalities_here() returns table (id uuid, name text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.name from municipality m where cardinality(trede.case_work_municipalities()) > 0
$$;

-- The receiver has no rights where the file came from: this closes that file, for a move that it accepted.
create function trede.close_moved_file(of_municipality uuid, of_transfer uuid) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  update file f set moved_on = t.accepted_on,
    closed_on = coalesce(f.closed_on, greatest(f.opened_on, t.moved_in_on)),
    close_reason = coalesce(f.close_reason, 'moved')
  from file_transfer t
  where t.municipality_id = of_municipality and t.id = of_transfer and t.accepted_on is not null
    and t.to_municipality_id = any (trede.case_work_municipalities())
    and f.municipality_id = t.municipality_id and f.id = t.file_id and f.moved_on is null
$$;

-- Files that another municipality took over before today: what they hold is closed to who worked on them.
create function trede.moved_files() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(f.id), '{}') from file f
  where trede.user_id() is not null and f.municipality_id = any (trede.my_municipalities())
    and f.moved_on < trede.today()
$$;
create procedure trede.close_after_a_move(t regclass) language plpgsql as $$
begin
  execute format('create policy moved_away on %s as restrictive for all to trede_app
    using (not (file_id = any ((select trede.moved_files())::uuid[])))', t);
end $$;
revoke all on procedure trede.close_after_a_move(regclass) from public;
-- Not on what figures are counted from: they keep counting who has moved.
call trede.close_after_a_move('contact_moment');
call trede.close_after_a_move('correction');
call trede.close_after_a_move('arrival_profile');
call trede.close_after_a_move('arrival_limitation');

grant execute on function trede.municipalities_here(), trede.close_moved_file(uuid, uuid), trede.moved_files(),
  trede.keep_to_own_side() to trede_app;
