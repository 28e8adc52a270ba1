-- What is agreed in a plan (PIP): goals with steps, activities, progress talks, the part on work. No status is
-- stored; what was amended keeps its old value in plan_amendment.

create table plan_goal (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  -- Never changes: it decides who may see the goal, and each step carries it along.
  kind text not null check (kind in ('language', 'participation', 'work', 'study', 'wellbeing', 'family', 'money',
    'other')),
  title text not null check (length(trim(title)) between 1 and 200),
  why text not null check (length(trim(why)) > 0),
  language_at_work boolean not null,
  added_on date not null,
  added_by uuid,
  primary key (municipality_id, id),
  unique (municipality_id, id, kind),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  check (not language_at_work or kind in ('language', 'work'))
);
create index plan_goal_file on plan_goal (municipality_id, file_id);

create table plan_goal_turn (
  municipality_id uuid not null,
  file_id uuid not null,
  goal_id uuid not null,
  -- The last turn says whether the goal goes on: their order may not depend on a clock.
  ordinal int not null check (ordinal > 0),
  kind text not null,
  turn text not null check (turn in ('stopped', 'reopened')),
  on_day date not null,
  reason text not null check (length(trim(reason)) > 0),
  by_user uuid,
  primary key (municipality_id, goal_id, ordinal),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  foreign key (municipality_id, goal_id, kind) references plan_goal (municipality_id, id, kind)
);

create table plan_step (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  goal_id uuid not null,
  kind text not null,
  title text not null check (length(trim(title)) between 1 and 200),
  doer text not null check (doer in ('person', 'municipality', 'school', 'coach', 'other')),
  doer_name text,
  from_on date not null,
  to_on date not null,
  added_on date not null,
  added_by uuid,
  outcome text check (outcome in ('done', 'dropped')),
  ended_on date,
  ended_by uuid,
  end_note text,
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  foreign key (municipality_id, goal_id, kind) references plan_goal (municipality_id, id, kind),
  check (to_on >= from_on),
  check ((doer = 'other') = (doer_name is not null)),
  check ((outcome is null) = (ended_on is null)),
  check (outcome is distinct from 'dropped' or length(trim(coalesce(end_note, ''))) > 0)
);
create index plan_step_goal on plan_step (municipality_id, goal_id);

-- A goal on wellbeing or money is for case workers (Wi art. 37); the others are for who works on the file.
do $$
declare
  t regclass;
begin
  foreach t in array array['plan_goal', 'plan_goal_turn', 'plan_step']::regclass[] loop
    call trede.lock_table(t, 'municipality_id = any ((select trede.case_work_municipalities())::uuid[])
      or (kind not in (''wellbeing'', ''money'')
        and (municipality_id = any ((select trede.file_municipalities())::uuid[])
          or trede.partner_reaches(municipality_id, file_id)))');
  end loop;
end $$;
grant update (title, why, language_at_work) on plan_goal to trede_app;
grant update (title, doer, doer_name, from_on, to_on, outcome, ended_on, ended_by, end_note) on plan_step to trede_app;

create table plan_agreement (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  activity text not null,
  description text not null,
  partner text not null check (length(trim(partner)) > 0),
  from_on date not null,
  until_on date,
  hours_per_week numeric(4, 1) check (hours_per_week > 0 and hours_per_week <= 60),
  added_on date not null,
  added_by uuid,
  ended_on date,
  end_reason text,
  ended_by uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  check (until_on >= from_on),
  check (ended_on >= from_on),
  check ((ended_on is null) = (end_reason is null)),
  check (activity <> 'other' or length(trim(description)) > 0)
);
create index plan_agreement_file on plan_agreement (municipality_id, file_id);
call trede.lock_with_the_file('plan_agreement');
grant update (description, partner, from_on, until_on, hours_per_week, ended_on, end_reason, ended_by)
  on plan_agreement to trede_app;

create table plan_talk (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  planned_on date not null,
  planned_by uuid,
  held_on date,
  held_by uuid,
  attendees text,
  report text,
  agreed text,
  missed_on date,
  missed_reason text check (length(trim(missed_reason)) > 0),
  published_on date,
  published_by uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  check (held_on is null or missed_on is null),
  check ((held_on is null) = (report is null)),
  check ((missed_on is null) = (missed_reason is null)),
  check (published_on is null or held_on is not null)
);
create index plan_talk_file on plan_talk (municipality_id, file_id, planned_on);
call trede.lock_to_the_municipality('plan_talk');
grant update (held_on, held_by, attendees, report, agreed, missed_on, missed_reason, published_on, published_by)
  on plan_talk to trede_app;

create table plan_reintegration (
  municipality_id uuid not null,
  file_id uuid not null,
  added_on date not null,
  added_by uuid,
  why_now text not null,
  work_goal text not null,
  support text not null,
  primary key (municipality_id, file_id),
  foreign key (municipality_id, file_id) references file (municipality_id, id)
);
call trede.lock_to_the_municipality('plan_reintegration');
grant update (why_now, work_goal, support) on plan_reintegration to trede_app;

-- What a topic of the plan was before, why it became something else, when and by whom. Only case workers amend.
create table plan_amendment (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  subject text not null check (subject in ('goal', 'step', 'agreement', 'reintegration')),
  subject_id uuid not null,
  field text not null,
  old_value jsonb not null,
  new_value jsonb not null,
  reason text not null check (length(trim(reason)) > 0),
  amended_on date not null,
  by_user uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id)
);
create index plan_amendment_file on plan_amendment (municipality_id, file_id, amended_on desc);
call trede.lock_to_case_workers('plan_amendment');
