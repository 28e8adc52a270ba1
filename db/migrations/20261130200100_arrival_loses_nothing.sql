-- Cells of a profile in columns that nobody gave a field. What they tell nobody knows: for case workers only.
create table arrival_unread (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  cells jsonb not null check (jsonb_typeof(cells) = 'array'),
  recorded_on date not null,
  recorded_by uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, file_id) references file (municipality_id, id)
);
create index arrival_unread_file on arrival_unread (municipality_id, file_id);
call trede.lock_to_case_workers('arrival_unread');
call trede.close_after_a_move('arrival_unread');

-- Facts that came along with a file and could not be true beside what is known here, each with why.
alter table file_transfer add column left_out jsonb not null default '[]';
grant update (left_out) on file_transfer to trede_app;
create or replace function trede.keep_to_own_side() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  own uuid[] := trede.case_work_municipalities();
  of_sender boolean := (old.file_id, old.package, old.moved_in_on, old.sent_on, old.withdrawn_on, old.refused_on)
    is distinct from (new.file_id, new.package, new.moved_in_on, new.sent_on, new.withdrawn_on, new.refused_on);
  of_receiver boolean := (old.accepted_on, old.new_file_id, old.rejected_on, old.left_out)
    is distinct from (new.accepted_on, new.new_file_id, new.rejected_on, new.left_out);
  is_own_question boolean := old.package is null and new.withdrawn_on is not null and new.package is null
    and new.refused_on is null and old.to_municipality_id = any (own);
begin
  if num_nonnulls(old.withdrawn_on, old.accepted_on, old.rejected_on, old.refused_on) > 0
    or (old.package is not null and (old.file_id, old.package, old.moved_in_on, old.sent_on)
      is distinct from (new.file_id, new.package, new.moved_in_on, new.sent_on))
    or (of_sender and not (old.municipality_id = any (own) or is_own_question))
    or (of_receiver and not old.to_municipality_id = any (own)) then
    raise exception 'not the side that may change this' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
