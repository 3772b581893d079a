-- Nhiều cơ quan cùng trả lời (R12, R13, R15): each department or body that joins has its own day inside the whole, by which
-- letter it was asked, and by which it answered; reminders to the city are rows.

-- How many working days before the whole answer is due the parts are wanted, unless another day is set.
alter table unit add column joining_days_before int not null default 3 check (joining_days_before between 0 and 10);

-- A body outside is a directory entry: where it sits, whom to ask for, what is worth knowing.
alter table department
  add column address text not null default '' check (length(address) <= 200),
  add column contact_person text not null default '' check (length(contact_person) <= 120),
  add column note text not null default '' check (length(note) <= 1000);

alter table petition_opinion
  add column ask_reference text not null default '' check (length(ask_reference) <= 60),     -- number of our letter
  add column reply_reference text not null default '' check (length(reply_reference) <= 120), -- number of theirs
  add column reminded_on date;              -- the last day its officers were reminded
-- Whoever holds the petition's secret sees who was asked and who has answered, never the words.
call open_to_holder('petition_opinion', 'unit_id, petition_id, department_id, asked_on, asked_at, given_on, given_at');

-- Letters that went out and came back, besides what citizens and documents bring.
alter table attachment drop constraint attachment_subject_check;
alter table attachment add constraint attachment_subject_check check (subject in
  ('draft', 'submission', 'petition', 'petition-message', 'document', 'answer', 'posting', 'commitment',
   'opinion-asked', 'opinion-given', 'city-answer'));

-- Nhắc thành phố: who was reminded of a report, when and how; the petition stays "chờ thành phố".
create table petition_city_reminder (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  escalation_id uuid not null,
  on_day date not null,
  way text not null check (way in ('letter', 'e-office', 'phone', 'email', 'in-person')),
  whom text not null default '' check (length(whom) <= 120),
  reference text not null default '' check (length(reference) <= 60),
  by_officer uuid not null,
  at timestamptz not null,
  primary key (unit_id, id),
  foreign key (unit_id, petition_id) references petition,
  foreign key (unit_id, escalation_id) references petition_escalation
);
create index petition_city_reminder_of on petition_city_reminder (unit_id, petition_id);
call raise_wall('petition_city_reminder');
call append_only('petition_city_reminder');
call open_to_holder('petition_city_reminder', 'unit_id, petition_id, on_day, at');
