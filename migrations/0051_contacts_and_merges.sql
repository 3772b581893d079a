-- Liên hệ hết thời hạn giữ (R20): names, telephones and addresses go; what was asked and answered stays.
alter table contact add column renewed_at timestamptz; -- last told anew by an officer
alter table contact add column expired_on date;        -- emptied on this day
alter table unit add column contacts_kept_years int not null default 5 check (contacts_kept_years between 1 and 30);

-- Gộp cơ sở: what moved, so that a merge made by mistake can be taken apart.
create table organisation_merge (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  from_id uuid not null,
  into_id uuid not null,
  identifiers uuid[] not null,              -- what pointed at the one that goes, and was turned to the one that stays
  registrations uuid[] not null,
  submissions uuid[] not null,
  earlier uuid[] not null,                  -- rows merged into the one that goes before
  contact_before uuid,                      -- of the one that stays
  merged_at timestamptz not null,
  merged_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  primary key (unit_id, id),
  foreign key (unit_id, from_id) references organisation,
  foreign key (unit_id, into_id) references organisation
);
create index organisation_merge_from on organisation_merge (unit_id, from_id);
create index organisation_merge_into on organisation_merge (unit_id, into_id);
call raise_wall('organisation_merge');
