-- Lịch làm việc: every change of it is kept. What stands now is in calendar_day; a day that was taken back goes from there.

create table calendar_change (
  version int not null,                     -- of the calendar: 1, 2, 3 …; the days changed together share one
  day date not null,
  kind text check (kind in ('holiday', 'compensation', 'swapped-off', 'worked-saturday', 'ordinary')),  -- none: taken back
  name text not null,
  status text not null check (status in ('official', 'expected')),
  source text not null,                     -- of a day taken back: why
  recorded_at timestamptz not null,
  recorded_by uuid references account,
  primary key (version, day)
);
create index calendar_change_of_day on calendar_change (day, version);
call append_only('calendar_change');
grant select on calendar_change to :app, :backup;
grant insert on calendar_change to :app;
grant delete on calendar_day to :app;

-- A year whose holidays and swaps are all in the calendar, by somebody's word: nothing can tell that a swap is missing.
create table calendar_year (
  year int primary key,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid references account
);
call append_only('calendar_year');
grant select on calendar_year to :app, :backup;
grant insert on calendar_year to :app;

-- Bộ quy định: every version stays readable; a dialogue says which one it carries.
create table rule_set_version (
  unit_id uuid not null default current_unit() references unit,
  rule_set_id uuid not null,
  version int not null,
  title text not null,
  rules jsonb not null,
  what text not null check (what in ('given', 'value', 'confirmed')),
  rule text not null default '',            -- which value was edited
  confirmed_on date,
  confirmed_by uuid,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (unit_id, rule_set_id, version),
  foreign key (unit_id, rule_set_id) references rule_set
);
call raise_wall('rule_set_version');
call append_only('rule_set_version');

alter table dialogue add column rule_set_id uuid, add column rule_set_version int;
alter table dialogue add foreign key (unit_id, rule_set_id) references rule_set;
