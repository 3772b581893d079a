-- Hai cơ sở khác nhau: an officer looked at two that look like one, and found two. Each side is its row of the register, or the
-- first form it showed itself in.

create table organisation_told_apart (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  told_by uuid not null,
  told_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (unit_id, id),
  foreign key (unit_id, told_by) references officer,
  foreign key (unit_id, undone_by) references officer,
  check (one_id < other_id),
  check ((undone_at is null) = (undone_by is null))
);
create unique index organisation_told_apart_once on organisation_told_apart (unit_id, one_id, other_id) where undone_at is null;
call raise_wall('organisation_told_apart');
