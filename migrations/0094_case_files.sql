-- Mã hồ sơ (NĐ 30/2020, Phụ lục VI): the body's own identifier, the number and symbol of a dialogue's file.

-- Mã định danh cơ quan: H24.11.8 (QĐ 20/2020/QĐ-TTg) or 000.00.11.H24 (QCVN 102:2016/BTTTT); '': not told.
alter table unit add column organ_id text not null default ''
  check (organ_id = '' or (char_length(organ_id) between 3 and 35 and organ_id ~ '^[A-Z0-9]+(\.[A-Z0-9]+)*$'));

-- What the unit's list of files gives a dialogue's: 05.KT; '': not told.
alter table document_settings add column file_notation text not null default '' check (char_length(file_notation) <= 16);

-- Số và ký hiệu hồ sơ of one dialogue, where it is another than the unit's rule gives it.
create table case_file (
  unit_id uuid not null default current_unit() references unit,
  dialogue_id uuid not null,
  notation text not null default '' check (char_length(notation) <= 20), -- '': by the rule again
  version int not null default 1,
  primary key (unit_id, dialogue_id),
  foreign key (unit_id, dialogue_id) references dialogue
);
call raise_wall('case_file');
