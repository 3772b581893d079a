-- Minh chứng DCCI (R24): which indicators a unit keeps evidence of, what stood behind each on the day it was frozen, and files beside.

-- The list, in versions: each change is a whole list anew. [{ code, component, name, definition, formula }]; formula '': by file.
create table evidence_list (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  seq int not null,
  title text not null check (length(title) between 1 and 200),
  source text not null check (length(source) between 1 and 500),
  confirmed boolean not null,               -- the city has published it so; otherwise it is the unit's own draft
  in_force_from date not null,
  in_force_until date,
  indicators jsonb not null check (length(indicators::text) <= 60000),
  saved_at timestamptz not null,
  saved_by uuid not null,
  primary key (unit_id, id),
  unique (unit_id, seq),
  foreign key (unit_id, saved_by) references officer,
  check (in_force_until >= in_force_from)
);
call raise_wall('evidence_list');
call append_only('evidence_list');

-- Chốt số liệu: the figures of a year as they stood on a day, each with the ids behind it. Never changed; freezing anew is a row more.
create table evidence_frozen (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  year int not null check (year between 2000 and 2100),
  seq int not null,                         -- 1, 2 … of the year
  list_id uuid,                             -- none: the proposed list was in use
  list_title text not null,
  list_confirmed boolean not null,
  rows jsonb not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'), -- SHA-256 of the rows as text
  frozen_on date not null,
  frozen_at timestamptz not null,
  frozen_by uuid not null,
  primary key (unit_id, id),
  unique (unit_id, year, seq),
  foreign key (unit_id, list_id) references evidence_list,
  foreign key (unit_id, frozen_by) references officer
);
call raise_wall('evidence_frozen');
call append_only('evidence_frozen');

-- Tệp minh chứng: one file of an indicator and a year, as an attachment of this row. Taken away, the row stays.
create table evidence_file (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  year int not null check (year between 2000 and 2100),
  indicator text not null check (indicator ~ '^[a-z0-9-]{1,40}$'),
  about text not null default '' check (length(about) <= 300),
  added_on date not null,
  added_at timestamptz not null,
  added_by uuid not null,
  removed_at timestamptz,
  removed_by uuid,
  primary key (unit_id, id),
  foreign key (unit_id, added_by) references officer
);
create index evidence_file_of on evidence_file (unit_id, year, indicator);
call raise_wall('evidence_file');

-- The file lies where all files do, whatever else may be attached by then.
do $$
declare known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint
  where conrelid = 'attachment'::regclass and conname = 'attachment_subject_check';
  alter table attachment drop constraint attachment_subject_check;
  execute 'alter table attachment add constraint attachment_subject_check ' || replace(known, 'ARRAY[', 'ARRAY[''evidence-file''::text, ');
end $$;
