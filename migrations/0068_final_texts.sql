-- Bản cuối: the text as it was finished outside, compared with the data. Its words stay in the file; what differs is kept, with who
-- said which is right.
create table document_final (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  document_id uuid not null,
  attachment_id uuid not null,
  is_scan boolean not null,                 -- no letters in it: nothing could be compared
  signed_inside boolean not null,           -- a Word file with a signature nobody here can judge
  signatures jsonb not null check (jsonb_typeof(signatures) = 'array'),
  differences jsonb not null check (jsonb_typeof(differences) = 'array'),
  answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'), -- by difference: file or data, who, when
  read_at timestamptz not null,
  read_by uuid not null,
  version int not null default 1,
  primary key (unit_id, id),
  foreign key (unit_id, document_id) references document,
  foreign key (unit_id, attachment_id) references attachment,
  foreign key (unit_id, read_by) references officer
);
create index document_final_of on document_final (unit_id, document_id, read_at desc);
call raise_wall('document_final');
