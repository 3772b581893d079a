-- Cùng ký tên (R7): who signed a form besides its sender, who stands for them and is the one told. They are no petitions of
-- their own. Names and telephones are personal data: the public sees how many there are, nobody reads more than that.
create table submission_signatory (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  submission_id uuid not null,
  position int not null,
  name text not null check (length(name) <= 200),
  kind text,
  contact_id uuid,                          -- where a telephone was given
  organisation_id uuid,                     -- linked by name and phone together
  primary key (unit_id, id),
  unique (unit_id, submission_id, position),
  foreign key (unit_id, submission_id) references submission,
  foreign key (unit_id, contact_id) references contact,
  foreign key (unit_id, organisation_id) references organisation
);
call raise_wall('submission_signatory');
call receive_from_public('submission_signatory', 'unit_id, id, submission_id, position, name, kind, contact_id, organisation_id');

alter table published_petition add column signatories int not null default 0;

-- Of a complaint moved to its own process (R12) its signatories go along.
alter table moved_complaint add column signatories jsonb not null default '[]'; -- [{ id, name, phone }]
