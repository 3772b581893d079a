-- Lời hứa: what an answer promises, who does it, by when (its due day is a deadline), and what became of it. It holds from
-- the day the answer is given; before that it is a line of the draft.

create table commitment (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  ask_id uuid,
  document_id uuid,                         -- the answer that makes it; none: it was made aloud, or afterwards
  position int not null default 0,
  what text not null check (length(what) <= 500),
  department_id uuid,
  officer_id uuid,
  made_on date,                             -- none: still in a draft
  kept_on date,
  given_up_on date,
  removed_at timestamptz,                   -- taken out of the draft
  created_at timestamptz not null,
  created_by uuid,
  version int not null default 1,
  primary key (unit_id, id),
  foreign key (unit_id, petition_id) references petition,
  foreign key (unit_id, ask_id) references petition_ask,
  foreign key (unit_id, document_id) references document,
  foreign key (unit_id, department_id) references department,
  foreign key (unit_id, officer_id) references officer,
  check (num_nonnulls(kept_on, given_up_on) <= 1),
  check (made_on is not null or num_nonnulls(kept_on, given_up_on) = 0)
);
create index commitment_of on commitment (unit_id, petition_id);
create index commitment_in on commitment (unit_id, document_id);
create index commitment_open on commitment (unit_id, id) where made_on is not null and kept_on is null and given_up_on is null and removed_at is null;
call raise_wall('commitment');

-- What became of a promise, appended: kept, moved to another day, given up, taken back what was said of it; each with words.
create table commitment_step (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  commitment_id uuid not null,
  step text not null check (step in ('kept', 'moved', 'given-up', 'taken-back')),
  words text not null default '' check (length(words) <= 2000),
  was_due_on date,                          -- of moved: the day it was promised for before
  by_officer uuid,
  at timestamptz not null,
  on_day date not null,
  primary key (unit_id, id),
  foreign key (unit_id, commitment_id) references commitment
);
create index commitment_step_of on commitment_step (unit_id, commitment_id, at);
call raise_wall('commitment_step');
create trigger append_only before update or delete on commitment_step for each row execute function keep_or_blank_these('words');

-- Bằng chứng: what was written or where it can be seen; photos are attachments of the commitment. Released one by one (R20).
create table commitment_evidence (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  commitment_id uuid not null,
  words text not null default '' check (length(words) <= 2000),
  link text not null default '' check (length(link) <= 500),
  by_officer uuid,
  at timestamptz not null,
  on_day date not null,
  released_at timestamptz,
  released_by uuid,
  primary key (unit_id, id),
  foreign key (unit_id, commitment_id) references commitment,
  check (words <> '' or link <> '' or released_at is null)
);
create index commitment_evidence_of on commitment_evidence (unit_id, commitment_id, at);
call raise_wall('commitment_evidence');

alter table attachment drop constraint attachment_subject_check;
alter table attachment add constraint attachment_subject_check check (subject in
  ('draft', 'submission', 'petition', 'petition-message', 'document', 'answer', 'posting', 'commitment'));
