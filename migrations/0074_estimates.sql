-- Kinh phí (R21): what a dialogue may cost. Sums are whole đồng; quantities are thousandths, so that 6,4 m² is a whole number too.

-- Định mức: the most that may be paid for one of something, by whom it was set, from when to when. The unit's own list.
create table spending_norm (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  key text not null default '' check (length(key) <= 40),       -- of a row the list began with; '' for the unit's own
  name text not null check (char_length(name) between 1 and 160),
  per text not null check (char_length(per) between 1 and 40),  -- người/buổi
  amount bigint not null check (amount between 1 and 999999999999),
  source text not null check (char_length(source) between 1 and 300),
  in_force_from date not null,
  in_force_to date,
  confirmed boolean not null default false,
  removed_at timestamptz,
  version int not null default 1,
  primary key (unit_id, id),
  check (in_force_to >= in_force_from)
);
create unique index spending_norm_key on spending_norm (unit_id, key, in_force_from) where key <> '' and removed_at is null;
call raise_wall('spending_norm');

-- Dự toán: a version of it. The newest that is approved is in force and frozen; a change is a further version with its reason.
create table estimate (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  seq int not null,
  reason text not null default '' check (char_length(reason) <= 2000),
  stage text not null default 'draft' check (stage in ('draft', 'submitted', 'approved', 'dropped')), -- a copy of its last step
  copied_from uuid,                          -- the estimate of an earlier dialogue its lines came from
  created_at timestamptz not null,
  created_by uuid not null,
  version int not null default 1,
  primary key (unit_id, id),
  unique (unit_id, dialogue_id, seq),
  foreign key (unit_id, dialogue_id) references dialogue,
  foreign key (unit_id, copied_from) references estimate,
  foreign key (unit_id, created_by) references officer
);
create unique index estimate_open on estimate (unit_id, dialogue_id) where stage in ('draft', 'submitted');
call raise_wall('estimate');

create table estimate_line (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  estimate_id uuid not null,
  key uuid not null,                         -- the same in every version
  position int not null,
  content text not null check (char_length(content) between 1 and 300),
  quantity bigint not null check (quantity between 1 and 1000000000), -- thousandths
  unit text not null check (char_length(unit) between 1 and 40),
  times int not null default 1 check (times between 1 and 1000),
  times_unit text not null default '' check (char_length(times_unit) <= 40),
  unit_price bigint not null check (unit_price between 0 and 999999999999),
  amount bigint not null check (amount between 0 and 999999999999),
  norm_id uuid,
  item_code text not null default '' check (char_length(item_code) <= 20),
  source text not null default '' check (char_length(source) <= 160),
  note text not null default '' check (char_length(note) <= 500),
  version int not null default 1,
  primary key (unit_id, id),
  unique (unit_id, estimate_id, key),
  foreign key (unit_id, estimate_id) references estimate,
  foreign key (unit_id, norm_id) references spending_norm,
  check (amount::numeric * 1000 = quantity::numeric * times * unit_price)
);
create index estimate_line_of on estimate_line (unit_id, estimate_id, position);
call raise_wall('estimate_line');
grant delete on estimate_line to :app;

create table estimate_step (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  estimate_id uuid not null,
  step text not null check (step in ('submitted', 'approved', 'sent-back', 'dropped')),
  total bigint not null,                     -- as it stood
  word text not null default '' check (char_length(word) <= 2000),
  by_officer uuid not null,
  for_officer uuid,                          -- ghi thay: in this leader's place
  paper text not null default '' check (char_length(paper) <= 120),
  at timestamptz not null,
  on_day date not null,
  primary key (unit_id, id),
  foreign key (unit_id, estimate_id) references estimate,
  foreign key (unit_id, by_officer) references officer,
  foreign key (unit_id, for_officer) references officer,
  check (for_officer is null or paper <> '')
);
create index estimate_step_of on estimate_step (unit_id, estimate_id, at);
call raise_wall('estimate_step');
call append_only('estimate_step');

-- What was approved stays, whoever asks.
create function refuse_change_of_approved() returns trigger language plpgsql as $$
begin
  if exists (select from estimate e where e.unit_id = old.unit_id and e.id = old.estimate_id and e.stage = 'approved') then
    raise exception 'an approved estimate is frozen';
  end if;
  return coalesce(new, old);
end $$;
create trigger frozen before update or delete on estimate_line for each row execute function refuse_change_of_approved();
