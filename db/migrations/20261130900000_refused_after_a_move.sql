-- What DUO refused or may not have of somebody who moved away still asks somebody's look (EXC.MOVED): who it is about and
-- what was told is not shown. What was accepted stays closed (20261130100100).
drop policy moved_away on outbox_message;
create policy moved_away on outbox_message as restrictive for all to trede_app
  using (file_id is null or not (file_id = any ((select trede.moved_files())::uuid[]))
    or accepted = false or uncertain_at is not null)
  with check (true);
