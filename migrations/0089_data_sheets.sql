-- Phiếu số liệu: what a department brings to the conference about its fields (land, planning, credit …): a text, a table, pictures and
-- PDFs, true as of a day. Whose it is and by when stand in its task, which is done by handing it in.

-- What alone does a task: an act of a later part, which says so itself. Such a task is ticked nowhere.
alter table task add column act text not null default '' check (act in ('', 'data-sheet'));

create table data_sheet (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  task_id uuid not null,
  title text not null check (char_length(title) between 1 and 200),
  fields text[] not null check (cardinality(fields) between 1 and 13),
  wanted text not null default '' check (char_length(wanted) <= 2000),   -- what should stand in it
  version int not null default 0,                                        -- of its words; 0: nobody has begun
  asked_at timestamptz not null,
  asked_by uuid,
  handed_in_at timestamptz,                                              -- null: not yet, or taken up again
  handed_in_by uuid,
  removed_at timestamptz,
  primary key (unit_id, id),
  unique (unit_id, task_id),
  foreign key (unit_id, dialogue_id) references dialogue,
  foreign key (unit_id, task_id) references task,
  foreign key (unit_id, asked_by) references officer,
  foreign key (unit_id, handed_in_by) references officer,
  check (handed_in_at is null or version > 0)
);
create index data_sheet_of on data_sheet (unit_id, dialogue_id);
call raise_wall('data_sheet');

-- What stands in it, in versions; the newest holds. Never public (R20): nobody without an account reads either table.
create table data_sheet_text (
  unit_id uuid not null default current_unit() references unit,
  sheet_id uuid not null,
  version int not null check (version > 0),
  dialogue_id uuid not null,
  as_of date,                                                            -- số liệu đến ngày
  words text not null check (char_length(words) <= 8000),
  caption text not null check (char_length(caption) <= 200),             -- above the table
  rows jsonb not null check (jsonb_typeof(rows) = 'array' and length(rows::text) <= 200000), -- [["Thôn", "Số thửa"], …], the first its head
  by_officer uuid not null,
  at timestamptz not null,
  primary key (unit_id, sheet_id, version),
  foreign key (unit_id, sheet_id) references data_sheet,
  foreign key (unit_id, dialogue_id) references dialogue,
  foreign key (unit_id, by_officer) references officer
);
call raise_wall('data_sheet_text');
call append_only('data_sheet_text');

create trigger stays_closed before insert or update on data_sheet for each row execute function stays_closed();
create trigger stays_closed before insert on data_sheet_text for each row execute function stays_closed();

-- Maps and PDFs lie where all files do, whatever else may be attached by then.
do $$
declare known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint
  where conrelid = 'attachment'::regclass and conname = 'attachment_subject_check';
  alter table attachment drop constraint attachment_subject_check;
  execute 'alter table attachment add constraint attachment_subject_check ' || replace(known, 'ARRAY[', 'ARRAY[''data-sheet''::text, ');
end $$;
