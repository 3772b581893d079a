-- Kỳ đối thoại: the root of a year's work.

create table dialogue (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  year int not null,
  ordinal int not null,                     -- 1, and 2 for a second one in the year
  address text not null,                    -- 2026, 2026-2
  conference_on date not null,              -- the day now planned
  starts_at time not null,
  place text not null,
  chair_name text not null default '',
  chair_title text not null default '',
  rules jsonb not null,                     -- its own copy of the rule set
  rules_title text not null,
  rules_confirmed boolean not null,
  plan_sent_on date,                        -- R2, with way and number
  plan_sent_how text not null default '',
  plan_sent_number text not null default '',
  notice_on date,                           -- R4: from here the published instants bind
  notice_note text not null default '',
  cut_off_on date,                          -- the published last day
  cut_off_paper_at time,                    -- counter hours of that day
  held_on date,                             -- R13: the recorded conference day
  held_recorded_at timestamptz,
  held_recorded_by uuid,
  held_note text not null default '',
  closed_on date,
  next_number int not null default 1,       -- of petitions; gaps are normal
  created_at timestamptz not null,
  created_by uuid,
  version int not null default 1,
  primary key (unit_id, id),
  unique (unit_id, address),
  unique (unit_id, year, ordinal),
  check ((notice_on is null) = (cut_off_on is null))
);
call raise_wall('dialogue');
call open_to_public('dialogue', 'unit_id, id, year, ordinal, address, conference_on, starts_at, place, chair_name, chair_title, rules, rules_title, rules_confirmed, plan_sent_on, notice_on, cut_off_on, cut_off_paper_at, held_on, closed_on');
call open_to_search('dialogue');

-- Earlier days of the conference, kept (R4, R10).
create table dialogue_day (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  was_on date not null,
  now_on date not null,
  reason text not null default '',
  paper text not null default '',           -- the paper with the leader's word, when an officer recorded it
  moved_at timestamptz not null,
  moved_by uuid not null,
  primary key (unit_id, id),
  foreign key (unit_id, dialogue_id) references dialogue
);
call raise_wall('dialogue_day');
call append_only('dialogue_day');

-- Quyết định tổ chức (R8): frozen with its counts and its reason; a later one replaces it, both stay.
create table dialogue_decision (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  decision text not null check (decision in ('hold', 'hold-as-is', 'reopen-intake', 'answer-in-writing', 'ask-to-postpone', 'close-with-report')),
  verdict text not null,
  registrations int not null,
  petitions int not null,
  reason text not null default '',
  decided_on date not null,
  decided_at timestamptz not null,
  recorded_by uuid not null,
  for_officer uuid,                         -- ghi thay
  paper text not null default '',
  replaces uuid,
  primary key (unit_id, id),
  foreign key (unit_id, dialogue_id) references dialogue
);
create index dialogue_decision_of on dialogue_decision (unit_id, dialogue_id, decided_at);
call raise_wall('dialogue_decision');
call append_only('dialogue_decision');

-- The next running number of a dialogue. Given to whoever receives, officer or public.
create function next_petition_number(dialogue uuid) returns int
language sql volatile security definer set search_path = public, pg_temp as $$
  update dialogue d set next_number = next_number + 1 where d.unit_id = current_unit() and d.id = dialogue returning next_number - 1
$$;
create policy numbering on dialogue for update to :search using (true) with check (true);
grant update on dialogue to :search;
alter function next_petition_number(uuid) owner to :search;
revoke all on function next_petition_number(uuid) from public;
grant execute on function next_petition_number(uuid) to :app, :public;

alter table document add foreign key (unit_id, dialogue_id) references dialogue;
alter table task add foreign key (unit_id, dialogue_id) references dialogue;
alter table deadline add foreign key (unit_id, dialogue_id) references dialogue;
