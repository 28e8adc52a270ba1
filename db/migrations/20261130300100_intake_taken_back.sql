-- What the intake could not say: who is busy with a talk, that a talk was kept by mistake, that a postponement ended
-- or was wrong. Each is added with a day, a person and a reason; what was there stays readable.
--
-- From here an answer row holds only what changed in it: a field that is not in it keeps its earlier day and worker,
-- and null says that an earlier answer was taken back.

alter table intake_talk
  add started_on date,
  add started_by uuid,
  add mistaken_on date,
  add mistaken_by uuid,
  add mistaken_reason text check (length(trim(mistaken_reason)) > 0),
  add check (mistaken_on is null or held_on is not null),
  add check ((mistaken_on is null) = (mistaken_reason is null));
grant update (started_on, started_by, mistaken_on, mistaken_by, mistaken_reason) on intake_talk to trede_app;
-- What waits on the own files, for the page of today.
create index intake_talk_waiting on intake_talk (municipality_id, file_id)
  where held_on is null and not_held_reason is null;

alter table intake_postponement
  add ended_on date,
  -- `over`: the intake goes on. `mistake`: it should not have been there.
  add ended_as text check (ended_as in ('over', 'mistake')),
  add ended_by uuid,
  add end_reason text check (length(trim(end_reason)) > 0),
  add check ((ended_on is null) = (end_reason is null) and (ended_on is null) = (ended_as is null));
grant update (ended_on, ended_as, ended_by, end_reason) on intake_postponement to trede_app;
