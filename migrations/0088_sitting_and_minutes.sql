-- Hội nghị đang diễn ra: where the hall stands, which everybody sees follow; how each petition came out; what is written down meanwhile.

-- One row a dialogue. `seq` is raised by each act: readers know by it whether they have seen the latest.
create table sitting (
  unit_id uuid not null default current_unit() references unit,
  dialogue_id uuid not null,
  seq int not null default 1,
  opened_at timestamptz not null,
  opened_by uuid,
  began_at timestamptz,
  ended_at timestamptz,
  item_id uuid,                                                          -- what is spoken about now
  item_began_at timestamptz,
  speaker text check (speaker in ('official', 'business')),              -- whose clock runs
  speaker_since timestamptz,
  clock_shown boolean not null default false,                            -- in the hall too
  recorded boolean not null default false,                               -- sound is recorded: the hall is told
  floor_open boolean not null default false,                             -- petitions are taken by telephone in the hall
  primary key (unit_id, dialogue_id),
  foreign key (unit_id, dialogue_id) references agenda,
  foreign key (unit_id, item_id) references agenda_item,
  check ((speaker is null) = (speaker_since is null)),
  check ((item_id is null) = (item_began_at is null))
);
call raise_wall('sitting');
call open_to_public('sitting', 'unit_id, dialogue_id, seq, began_at, ended_at, item_id, item_began_at, speaker, speaker_since, clock_shown, recorded, floor_open');

-- People without an account read the agenda once the hall's screen was opened, never what officers call an item.
create policy visitor on agenda_item for select to :public
  using (unit_id = (select current_unit()) and removed_at is null and dialogue_id in (select s.dialogue_id from sitting s));
grant select (unit_id, id, dialogue_id, kind, position, starts_at, minutes, public_title, topic, petition_id, department_id, removed_at) on agenda_item to :public;

-- When each item was spoken about; taken up again, it has another turn.
create table sitting_turn (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  item_id uuid not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  primary key (unit_id, id),
  foreign key (unit_id, dialogue_id) references sitting,
  foreign key (unit_id, item_id) references agenda_item
);
create index sitting_turn_of on sitting_turn (unit_id, dialogue_id, began_at);
call raise_wall('sitting_turn');

-- How a petition came out of the hall (R13, R15): the latest holds. It becomes an act on the petition when the conference is closed.
create table item_outcome (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  item_id uuid not null,
  outcome text not null check (outcome in ('answered', 'own', 'joint', 'beyond', 'put-off')),
  bodies text not null default '' check (char_length(bodies) <= 600),
  by_officer uuid not null,
  at timestamptz not null,
  primary key (unit_id, id),
  foreign key (unit_id, dialogue_id) references sitting,
  foreign key (unit_id, item_id) references agenda_item,
  foreign key (unit_id, by_officer) references officer
);
create index item_outcome_of on item_outcome (unit_id, dialogue_id, item_id);
call raise_wall('item_outcome');
call append_only('item_outcome');
call open_to_public('item_outcome', 'unit_id, id, dialogue_id, item_id, outcome, at');

-- Ghi chép: notes are added, whoever writes at the same moment.
create table minutes_note (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  item_id uuid,                                                          -- null: of the conference as a whole
  words text not null check (char_length(words) <= 4000),
  by_officer uuid not null,
  at timestamptz not null,
  primary key (unit_id, id),
  foreign key (unit_id, dialogue_id) references agenda,
  foreign key (unit_id, item_id) references agenda_item,
  foreign key (unit_id, by_officer) references officer
);
create index minutes_note_of on minutes_note (unit_id, dialogue_id, at);
call raise_wall('minutes_note');
-- What is moved to its own process (R12) takes the words along.
create trigger append_only before update or delete on minutes_note for each row execute function keep_or_blank_these('words');
create trigger append_only_all before truncate on minutes_note for each statement execute function refuse_change();

-- What is written and written anew: each field a chain of versions, the newest in force; nothing anybody wrote is lost.
create table minutes_field (
  unit_id uuid not null default current_unit() references unit,
  about_id uuid not null,                                                -- the item, or the dialogue
  dialogue_id uuid not null,
  key text not null check (key in ('discussion', 'answer', 'speaker', 'course', 'conclusion', 'present', 'secretary')),
  version int not null check (version > 0),
  words text not null check (char_length(words) <= 20000),
  by_officer uuid not null,
  at timestamptz not null,
  primary key (unit_id, about_id, key, version),
  foreign key (unit_id, dialogue_id) references agenda,
  foreign key (unit_id, by_officer) references officer
);
create index minutes_field_of on minutes_field (unit_id, dialogue_id);
call raise_wall('minutes_field');
create trigger append_only before update or delete on minutes_field for each row execute function keep_or_blank_these('words');
create trigger append_only_all before truncate on minutes_field for each statement execute function refuse_change();

-- Lời hứa được ghi tại chỗ: it becomes a commitment when the conference is closed.
create table minutes_promise (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  item_id uuid not null,
  what text not null check (char_length(what) <= 500),
  department_id uuid not null,
  due_on date,
  by_officer uuid not null,
  at timestamptz not null,
  removed_at timestamptz,
  primary key (unit_id, id),
  foreign key (unit_id, dialogue_id) references agenda,
  foreign key (unit_id, item_id) references agenda_item,
  foreign key (unit_id, department_id) references department,
  foreign key (unit_id, by_officer) references officer
);
create index minutes_promise_of on minutes_promise (unit_id, dialogue_id);
call raise_wall('minutes_promise');

-- Kết thúc hội nghị: once, in one confirmation.
create table conference_closing (
  unit_id uuid not null default current_unit() references unit,
  dialogue_id uuid not null,
  on_day date not null,
  by_officer uuid not null,
  at timestamptz not null,
  primary key (unit_id, dialogue_id),
  foreign key (unit_id, dialogue_id) references agenda,
  foreign key (unit_id, by_officer) references officer
);
call raise_wall('conference_closing');
call append_only('conference_closing');

create trigger stays_closed before insert or update on sitting for each row execute function stays_closed();
create trigger stays_closed before insert or update on sitting_turn for each row execute function stays_closed();
create trigger stays_closed before insert on item_outcome for each row execute function stays_closed();
create trigger stays_closed before insert on minutes_note for each row execute function stays_closed();
create trigger stays_closed before insert on minutes_field for each row execute function stays_closed();
create trigger stays_closed before insert or update on minutes_promise for each row execute function stays_closed();
create trigger stays_closed before insert on conference_closing for each row execute function stays_closed();
