-- Bộ quy định: a unit's numbers with their sources and dates of force. A dialogue carries its own copy.

create table rule_set (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  title text not null,
  year int not null,
  rules jsonb not null,                     -- read and written by regulations' parser only
  confirmed_on date,                        -- none: "chưa xác nhận"
  confirmed_by uuid,
  copied_from text not null default '',
  created_at timestamptz not null,
  version int not null default 1,
  primary key (unit_id, id)
);
call raise_wall('rule_set');
