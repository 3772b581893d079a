-- The due days the inbox speaks of, in its order: what is overdue and what is next is read off, not looked for among all
-- due days a unit ever had.
create index deadline_answers_open on deadline (unit_id, due_on, subject_id)
  where kind in ('answer', 'escalate') and name = '' and met_on is null and lapsed_on is null;
