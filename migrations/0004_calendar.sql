-- Lịch làm việc: what this installation adds to, or corrects in, the calendar that ships with the program. National: no unit.

create table calendar_day (
  day date primary key,
  kind text not null check (kind in ('holiday', 'compensation', 'swapped-off', 'worked-saturday', 'ordinary')),
  name text not null,
  status text not null check (status in ('official', 'expected')),
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);
grant select on calendar_day to :app, :public, :backup;
grant insert, update on calendar_day to :app;
