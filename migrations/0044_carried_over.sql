-- Chuyển sang kỳ sau (R25): what was unresolved when a next dialogue opened. The petition keeps its own dialogue and number.

create table petition_carry (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  dialogue_id uuid not null,                -- the one it is carried into
  at timestamptz not null,
  on_day date not null,
  primary key (unit_id, id),
  unique (unit_id, petition_id, dialogue_id),
  foreign key (unit_id, petition_id) references petition,
  foreign key (unit_id, dialogue_id) references dialogue
);
create index petition_carry_into on petition_carry (unit_id, dialogue_id);
call raise_wall('petition_carry');
call append_only('petition_carry');
call open_to_holder('petition_carry', 'unit_id, petition_id, dialogue_id, on_day, at');

-- Kiến nghị kéo dài: why it is still open when the second dialogue after its own opened; a leader's word, printed in the report.
create table petition_prolonged (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  dialogue_id uuid not null,                -- in the report of which it stands
  reason text not null check (length(reason) between 1 and 2000),
  for_officer uuid,                         -- ghi thay
  paper text not null default '',
  recorded_by uuid not null,
  at timestamptz not null,
  on_day date not null,
  primary key (unit_id, id),
  foreign key (unit_id, petition_id) references petition,
  foreign key (unit_id, dialogue_id) references dialogue
);
create index petition_prolonged_of on petition_prolonged (unit_id, dialogue_id, petition_id);
call raise_wall('petition_prolonged');
call append_only('petition_prolonged');
