-- On the way to the diploma: whether MAP or PVT came too late through somebody's own fault (Bi art. 9), the
-- taalschakeltraject of the onderwijsroute, and what DUO said of more time.
alter table progress_item drop constraint progress_item_kind_check;
alter table progress_item add constraint progress_item_kind_check check (kind in ('course-offer', 'hours', 'lessons',
  'exam-booking', 'exam-result', 'knm-subject', 'pvt-workshop', 'map-theme', 'extension', 'exemption', 'waiver',
  'certificate', 'blame', 'taalschakel-start', 'taalschakel-end'));
alter table progress_item drop constraint progress_item_source_check;
alter table progress_item add constraint progress_item_source_check check (source in ('worker', 'school', 'duo'));
alter table progress_item add constraint progress_item_duo_check check (source <> 'duo' or kind = 'extension');

-- A report is of the school, not of the teacher who typed it: a colleague on the same team takes it back too.
drop policy schools_withdraw_own on progress_item;
create policy schools_withdraw_own on progress_item as restrictive for update to trede_app
  using (municipality_id = any ((select trede.case_work_municipalities())::uuid[])
    or (source = 'school' and organisation_id = any (trede.on_team_as(municipality_id, file_id, '{language-school}'))));
drop policy withdrawn_by_case_workers_or_own on integration_fact;
create policy withdrawn_by_case_workers_or_own on integration_fact as restrictive for update to trede_app
  using (municipality_id = any ((select trede.case_work_municipalities())::uuid[])
    or (source = 'school' and exists (select 1 from progress_item p
      where p.municipality_id = integration_fact.municipality_id and p.id = integration_fact.source_id
        and p.organisation_id = any (trede.on_team_as(integration_fact.municipality_id, integration_fact.file_id,
          '{language-school}')))));
