-- Nguồn: whose link or QR code brought somebody to the form: a village's, a union's, a poster's, a Zalo group's.
create table form_source (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(code) <= 24), -- thon-2, as in ?tu=thon-2
  village_id uuid,
  union_id uuid,
  label text not null default '' check (char_length(label) <= 100), -- of what is neither village nor union
  active boolean not null default true,
  created_at timestamptz not null,
  primary key (unit_id, id),
  unique (unit_id, code),
  unique (unit_id, village_id),
  unique (unit_id, union_id),
  foreign key (unit_id, village_id) references village,
  foreign key (unit_id, union_id) references mass_union,
  check (num_nonnulls(village_id, union_id) <= 1),
  check ((label <> '') = (num_nonnulls(village_id, union_id) = 0))
);
call raise_wall('form_source');

-- The code stays as it came in the address: what was counted once is not changed by what becomes of the list.
alter table registration add constraint registration_source_short check (char_length(source) <= 60);
alter table submission add column source text not null default '' check (char_length(source) <= 60);
grant insert (source) on submission to :public;
create index registration_source on registration (unit_id, dialogue_id, source) where source <> '';
create index submission_source on submission (unit_id, source) where source <> '';
