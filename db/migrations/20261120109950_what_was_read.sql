-- A hash of what the second reader had in front of them: a goal that was added afterwards is not what was read. No text,
-- because goals on health are closed to most who may see the steps.
alter table pip_step add column read_sha256 text;
alter table pip_step add check (read_sha256 is null or (kind = 'approved' and read_sha256 ~ '^[0-9a-f]{64}$'));

-- Who reads that somebody started on social assistance knows of benefit: case workers only.
create policy benefit_is_closed on integration_fact as restrictive for select to trede_app
  using (kind <> 'social-assistance-started'
    or municipality_id = any ((select trede.case_work_municipalities())::uuid[]));
