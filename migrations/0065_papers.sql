-- Giấy tờ: papers written from the data. A document keeps which paper it was written as, about what, and the tables it was written
-- with; a unit words each paper in its own way; what only a person knows is asked once.

alter table document add column paper text not null default '' check (char_length(paper) <= 40);     -- giay-moi; '' when written freely
alter table document add column about_id uuid;                                                       -- the dialogue or petition
alter table document add column annexes jsonb not null default '[]' check (jsonb_typeof(annexes) = 'array');
create index document_of_paper on document (unit_id, about_id, paper) where about_id is not null;

-- Mẫu câu of the unit, appended: the newest of a paper is in force; one without a text goes back to the wording it came with.
create table paper_wording (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  paper text not null check (char_length(paper) between 1 and 40),
  seq int not null,
  title text not null check (char_length(title) <= 300),
  body text not null check (char_length(body) <= 30000),
  by_officer uuid not null,
  at timestamptz not null,
  primary key (unit_id, id),
  unique (unit_id, paper, seq),
  foreign key (unit_id, by_officer) references officer,
  check ((title = '') = (body = ''))
);
call raise_wall('paper_wording');
call append_only('paper_wording');

-- What a paper needs and only a person knows, by the dialogue or petition it is about; one answer serves every paper that asks.
create table paper_fact (
  unit_id uuid not null default current_unit() references unit,
  about_id uuid not null,
  key text not null check (char_length(key) between 1 and 40),
  value text not null check (char_length(value) <= 4000),
  set_by uuid not null,
  set_at timestamptz not null,
  version int not null default 1,
  primary key (unit_id, about_id, key),
  foreign key (unit_id, set_by) references officer
);
call raise_wall('paper_fact');
