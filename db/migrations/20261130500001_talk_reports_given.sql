-- The report of a talk is given to the person as a letter; what is added later is a dated piece of its own. What was
-- given is kept byte by byte. The report of a handover may tell of limitations (Wi art. 37): case workers only.
create table report_addition (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  kind text not null check (kind in ('handover', 'progress-talk')),
  subject_id uuid not null,
  written_on date not null,
  words text not null check (length(trim(words)) between 1 and 5000),
  by_user uuid,
  primary key (municipality_id, id),
  unique (municipality_id, id, file_id, kind, subject_id),
  foreign key (municipality_id, file_id) references file (municipality_id, id)
);
create index report_addition_of on report_addition (municipality_id, file_id, subject_id);

create table given_report (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  kind text not null check (kind in ('handover', 'progress-talk')),
  subject_id uuid not null,
  -- Null for the report itself.
  addition_id uuid,
  given_on date not null,
  manner text not null check (manner in ('post', 'handed-over', 'email')),
  pdf bytea not null,
  languages text[] not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  given_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  foreign key (municipality_id, addition_id, file_id, kind, subject_id)
    references report_addition (municipality_id, id, file_id, kind, subject_id)
);
-- Each piece is given once.
create unique index given_report_once on given_report (municipality_id, subject_id, addition_id) nulls not distinct;
create index given_report_file on given_report (municipality_id, file_id);

do $$
declare
  t regclass;
begin
  foreach t in array array['report_addition', 'given_report']::regclass[] loop
    call trede.lock_table(t, 'municipality_id = any (case when kind = ''handover''
      then (select trede.case_work_municipalities())::uuid[] else (select trede.file_municipalities())::uuid[] end)');
    call trede.written_by_staff(t);
    call trede.close_after_a_move(t);
  end loop;
end $$;
create policy own_name on report_addition as restrictive for insert to trede_app
  with check ((select trede.user_id()) is null or by_user = (select trede.user_id()));
create policy own_name on given_report as restrictive for insert to trede_app
  with check ((select trede.user_id()) is null or given_by = (select trede.user_id()));

-- A slip of the pen in the report of a progress talk is put right with a reason, by who holds talks: a coach too.
alter table plan_amendment drop constraint plan_amendment_subject_check;
alter table plan_amendment add constraint plan_amendment_subject_check
  check (subject in ('goal', 'step', 'agreement', 'reintegration', 'talk'));
drop policy second_lock on plan_amendment;
create policy second_lock on plan_amendment for all to trede_app using (
  municipality_id = any ((select trede.case_work_municipalities())::uuid[])
  or (subject = 'talk' and municipality_id = any ((select trede.staff_municipalities())::uuid[])));

-- And in the report of a handover: what it was before stays, with the reason.
create table handover_correction (
  municipality_id uuid not null,
  id uuid not null,
  handover_id uuid not null,
  corrected_on date not null,
  reason text not null check (length(trim(reason)) > 0),
  -- The report as it was.
  old_report jsonb not null,
  by_user uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, handover_id) references handover (municipality_id, id)
);
create index handover_correction_of on handover_correction (municipality_id, handover_id);
call trede.lock_to_case_workers('handover_correction');
create policy own_name on handover_correction as restrictive for insert to trede_app
  with check ((select trede.user_id()) is null or by_user = (select trede.user_id()));
create policy moved_away on handover_correction as restrictive for all to trede_app
  using (exists (select 1 from handover h where h.municipality_id = handover_correction.municipality_id
    and h.id = handover_correction.handover_id));
