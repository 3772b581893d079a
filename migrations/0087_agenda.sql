-- Chương trình điều hành: what happens in the hall, one thing after the other. Parts come from the plan's programme, petitions from the
-- topics, slots from who asked to speak; each has its length, and who answers.

-- One row a dialogue: whoever changes the agenda holds it, and its version tells whether somebody else did meanwhile.
create table agenda (
  unit_id uuid not null default current_unit() references unit,
  dialogue_id uuid not null,
  ends_at text not null check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  primary key (unit_id, dialogue_id),
  foreign key (unit_id, dialogue_id) references dialogue
);
call raise_wall('agenda');

create table agenda_item (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  kind text not null check (kind in ('part', 'petition', 'slot')),
  position int not null,
  starts_at text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'), -- a fixed hour; null: it follows what is before it
  minutes int not null check (minutes between 0 and 480),
  title text not null default '' check (char_length(title) <= 300),     -- of a part or slot; a petition has its own
  public_title text not null default '' check (char_length(public_title) <= 300), -- what the hall and the public read of it
  topic text not null default '' check (char_length(topic) <= 160),
  petition_id uuid,
  department_id uuid,                                                    -- who answers, where it is one of the list
  who text not null default '' check (char_length(who) <= 200),          -- otherwise, or besides
  proposed text not null default '' check (char_length(proposed) <= 4000), -- what is to be answered; '': the draft says it
  removed_at timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  primary key (unit_id, id),
  foreign key (unit_id, dialogue_id) references agenda,
  foreign key (unit_id, petition_id) references petition,
  foreign key (unit_id, department_id) references department,
  check ((kind = 'petition') = (petition_id is not null)),
  check (kind = 'petition' or title <> '')
);
create index agenda_item_of on agenda_item (unit_id, dialogue_id, position);
create unique index agenda_petition_once on agenda_item (unit_id, dialogue_id, petition_id) where removed_at is null and petition_id is not null;
call raise_wall('agenda_item');

create trigger belongs_to_dialogue before insert or update of petition_id, dialogue_id on agenda_item
  for each row when (new.petition_id is not null) execute function belongs_to_dialogue();
create trigger stays_closed before insert or update on agenda for each row execute function stays_closed();
create trigger stays_closed before insert or update on agenda_item for each row execute function stays_closed();
