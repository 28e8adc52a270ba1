-- What every file of a caseload is asked at once: who watches over it, when there was contact, what was answered.
-- Read from the index alone, two thousand files cost a look-up each and not a row of text each.
create index file_team_member_role on file_team_member (municipality_id, file_id, role, from_on, to_on);
-- A no-show is no contact.
create index contact_moment_last on contact_moment (municipality_id, file_id, held_on desc) where kind <> 'no-show';
-- Takes the place of the index on the same key without the columns that the caseload needs.
drop index measurement_file;
create index measurement_file on measurement (municipality_id, file_id)
  include (enrolment_id, instrument_id, moment, answered_on);
