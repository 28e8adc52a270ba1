-- The letter as the person got it, when it tells of health, money or benefit (Wi art. 37): for case workers only. Beside
-- it `plan_letter` holds the same letter without those parts. Only added to.
create table plan_letter_closed (
  municipality_id uuid not null,
  pip_id uuid not null,
  pdf bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null default now(),
  primary key (municipality_id, pip_id),
  foreign key (municipality_id, pip_id) references plan_letter (municipality_id, pip_id)
);
call trede.lock_to_case_workers('plan_letter_closed');

-- A decision that was dated by mistake and was taken back. The words for it stand with its steps. Only added to; who
-- reads the plan reads that it no longer counts.
create table pip_withdrawal (
  municipality_id uuid not null,
  pip_id uuid not null,
  file_id uuid not null,
  withdrawn_on date not null,
  withdrawn_by uuid,
  primary key (municipality_id, pip_id),
  foreign key (municipality_id, pip_id) references pip (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id)
);
call trede.lock_table('pip_withdrawal', 'municipality_id = any ((select trede.file_municipalities())::uuid[])
  or trede.guide_reaches(municipality_id, file_id)');
call trede.written_by_case_workers('pip_withdrawal');

alter table pip_step drop constraint pip_step_kind_check;
alter table pip_step add constraint pip_step_kind_check check (kind in
  ('sent', 'returned', 'approved', 'reopened', 'agreed', 'refused', 'letter-sent', 'withdrawn'));
-- A file that moved is closed to where it came from.
create policy moved_away on plan_letter_closed as restrictive for all to trede_app
  using (not (pip_id = any ((select trede.moved_pips())::uuid[])));
create policy moved_away on pip_withdrawal as restrictive for all to trede_app
  using (not (pip_id = any ((select trede.moved_pips())::uuid[])));
-- Sending and taking back are steps of what was dated; all others of what was not.
drop policy reader_is_no_author on pip_step;
create policy reader_is_no_author on pip_step as restrictive for insert to trede_app with check (
  exists (select 1 from pip p where p.municipality_id = pip_step.municipality_id and p.id = pip_step.pip_id
    and (p.dated_on is not null) = (kind in ('letter-sent', 'withdrawn'))
    and (kind not in ('approved', 'returned') or not coalesce(by_user = any (p.authors), true))));
