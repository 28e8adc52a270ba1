-- The broad intake: talks, calls, and what came out per life domain. An answer is never changed: a newer one or a
-- correction with a reason stands beside it.

create table intake_talk (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  planned_on date not null,
  way text not null check (way in ('in-person', 'video', 'phone')),
  -- Language of the interpreter; null when none is needed.
  interpreter text,
  -- What will be talked about: ids of life domains.
  domains jsonb not null default '[]' check (jsonb_typeof(domains) = 'array'),
  held_on date,
  -- Whether the person was told that they may talk without others present (Bi art. 5.2).
  told_alone boolean,
  not_held_reason text,
  planned_by uuid,
  settled_by uuid,
  primary key (municipality_id, id),
  unique (municipality_id, id, file_id),
  foreign key (municipality_id, file_id) references file (municipality_id, id),
  check (held_on is null or not_held_reason is null),
  check ((held_on is null) = (told_alone is null))
);
create index intake_talk_file on intake_talk (municipality_id, file_id, planned_on desc);
call trede.lock_to_the_municipality('intake_talk');
grant update (planned_on, way, interpreter, domains, held_on, told_alone, not_held_reason, settled_by)
  on intake_talk to trede_app;

create table intake_answer (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  domain text not null,
  content_version smallint not null,
  -- The talk in which it was said; null for what came in writing.
  talk_id uuid,
  answered_on date not null,
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  corrects uuid,
  reason text,
  by_user uuid,
  recorded_at timestamptz not null default now(),
  primary key (municipality_id, id),
  check ((corrects is null) = (reason is null))
);
create index intake_answer_file on intake_answer (municipality_id, file_id, domain, answered_on desc, id desc);

-- Health and money lie in tables of their own, because the second lock is put on whole rows.
create table intake_health_answer (like intake_answer including all, check (domain = 'health'));
create table intake_money_answer (like intake_answer including all, check (domain = 'money'));
alter table intake_answer add check (domain not in ('health', 'money'));
do $$
declare
  t text;
begin
  foreach t in array array['intake_answer', 'intake_health_answer', 'intake_money_answer'] loop
    execute format('alter table %1$I
      add foreign key (municipality_id, file_id) references file (municipality_id, id),
      add foreign key (municipality_id, talk_id, file_id) references intake_talk (municipality_id, id, file_id),
      add foreign key (municipality_id, corrects) references %1$I (municipality_id, id)', t);
  end loop;
end $$;
call trede.lock_to_the_municipality('intake_answer');
call trede.lock_to_case_workers('intake_health_answer');
call trede.lock_to_case_workers('intake_money_answer');

create table intake_call (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  called_on date not null,
  appointment_on date not null check (appointment_on >= called_on),
  -- The written warning that goes before a second and a third call (Bi art. 5.2).
  warned_on date check (warned_on <= called_on),
  by_user uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id)
);
create index intake_call_file on intake_call (municipality_id, file_id, called_on);
call trede.lock_to_the_municipality('intake_call');

-- A reason to postpone can be an illness or a birth: for case workers only.
create table intake_postponement (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  reason text not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  -- Which rule and which version of the list gave the new day.
  rule text not null,
  norm_version smallint not null,
  recorded_on date not null,
  by_user uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id)
);
create index intake_postponement_file on intake_postponement (municipality_id, file_id, recorded_on desc);
call trede.lock_to_case_workers('intake_postponement');
