-- Đoàn thể: Mặt trận, Hội Nông dân, Hội Phụ nữ … the unit's own list, each with whom to ask there.
create table mass_union (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 100),
  head_name text not null default '' check (char_length(head_name) <= 100),
  head_phone text not null default '' check (char_length(head_phone) <= 40),
  position int not null default 0,
  active boolean not null default true,
  version int not null default 1,
  primary key (unit_id, id)
);
call raise_wall('mass_union');

-- Which organisations are members where; the owner of a shop may be in several.
create table organisation_union (
  unit_id uuid not null default current_unit() references unit,
  organisation_id uuid not null,
  union_id uuid not null,
  primary key (unit_id, organisation_id, union_id),
  foreign key (unit_id, organisation_id) references organisation,
  foreign key (unit_id, union_id) references mass_union
);
create index organisation_union_of on organisation_union (unit_id, union_id);
call raise_wall('organisation_union');
grant delete on organisation_union to :app;

-- Người vận động (R5): an officer, or somebody of a village or a union. Without a name of its own it is the village's head
-- or the union's person, as that list says now. Who has no account works by a link that ends on a day.
create table outreach_contact (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  officer_id uuid,
  village_id uuid,
  union_id uuid,
  name text not null default '' check (char_length(name) <= 100),
  phone text not null default '' check (char_length(phone) <= 40),
  link_version int not null default 1,      -- raised to revoke the link
  link_until date,                          -- its last day; none: there is no link
  link_shows_phone boolean not null default false,
  version int not null default 1,
  primary key (unit_id, id),
  unique (unit_id, officer_id),
  unique (unit_id, village_id, name),
  unique (unit_id, union_id, name),
  foreign key (unit_id, officer_id) references officer,
  foreign key (unit_id, village_id) references village,
  foreign key (unit_id, union_id) references mass_union,
  check (num_nonnulls(officer_id, village_id, union_id) = 1)
);
call raise_wall('outreach_contact');

-- Vận động: whom an organisation is asked by, for one dialogue. Every organisation of the commune that can count is on the
-- list by itself; `listed` says otherwise.
create table outreach (
  unit_id uuid not null default current_unit() references unit,
  dialogue_id uuid not null,
  organisation_id uuid not null,
  contact_id uuid,
  listed boolean,                           -- none: by its kind and place; true: taken on; false: off, with the reason
  reason text not null default '' check (char_length(reason) <= 500),
  version int not null default 1,
  primary key (unit_id, dialogue_id, organisation_id),
  foreign key (unit_id, dialogue_id) references dialogue,
  foreign key (unit_id, organisation_id) references organisation,
  foreign key (unit_id, contact_id) references outreach_contact,
  check (listed is distinct from false or reason <> '')
);
call raise_wall('outreach');

-- Each time somebody was asked, and what came of it; the last one says how it stands. That it registered is no result of
-- anybody's: the registration says it.
create table outreach_attempt (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  organisation_id uuid not null,
  result text not null check (result in ('not-contacted', 'agrees', 'considering', 'declines', 'unreachable')),
  way text not null check (way in ('phone', 'visit', 'message', 'meeting', 'link')),
  note text not null default '' check (char_length(note) <= 500),
  contact_id uuid,                          -- who asked, by a link of his own
  by_officer uuid,                          -- or the officer who recorded it
  at timestamptz not null,
  on_day date not null,
  primary key (unit_id, id),
  foreign key (unit_id, dialogue_id) references dialogue,
  foreign key (unit_id, organisation_id) references organisation,
  foreign key (unit_id, contact_id) references outreach_contact,
  foreign key (unit_id, by_officer) references officer
);
create index outreach_attempt_of on outreach_attempt (unit_id, dialogue_id, organisation_id, at desc);
call raise_wall('outreach_attempt');
-- Appended; a note may only be blanked.
create function keep_or_blank_note() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.note = '' and to_jsonb(new) - 'note' = to_jsonb(old) - 'note' then return new; end if;
  raise exception '% is append-only', tg_table_name using errcode = 'DT002';
end $$;
create trigger append_only before update or delete on outreach_attempt for each row execute function keep_or_blank_note();
