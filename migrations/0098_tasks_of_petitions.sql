-- What the conference left to be answered in writing, or to be reported above, is work of one petition: its term is the task's day, its
-- answer does the task. Neither is typed a second time.
alter table task
  add column petition_id uuid,
  add foreign key (unit_id, petition_id) references petition,
  drop constraint task_act_check,
  add constraint task_act_check check (act in ('', 'data-sheet', 'petition')),
  add constraint task_of_petition check ((act = 'petition') = (petition_id is not null));
create index task_of_petition on task (unit_id, petition_id) where petition_id is not null;
