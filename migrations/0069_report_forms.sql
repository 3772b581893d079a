-- Biểu mẫu của thành phố (R19): the form Sở Tài chính wants the report in, an Excel or Word file kept as it came. Each file is a
-- version; the newest that says what stands where, and was not put aside, is the one in use.
create table report_form (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  seq int not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('xlsx', 'docx')),
  table_key text not null default '' check (length(table_key) <= 200), -- which sheet, which table of a text
  repeated_row int check (repeated_row between 1 and 10000),           -- once for each petition
  fields jsonb not null default '{}' check (length(fields::text) <= 40000), -- cell or placeholder: field
  mapped_at timestamptz,
  put_aside_at timestamptz,
  added_at timestamptz not null,
  added_by uuid not null,
  version int not null default 1,
  primary key (unit_id, id),
  unique (unit_id, seq),
  foreign key (unit_id, added_by) references officer,
  check ((mapped_at is null) = (repeated_row is null))
);
call raise_wall('report_form');

-- The file lies where all files do, whatever else may be attached by then.
do $$
declare known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint
  where conrelid = 'attachment'::regclass and conname = 'attachment_subject_check';
  alter table attachment drop constraint attachment_subject_check;
  execute 'alter table attachment add constraint attachment_subject_check ' || replace(known, 'ARRAY[', 'ARRAY[''report-form''::text, ');
end $$;
