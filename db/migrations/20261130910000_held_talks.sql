-- The last talk that was held with somebody counts as contact (SIG.NO-ACTIVITY), and the caseload asks it of each file.
create index intake_talk_last on intake_talk (municipality_id, file_id, held_on desc)
  where held_on is not null and mistaken_on is null;
create index handover_last on handover (municipality_id, file_id, held_on desc) where held_on is not null;
create index plan_talk_last on plan_talk (municipality_id, file_id, held_on desc) where held_on is not null;
