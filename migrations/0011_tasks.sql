-- Nhiệm vụ: who does what; its due day is a row of deadline (kind task).

create table task (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid,
  title text not null,
  note text not null default '',
  department_id uuid,
  officer_id uuid,
  done_on date,
  done_by uuid,
  done_note text not null default '',
  created_at timestamptz not null,
  created_by uuid,
  version int not null default 1,
  primary key (unit_id, id),
  foreign key (unit_id, department_id) references department,
  foreign key (unit_id, officer_id) references officer
);
create index task_open on task (unit_id, department_id) where done_on is null;
call raise_wall('task');
