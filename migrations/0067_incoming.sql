-- Sổ đăng ký văn bản đến (NĐ 30/2020, Điều 22, Phụ lục IV): one series a year, from 1. A paper that is a petition says nothing
-- twice: sender, abstract, terms and answer are read from the petition, and go with it (R12).
create table incoming (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  year int not null,                        -- of the day it arrived
  series text not null default 'incoming' check (series = 'incoming'),
  number int not null check (number > 0),   -- số đến
  arrived_on date not null,
  author text not null default '' check (char_length(author) <= 200),
  notation text not null default '' check (char_length(notation) <= 60), -- its own number and symbol
  dated date,
  type_name text not null default '' check (char_length(type_name) <= 60),
  abstract text not null default '' check (char_length(abstract) <= 500),
  department_id uuid,                       -- to whom
  receiver text not null default '' check (char_length(receiver) <= 120),
  passed_on date,
  taken_by text not null default '' check (char_length(taken_by) <= 120), -- who signed for it
  note text not null default '' check (char_length(note) <= 500),
  submission_id uuid,                       -- the petition it is
  petition_id uuid,                         -- the petition it belongs to: a body's reply, a paper added
  opinion_id uuid,                          -- which question of ours it answers
  entered_at timestamptz not null,
  entered_by uuid not null,
  version int not null default 1,
  primary key (unit_id, id),
  unique (unit_id, year, number),
  foreign key (unit_id, year, series) references number_series,
  foreign key (unit_id, department_id) references department,
  foreign key (unit_id, submission_id) references submission,
  foreign key (unit_id, petition_id) references petition,
  foreign key (unit_id, opinion_id) references petition_opinion,
  check (submission_id is null or (petition_id is null and author = '' and abstract = '')),
  check (submission_id is not null or (author <> '' and abstract <> '')),
  check (opinion_id is null or petition_id is not null),
  check (dated is null or dated <= arrived_on),
  check (passed_on is null or passed_on >= arrived_on)
);
create unique index incoming_submission on incoming (unit_id, submission_id) where submission_id is not null;
create index incoming_petition on incoming (unit_id, petition_id) where petition_id is not null;
call raise_wall('incoming');
