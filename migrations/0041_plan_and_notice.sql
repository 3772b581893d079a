-- Kế hoạch, thông báo, lời đọc loa: what an officer writes for a dialogue, each saving a version of its own. What it is made
-- of, its kind says; the newest is the one worked on.
create table dialogue_text (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z-]{1,39}$'), -- plan, notice, script-reminder-short …
  seq int not null check (seq > 0),
  content jsonb not null check (octet_length(content::text) <= 200000),
  saved_at timestamptz not null,
  saved_by uuid not null,
  primary key (unit_id, id),
  unique (unit_id, dialogue_id, kind, seq),
  foreign key (unit_id, dialogue_id) references dialogue
);
call raise_wall('dialogue_text');
call append_only('dialogue_text');

-- Thông báo as it was published (R4): the first, and each correction. The text, both blank forms and the days it named are
-- kept as they went out; the instants that bind stand on the dialogue.
create table notice_version (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  seq int not null check (seq > 0),
  body text not null check (char_length(body) between 1 and 30000),
  forms jsonb not null check (octet_length(forms::text) <= 100000),
  reason text not null default '' check (char_length(reason) <= 2000), -- of a correction: what was put right
  number_text text not null default '' check (char_length(number_text) <= 60), -- of the paper that carries it, once issued
  document_id uuid,
  conference_on date not null,
  starts_at time not null,
  place text not null,
  cut_off_on date not null,
  cut_off_paper_at time not null,
  published_on date not null,
  published_at timestamptz not null,
  published_by uuid not null,
  primary key (unit_id, id),
  unique (unit_id, dialogue_id, seq),
  foreign key (unit_id, dialogue_id) references dialogue,
  foreign key (unit_id, document_id) references document,
  check ((seq = 1) = (reason = ''))
);
call raise_wall('notice_version');
call append_only('notice_version');
call open_to_public('notice_version', 'unit_id, id, dialogue_id, seq, body, forms, reason, number_text, conference_on, starts_at, place, cut_off_on, cut_off_paper_at, published_on, published_at');

-- The earlier days of a conference are public (R20): which, and when it was moved; no reasons, no names.
call open_to_public('dialogue_day', 'unit_id, id, dialogue_id, was_on, now_on, moved_at');
create index document_of_dialogue on document (unit_id, dialogue_id, kind) where dialogue_id is not null;
