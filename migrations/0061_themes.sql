-- Nhóm vấn đề (R27): petitions, over the years, that ask the same of policy; what the commune does about it itself, and what it
-- proposes to those above. The due day of either is a deadline, as of a promise.

create table theme (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 160),
  asks text not null default '' check (char_length(asks) <= 4000), -- what it asks of policy, and why
  removed_at timestamptz,                   -- made by mistake: nothing was ever done about it
  created_at timestamptz not null,
  created_by uuid,
  version int not null default 1,
  primary key (unit_id, id)
);
create unique index theme_name on theme (unit_id, name) where removed_at is null;
call raise_wall('theme');

create table theme_petition (
  unit_id uuid not null default current_unit() references unit,
  theme_id uuid not null,
  petition_id uuid not null,
  placed_at timestamptz not null,
  placed_by uuid,
  primary key (unit_id, theme_id, petition_id),
  foreign key (unit_id, theme_id) references theme,
  foreign key (unit_id, petition_id) references petition
);
create index theme_petition_of on theme_petition (unit_id, petition_id);
call raise_wall('theme_petition');
grant delete on theme_petition to :app;

-- Việc xã làm (solution), việc đề xuất cấp trên (proposal): one of each under way at most; those that are over stay beside it.
create table theme_measure (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  theme_id uuid not null,
  kind text not null check (kind in ('solution', 'proposal')),
  what text not null check (char_length(what) between 1 and 2000),
  department_id uuid,                       -- who does it; of a proposal: the body it was sent to
  officer_id uuid,
  plan_period text not null default '' check (char_length(plan_period) <= 60), -- kế hoạch 2026–2030
  reference text not null default '' check (char_length(reference) <= 60),     -- number of the proposal's document
  made_on date not null,                    -- decided; sent
  kept_on date,                             -- done; replied to
  given_up_on date,
  outcome text check (outcome in ('granted', 'partly', 'refused', 'none')),
  reply_reference text not null default '' check (char_length(reply_reference) <= 120),
  created_at timestamptz not null,
  created_by uuid,
  version int not null default 1,
  primary key (unit_id, id),
  foreign key (unit_id, theme_id) references theme,
  foreign key (unit_id, department_id) references department,
  foreign key (unit_id, officer_id) references officer,
  check (num_nonnulls(kept_on, given_up_on) <= 1),
  check ((outcome is not null) = (kind = 'proposal' and kept_on is not null)),
  check (department_id is not null or (kind = 'solution' and officer_id is not null)),
  check (kind = 'solution' or (officer_id is null and plan_period = '')),
  check (kind = 'proposal' or (reference = '' and reply_reference = ''))
);
create index theme_measure_of on theme_measure (unit_id, theme_id, made_on);
create unique index theme_measure_open on theme_measure (unit_id, theme_id, kind) where kept_on is null and given_up_on is null;
call raise_wall('theme_measure');

-- What became of it, appended; a reminder to those above is a step too.
create table theme_step (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  measure_id uuid not null,
  step text not null check (step in ('kept', 'moved', 'given-up', 'taken-back', 'reminded')),
  words text not null default '' check (char_length(words) <= 2000),
  link text not null default '' check (char_length(link) <= 500),
  was_due_on date,                          -- of moved: the day before
  way text check (way in ('letter', 'e-office', 'phone', 'email', 'in-person')),
  whom text not null default '' check (char_length(whom) <= 120),
  reference text not null default '' check (char_length(reference) <= 60),
  by_officer uuid,
  at timestamptz not null,
  on_day date not null,                     -- of reminded: the day it was done
  primary key (unit_id, id),
  foreign key (unit_id, measure_id) references theme_measure,
  check ((step = 'reminded') = (way is not null))
);
create index theme_step_of on theme_step (unit_id, measure_id, at);
call raise_wall('theme_step');
call append_only('theme_step');

alter table deadline drop constraint deadline_kind_check;
alter table deadline add constraint deadline_kind_check check (kind in
  ('answer', 'opinion', 'release', 'escalate', 'wait-for-city', 'confirm', 'report', 'milestone', 'task', 'commitment', 'extension',
   'solution', 'proposal'));
