-- Đơn vị: the tenants, with their departments and villages.

create table unit (
  id uuid primary key,
  code text not null unique,                -- 11086; communes merge and codes change, so the id is ours
  kind text not null check (kind in ('commune', 'ward', 'special-zone', 'city-department', 'city')),
  name text not null,                       -- Đại Sơn
  province_code text not null,
  province_name text not null,              -- Thành phố Hải Phòng
  slug text not null unique,                -- dai-son-11086, what QR codes carry
  parent_id uuid references unit,
  valid_from date,
  valid_to date,
  predecessors uuid[] not null default '{}',
  written_in_full boolean not null default false, -- named after a person or an event (facts 1.4)
  demonstration boolean not null default false,
  counter_name text not null default 'Trung tâm Phục vụ hành chính công',
  counter_address text not null default '',
  phone text not null default '',           -- whom to call
  site text not null default '',            -- the official site
  opens_at time not null default '07:30',
  closes_at time not null default '17:00',  -- paper in hand closes then (R4)
  created_at timestamptz not null,
  version int not null default 1
);
alter table unit enable row level security;
alter table unit force row level security;
create policy unit on unit to :app using (id = (select current_unit())) with check (id = (select current_unit()));
create policy visitor on unit for select to :public using (id = (select current_unit()));
create policy lookup on unit for select to :search using (true);
create policy backup on unit for select to :backup using (true);
grant select, insert, update on unit to :app;
grant select on unit to :public, :search, :backup;

-- Bộ phận. `outside`: a body that joins an answer and is not under the People's Committee (tax, bank, power, city departments).
create table department (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  name text not null,
  short_name text not null default '',
  symbol text not null default '',          -- KT, as in 118/UBND-KT
  outside boolean not null default false,
  purpose text not null default '',         -- economy, office, counter, services, police, front, accounts …: who does what by default (R22)
  phone text not null default '',
  email text not null default '',
  position int not null default 0,
  active boolean not null default true,
  version int not null default 1,
  primary key (unit_id, id)
);
call raise_wall('department');
call open_to_public('department', 'unit_id, id, name, outside');

-- Thôn, tổ dân phố.
create table village (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  name text not null,                       -- Thôn 2
  former_commune text not null default '',  -- Bình Lãng: businesses still write the old address
  head_name text not null default '',
  head_phone text not null default '',
  loudspeaker boolean not null default true,
  posting_place text not null default '',
  position int not null default 0,
  active boolean not null default true,
  version int not null default 1,
  primary key (unit_id, id)
);
call raise_wall('village');
call open_to_public('village', 'unit_id, id, name, former_commune, position, active');

-- Before a unit is entered one must be found: by its address, or all that are served here.
create function served_units() returns table (id uuid, code text, kind text, name text, province_name text, slug text, demonstration boolean)
language sql stable security definer set search_path = public, pg_temp as
$$ select id, code, kind, name, province_name, slug, demonstration from unit where valid_to is null order by slug $$;
alter function served_units() owner to :search;
revoke all on function served_units() from public;
grant execute on function served_units() to :app, :public, :backup;
