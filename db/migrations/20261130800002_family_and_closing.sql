-- Who no longer belongs to a family, and a link that never was right; and files that are closed by hand.

-- A link that was a mistake never counted: the right one may cover the same days, also from the same day.
alter table household_member
  add column id uuid not null default gen_random_uuid(),
  add column added_by uuid,
  add column end_reason text check (end_reason in ('separated', 'grown-up', 'moved-out', 'died', 'joined-another',
    'left-alone', 'mistake')),
  add column end_note text not null default '',
  add column ended_by uuid,
  -- Only of a mistake; the days stay as they were recorded.
  add column mistaken_on date,
  add check (mistaken_on is null or end_reason = 'mistake'),
  drop constraint household_member_pkey,
  drop constraint household_member_municipality_id_person_id_daterange_excl;
alter table household_member
  add primary key (municipality_id, id),
  add exclude using gist (municipality_id with =, person_id with =, daterange(from_on, to_on, '[]') with &&)
    where (mistaken_on is null);
create index household_member_household on household_member (municipality_id, household_id);
revoke update on household_member from trede_app;
grant update (to_on, end_reason, end_note, ended_by, mistaken_on) on household_member to trede_app;
create policy ended_stays on household_member as restrictive for update to trede_app
  using (end_reason is null) with check (true);

-- That a file was closed or opened again, by whom and why. `file.closed_on` says whether it is closed now.
create table file_turn (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  turn text not null check (turn in ('closed', 'reopened')),
  on_day date not null,
  -- From the list of reasons to close; opening again has words instead.
  reason text,
  note text not null,
  by_user uuid,
  recorded_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  check ((turn = 'closed') = (reason is not null)),
  check (turn = 'closed' or length(trim(note)) > 0)
);
create index file_turn_file on file_turn (municipality_id, file_id, on_day);
call trede.lock_to_the_municipality('file_turn');
call trede.written_by_case_workers('file_turn');
call trede.close_after_a_move('file_turn');
create policy own_name on file_turn as restrictive for insert to trede_app
  with check ((select trede.user_id()) is null or by_user = (select trede.user_id()));

-- Found again to open it once more, by the number that is on an old letter.
create index file_closed on file (municipality_id, number) where closed_on is not null;

-- How many messages DUO refused, for the page of today: few among many.
create index outbox_message_trouble on outbox_message (municipality_id) where accepted = false;
