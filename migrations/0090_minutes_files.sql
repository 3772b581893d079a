-- Tệp kèm biên bản: sound and photos of a conference, of the whole or of one item; each is an attachment of its row. Taken off, the row stays.
create table minutes_file (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  item_id uuid,                                                          -- null: of the conference as a whole
  about text not null default '' check (char_length(about) <= 200),
  by_officer uuid not null,
  at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid,
  primary key (unit_id, id),
  foreign key (unit_id, dialogue_id) references agenda,
  foreign key (unit_id, item_id) references agenda_item,
  foreign key (unit_id, by_officer) references officer,
  foreign key (unit_id, removed_by) references officer
);
create index minutes_file_of on minutes_file (unit_id, dialogue_id, at);
call raise_wall('minutes_file');
create trigger stays_closed before insert on minutes_file for each row execute function stays_closed();

-- The file lies where all files do, whatever else may be attached by then.
do $$
declare known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint
  where conrelid = 'attachment'::regclass and conname = 'attachment_subject_check';
  alter table attachment drop constraint attachment_subject_check;
  execute 'alter table attachment add constraint attachment_subject_check ' || replace(known, 'ARRAY[', 'ARRAY[''minutes-file''::text, ');
end $$;
