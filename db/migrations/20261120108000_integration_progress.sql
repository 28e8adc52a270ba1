-- What happens between the plan and the diploma, beside the facts that legal dates rest on: lessons as the school
-- reports them, workshops, themes of MAP, exams that are booked, requests for more time. Never changed: withdrawn with
-- a reason, and another one takes its place. The facts that an item brought carry its id as their source.
create table progress_item (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  kind text not null check (kind in ('course-offer', 'hours', 'lessons', 'exam-booking', 'exam-result', 'knm-subject',
    'pvt-workshop', 'map-theme', 'extension', 'exemption', 'waiver', 'certificate')),
  on_day date not null,
  detail jsonb not null default '{}',
  source text not null check (source in ('worker', 'school')),
  -- The school that reported it: two schools of one person do not correct each other.
  organisation_id uuid references organisation (id),
  recorded_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_reason text,
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  check ((withdrawn_on is null) = (withdrawn_reason is null)),
  check (source <> 'school' or (kind = 'lessons' and organisation_id is not null))
);
create index progress_item_file on progress_item (municipality_id, file_id, on_day);

-- A school knows its own lessons and nothing of workshops, exams or requests. Why somebody got more time or need not do an
-- exam may be illness, which the law keeps to those who decide on it (Wi art. 37, Bi 9.11).
call trede.lock_table('progress_item', 'municipality_id = any ((select trede.case_work_municipalities())::uuid[])
  or (kind not in (''extension'', ''waiver'') and municipality_id = any ((select trede.file_municipalities())::uuid[]))
  or (organisation_id = any ((select trede.my_organisations())::uuid[])
    and trede.school_reaches(municipality_id, file_id))');
grant update (withdrawn_on, withdrawn_by, withdrawn_reason) on progress_item to trede_app;
create policy schools_add_lessons on progress_item as restrictive for insert to trede_app
  with check (municipality_id = any ((select trede.file_municipalities())::uuid[])
    or (source = 'school' and recorded_by = (select trede.user_id())));
create policy schools_withdraw_own on progress_item as restrictive for update to trede_app
  using (municipality_id = any ((select trede.file_municipalities())::uuid[])
    or (source = 'school' and recorded_by = (select trede.user_id())));
