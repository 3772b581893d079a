-- Nhiệm vụ in depth (R22): how far a task is, its part of the course, its checklist, what was said of it, and what became of it.

alter table standard_task
  add column phase text not null default 'before' check (phase in ('before', 'during', 'after')), -- the conference
  add column work_days int not null default 3 check (work_days between 1 and 60), -- how long it takes: when to begin
  add column by_act boolean not null default false;  -- done when its milestone is

alter table task
  add column phase text not null default 'before' check (phase in ('before', 'during', 'after')),
  add column work_days int not null default 3 check (work_days between 1 and 60),
  add column by_act boolean not null default false,
  add column progress text not null default 'todo' check (progress in ('todo', 'doing', 'waiting')), -- while it is open
  add column waiting_for text not null default '' check (char_length(waiting_for) <= 200),
  add column started_on date,
  add column done_how text check (done_how in ('hand', 'act')),
  add column moved_from date,               -- the day it was due before its milestone last moved
  add column late_told_for date,            -- the due day whose passing those above were told of
  add check (char_length(title) between 1 and 300),
  add check (char_length(note) <= 2000),
  add check (char_length(done_note) <= 2000),
  add check (progress = 'waiting' or waiting_for = '');

-- What stands already: the owner is let past the wall while it is filled in.
alter table standard_task no force row level security;
alter table task no force row level security;
update standard_task set
  phase = case when milestone = 'conference' and term = 0 then 'during'
    when milestone in ('minutes', 'conclusion-notice', 'own-answers', 'result-report', 'joint-answers', 'supplementary-report',
      'supplementary-report-next', 'settlement') or (milestone = 'conference' and term > 0) then 'after'
    else 'before' end,
  by_act = key in ('plan', 'plan-form', 'notice', 'consolidation', 'sorting', 'invitations', 'data', 'security', 'programme', 'minutes',
    'conclusion', 'report', 'settlement');
update task t set phase = s.phase, by_act = s.by_act from standard_task s where s.unit_id = t.unit_id and s.id = t.standard_task_id;
update task set done_how = 'hand' where done_on is not null;
alter table standard_task force row level security;
alter table task force row level security;

alter table task add check ((done_on is null) = (done_how is null));
create index task_of on task (unit_id, dialogue_id);

-- Danh sách kiểm: the small steps of a task, in their order.
create table task_item (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  task_id uuid not null,
  what text not null check (char_length(what) between 1 and 300),
  position int not null,
  done_on date,
  done_by uuid,
  removed_at timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  primary key (unit_id, id),
  foreign key (unit_id, task_id) references task,
  foreign key (unit_id, done_by) references officer,
  check (done_on is not null or done_by is null)
);
create index task_item_of on task_item (unit_id, task_id, position);
call raise_wall('task_item');

create table task_comment (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  task_id uuid not null,
  words text not null check (char_length(words) between 1 and 4000),
  by_officer uuid not null,
  at timestamptz not null,
  primary key (unit_id, id),
  foreign key (unit_id, task_id) references task,
  foreign key (unit_id, by_officer) references officer
);
create index task_comment_of on task_comment (unit_id, task_id, at);
call raise_wall('task_comment');
call append_only('task_comment');

-- What became of it, appended: given to others, waiting, done, taken up again, moved with its milestone.
create table task_step (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  task_id uuid not null,
  step text not null check (step in ('started', 'waiting', 'put-back', 'done', 'reopened', 'handed-over', 'moved')),
  words text not null default '' check (char_length(words) <= 2000),
  from_department uuid,                     -- of handed-over: with whom it lay, and with whom it lies
  from_officer uuid,
  to_department uuid,
  to_officer uuid,
  was_due_on date,                          -- of moved: the day before, the day now, and the same of what it counts from
  now_due_on date,
  was_anchor_on date,
  now_anchor_on date,
  by_officer uuid,                          -- none: it came by itself
  at timestamptz not null,
  on_day date not null,
  primary key (unit_id, id),
  foreign key (unit_id, task_id) references task,
  foreign key (unit_id, from_department) references department,
  foreign key (unit_id, to_department) references department,
  foreign key (unit_id, from_officer) references officer,
  foreign key (unit_id, to_officer) references officer,
  check ((step = 'moved') = (was_due_on is not null and now_due_on is not null)),
  check ((step = 'handed-over') = (num_nonnulls(to_department, to_officer) > 0))
);
create index task_step_of on task_step (unit_id, task_id, at);
call raise_wall('task_step');
call append_only('task_step');

-- Files may hang on a task too. What may carry files already stays, whatever it is by now.
do $$
declare had text;
begin
  select pg_get_constraintdef(oid) into had from pg_constraint
    where conname = 'attachment_subject_check' and conrelid = 'attachment'::regclass;
  alter table attachment drop constraint attachment_subject_check;
  execute 'alter table attachment add constraint attachment_subject_check ' || replace(had, 'ARRAY[', 'ARRAY[''task''::text, ');
end $$;
