-- Cửa: a link a helper works with at the door, and what was ticked there. The link itself is a row of secret_link.
create table door (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  name text not null check (char_length(name) between 1 and 100), -- Cửa chính, chị Hoa
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (unit_id, id),
  foreign key (unit_id, dialogue_id) references dialogue,
  foreign key (unit_id, made_by) references officer
);
create index door_of on door (unit_id, dialogue_id);
call raise_wall('door');

-- What was ticked: somebody came with so many, or it was a mistake. Appended alone, under the key the device gave, so that the same tick
-- sent twice is one; who is there follows from all ticks, in whatever order they arrive.
create table door_act (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  invitee_id uuid not null,
  act text not null check (act in ('came', 'undone')),
  people int not null check (people between 1 and 50),
  at timestamptz not null,                  -- when it was ticked
  received_at timestamptz not null,         -- when it reached us: later, where there was no network
  door_id uuid,
  by_officer uuid,
  primary key (unit_id, id),
  foreign key (unit_id, dialogue_id) references dialogue,
  foreign key (unit_id, invitee_id) references invitee,
  foreign key (unit_id, door_id) references door,
  foreign key (unit_id, by_officer) references officer,
  check (num_nonnulls(door_id, by_officer) = 1)
);
create index door_act_of on door_act (unit_id, dialogue_id, invitee_id);
call raise_wall('door_act');
call append_only('door_act');
