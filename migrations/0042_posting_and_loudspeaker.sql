-- Niêm yết, đưa tin (R5): one row for each place, channel or slot, before, on and after the day of the conference.
create table posting (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  phase text not null check (phase in ('before', 'day', 'after')),
  channel text not null check (channel in ('head-office', 'counter', 'village', 'official-site', 'loudspeaker', 'zalo', 'other')),
  village_id uuid,
  label text not null default '' check (char_length(label) <= 200),
  script text check (script in ('notice', 'reminder', 'eve', 'results')), -- which script a loudspeaker reads
  slot text not null default '' check (char_length(slot) <= 40),          -- 05:30, 17:00
  department_id uuid,
  who text not null default '' check (char_length(who) <= 200),
  anchor text check (anchor in ('notice', 'cut-off', 'conference')),      -- what the planned day follows; null: set by hand
  anchor_days int not null default 0,       -- working days from it
  planned_on date not null,
  done_on date,
  done_how text check (done_how in ('office', 'link', 'broadcast', 'official-link')),
  done_by uuid,                             -- none: a village head, by his link
  recorded_at timestamptz,
  link text not null default '' check (char_length(link) <= 500),
  note text not null default '' check (char_length(note) <= 2000),
  position int not null default 0,
  removed_at timestamptz,
  version int not null default 1,
  primary key (unit_id, id),
  foreign key (unit_id, dialogue_id) references dialogue,
  foreign key (unit_id, village_id) references village,
  foreign key (unit_id, department_id) references department,
  check ((done_on is null) = (done_how is null)),
  check ((channel = 'village') = (village_id is not null))
);
create index posting_of on posting (unit_id, dialogue_id, position);
call raise_wall('posting');

-- The rows a unit begins each dialogue with; a unit that has none of its own begins with the program's.
create table posting_default (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  phase text not null check (phase in ('before', 'day', 'after')),
  channel text not null check (channel in ('head-office', 'counter', 'village', 'official-site', 'loudspeaker', 'zalo', 'other')),
  label text not null default '' check (char_length(label) <= 200),
  script text check (script in ('notice', 'reminder', 'eve', 'results')),
  slot text not null default '' check (char_length(slot) <= 40),
  department_id uuid,
  anchor text not null check (anchor in ('notice', 'cut-off', 'conference')),
  anchor_days int not null check (anchor_days between -60 and 60),
  position int not null,
  removed_at timestamptz,
  version int not null default 1,
  primary key (unit_id, id),
  foreign key (unit_id, department_id) references department
);
call raise_wall('posting_default');

alter table attachment drop constraint attachment_subject_check;
alter table attachment add constraint attachment_subject_check
  check (subject in ('draft', 'submission', 'petition', 'petition-message', 'document', 'answer', 'posting'));

-- A version of a loudspeaker script that may be read: by whom it was approved, and when.
create table script_approval (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  text_id uuid not null,                    -- the approved version
  approved_on date not null,
  approved_at timestamptz not null,
  recorded_by uuid not null,
  for_officer uuid,                         -- ghi thay: whose approval was recorded
  paper text not null default '' check (char_length(paper) <= 60),
  primary key (unit_id, id),
  unique (unit_id, text_id),
  foreign key (unit_id, dialogue_id) references dialogue,
  foreign key (unit_id, text_id) references dialogue_text,
  check (for_officer is null or paper <> '')
);
call raise_wall('script_approval');
call append_only('script_approval');

-- What was read on the loudspeakers, slot by slot.
create table broadcast (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  text_id uuid not null,                    -- the version that was read
  on_day date not null,
  at_time time not null,
  read_by text not null default '' check (char_length(read_by) <= 200),
  posting_id uuid,                          -- the row of the checklist it ticked
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  struck_at timestamptz,                    -- entered by mistake
  struck_by uuid,
  primary key (unit_id, id),
  foreign key (unit_id, dialogue_id) references dialogue,
  foreign key (unit_id, text_id) references dialogue_text,
  foreign key (unit_id, posting_id) references posting
);
create index broadcast_of on broadcast (unit_id, dialogue_id, on_day);
call raise_wall('broadcast');
