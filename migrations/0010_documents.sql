-- Văn bản: a paper's life. Approval, signing, number, date and sending are here and nowhere else.

create table document (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  kind text not null,                       -- answer, confirmation, guidance, escalation-report, notice, plan …
  dialogue_id uuid,
  title text not null,                      -- trích yếu
  content text not null default '',
  stage text not null check (stage in ('draft', 'for-approval', 'approved', 'issued', 'dropped')), -- stored copy of its steps
  number_text text not null default '',     -- 118/UBND-KT, given by the city's e-office as a rule
  issued_on date,
  signer_name text not null default '',
  signer_title text not null default '',
  department_id uuid,
  created_at timestamptz not null,
  created_by uuid not null,
  version int not null default 1,
  primary key (unit_id, id),
  foreign key (unit_id, department_id) references department,
  check (stage <> 'issued' or (issued_on is not null and number_text <> ''))
);
create unique index document_number on document (unit_id, number_text, (extract(year from issued_on))) where stage = 'issued';
call raise_wall('document');
call open_to_search('document');

-- What happened to it, appended: drafted, submitted, approved, sent back with a word, issued.
create table document_step (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  document_id uuid not null,
  seq int not null,
  step text not null check (step in ('drafted', 'submitted', 'approved', 'sent-back', 'issued', 'dropped')),
  by_officer uuid,
  for_officer uuid,                         -- ghi thay: whose decision was recorded
  paper text not null default '',           -- the signed paper's number, when recorded for the leader
  word text not null default '',
  content text not null default '',         -- the text as it stood at that step
  at timestamptz not null,
  on_day date not null,
  primary key (unit_id, id),
  unique (unit_id, document_id, seq),
  foreign key (unit_id, document_id) references document
);
call raise_wall('document_step');
call append_only('document_step');

-- Giao văn bản: a row of its own, and chased (R28).
create table delivery (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  document_id uuid not null,
  subject text not null,                    -- petition, body
  subject_id uuid not null,
  delivered_on date not null,
  way text not null check (way in ('counter', 'post', 'village-head', 'email', 'zalo', 'portal')),
  received_by text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (unit_id, id),
  foreign key (unit_id, document_id) references document
);
create index delivery_document on delivery (unit_id, document_id);
call raise_wall('delivery');
