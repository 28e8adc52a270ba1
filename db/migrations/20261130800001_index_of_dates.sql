-- The article of the version of the law that gave a date, so that a list says the same as the file. Rows made before
-- are of older rules and are made anew.
alter table deadline_index add column article text not null default '';
alter table deadline_index alter column article drop default;
-- How many were in time, per kind and month.
create index deadline_index_in_time on deadline_index (municipality_id, rule, to_on);
-- What waits for somebody on Vandaag: few among many.
create index pip_draft on pip (municipality_id) where dated_on is null;
create index integration_fact_fulfilled on integration_fact (municipality_id, file_id)
  where kind = 'fulfilled' and withdrawn_on is null;
