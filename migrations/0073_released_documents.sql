-- Văn bản công khai: what was issued is what is published. The very file of an issued document of a dialogue, as an officer released it
-- after looking at every page; taken back, the row goes. Only this copy reaches people without an account (decision 4).
create table released_document (
  unit_id uuid not null default current_unit() references unit,
  attachment_id uuid not null,
  document_id uuid not null,
  dialogue_address text not null,
  kind text not null,
  title text not null,
  number_text text not null,
  issued_on date not null,
  sha256 text not null,
  file_type text not null,
  file_size int not null,
  released_on date not null,
  released_by uuid not null,
  primary key (unit_id, attachment_id),
  foreign key (unit_id, attachment_id) references attachment,
  foreign key (unit_id, document_id) references document,
  foreign key (unit_id, released_by) references officer
);
create index released_document_of on released_document (unit_id, dialogue_address, issued_on desc);
call raise_wall('released_document');
call open_to_public('released_document', 'unit_id, attachment_id, document_id, dialogue_address, kind, title, number_text, issued_on, sha256, file_type, file_size, released_on');
grant delete on released_document to :app;
