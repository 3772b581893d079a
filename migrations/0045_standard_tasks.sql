-- Nhiệm vụ theo mốc (R22): the unit's own list of what is to be done in every dialogue, by whom, and from which milestone it counts.

create table standard_task (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  key text not null default '',             -- of the proposed list; '' for the unit's own
  title text not null check (length(title) between 1 and 300),
  department_id uuid,
  milestone text not null,
  term int not null check (term between -60 and 60), -- working days from the milestone's day; 0: that day
  position int not null default 0,
  active boolean not null default true,
  version int not null default 1,
  primary key (unit_id, id),
  foreign key (unit_id, department_id) references department
);
create unique index standard_task_key on standard_task (unit_id, key) where key <> '';
call raise_wall('standard_task');

-- What a task of a dialogue counts from; '' and null: somebody chose its day.
alter table task
  add column standard_task_id uuid,
  add column milestone text not null default '',
  add column term int,
  add column dropped_on date,               -- its milestone is no more: not held
  add foreign key (unit_id, standard_task_id) references standard_task,
  add check ((milestone = '') = (term is null));
create unique index task_standard on task (unit_id, dialogue_id, standard_task_id) where standard_task_id is not null;
