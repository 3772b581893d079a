-- Doanh nghiệp, hợp tác xã, hộ kinh doanh: the register. What the public types never changes it.

create table organisation (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  name text not null,
  name_key text not null,                   -- normalised, for equality
  name_words text not null,                 -- folded, for completion
  kind text,                                -- none: not yet known
  village_id uuid,
  outside_place text not null default '',   -- set when it is of another commune
  sector text,
  counts_override boolean,                  -- an officer's word on whether its kind counts (R9) …
  counts_reason text not null default '',   -- … with the reason
  contact_id uuid,
  merged_into uuid,                         -- merged rows stay and point on
  created_at timestamptz not null,
  version int not null default 1,
  primary key (unit_id, id),
  foreign key (unit_id, village_id) references village,
  foreign key (unit_id, contact_id) references contact,
  foreign key (unit_id, merged_into) references organisation
);
create index organisation_name on organisation (unit_id, name_key);
create index organisation_words on organisation (unit_id, name_words collate "C");
call raise_wall('organisation');
call open_to_search('organisation');

-- A household's code is its owner's citizen number: sealed, with a key beside it for equality, and a mask for lists.
create table organisation_identifier (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  organisation_id uuid not null,
  kind text not null,                       -- tax-10, tax-13, citizen-12, legacy
  sealed bytea not null,                    -- AES-256-GCM
  match_key bytea not null,                 -- HMAC-SHA-256
  mask text not null,
  created_at timestamptz not null,
  primary key (unit_id, id),
  unique (unit_id, match_key),
  foreign key (unit_id, organisation_id) references organisation
);
create index organisation_identifier_of on organisation_identifier (unit_id, organisation_id);
call raise_wall('organisation_identifier');
call open_to_search('organisation_identifier');

-- Which organisation a form speaks for: same identifier, or name and phone together. Returns nothing but the id.
create function organisation_for(wanted_identifier bytea, wanted_name text, wanted_phone bytea) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(
    (select coalesce(o.merged_into, o.id) from organisation_identifier i join organisation o on o.unit_id = i.unit_id and o.id = i.organisation_id
      where i.unit_id = current_unit() and i.match_key = wanted_identifier),
    (select case when count(distinct coalesce(o.merged_into, o.id)) = 1 then (array_agg(coalesce(o.merged_into, o.id)))[1] end
      from organisation o join contact c on c.unit_id = o.unit_id and c.id = o.contact_id
      where o.unit_id = current_unit() and o.name_key = wanted_name and c.phone_key = wanted_phone))
$$;
alter function organisation_for(bytea, text, bytea) owner to :search;
revoke all on function organisation_for(bytea, text, bytea) from public;
grant execute on function organisation_for(bytea, text, bytea) to :app, :public;
