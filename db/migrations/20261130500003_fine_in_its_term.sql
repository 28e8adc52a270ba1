-- A fine counts in the term it was given in, and one about the intake gives at most two months to take part after all.
alter table fine
  -- 0: the integration term; 1 to 4: the new terms after it.
  add term_number int not null default 0 check (term_number between 0 and 4),
  add follow_up_until date,
  add check (article = '22' or follow_up_until is null);
alter table fine alter term_number drop default;
