-- Quyết toán (R21): what was paid, held against what was approved. While it lies with the leader, and once it is approved, nothing it
-- counts may change; its approval meets the milestone.
create table settlement (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  stage text not null check (stage in ('submitted', 'approved', 'sent-back')), -- a copy of its last step
  explanation text not null default '' check (char_length(explanation) <= 4000),
  version int not null default 1,
  primary key (unit_id, id),
  unique (unit_id, dialogue_id),
  foreign key (unit_id, dialogue_id) references dialogue
);
call raise_wall('settlement');

create table settlement_step (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  settlement_id uuid not null,
  step text not null check (step in ('submitted', 'approved', 'sent-back')),
  spent bigint not null,                     -- as it stood
  word text not null default '' check (char_length(word) <= 2000),
  by_officer uuid not null,
  for_officer uuid,
  paper text not null default '' check (char_length(paper) <= 120),
  at timestamptz not null,
  on_day date not null,
  primary key (unit_id, id),
  foreign key (unit_id, settlement_id) references settlement,
  foreign key (unit_id, by_officer) references officer,
  foreign key (unit_id, for_officer) references officer,
  check (for_officer is null or paper <> '')
);
create index settlement_step_of on settlement_step (unit_id, settlement_id, at);
call raise_wall('settlement_step');
call append_only('settlement_step');
