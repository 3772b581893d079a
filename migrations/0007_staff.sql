-- Cán bộ: accounts of the installation, officers of a unit, sessions, one-time links, counted tries.

create table account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  password_hash text not null default '',   -- argon2id, PHC string; empty until set
  password_set_at timestamptz,
  installation_administrator boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1
);
grant select, insert, update on account to :app;
grant select on account to :backup, :search;

create table officer (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  account_id uuid references account,       -- none until the invitation is taken
  name text not null,
  address_form text not null default '',    -- anh, chị, ông, bà
  title text not null default '',           -- Chuyên viên Phòng Kinh tế
  department_id uuid,
  roles text[] not null,
  email text not null,
  phone text not null default '',
  active boolean not null default true,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (unit_id, id),
  unique (unit_id, email),
  foreign key (unit_id, department_id) references department
);
create index officer_account on officer (account_id);
call raise_wall('officer');
call open_to_search('officer');

create table session (
  token_hash bytea primary key,             -- SHA-256 of the cookie's token; the token itself is nowhere
  account_id uuid not null references account,
  unit_id uuid references unit,
  officer_id uuid,
  device text not null,
  created_at timestamptz not null,          -- real time, as all instants here
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index session_account on session (account_id);
grant select, insert, update, delete on session to :app;
grant select on session to :backup;

create table one_time_link (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('set-up', 'invitation', 'password-reset')),
  account_id uuid references account,
  unit_id uuid references unit,
  officer_id uuid,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update on one_time_link to :app;
grant select on one_time_link to :backup;

-- Tries counted by what was typed, whether it exists or not; keys are HMACs.
create table counted_try (
  key bytea primary key,
  failures int not null,
  first_at timestamptz not null,
  locked_until timestamptz
);
grant select, insert, update, delete on counted_try to :app, :public;
grant select on counted_try to :backup;

-- The places an account may enter: its officers in their units.
create function officers_of_account(wanted uuid) returns table (unit_id uuid, unit_name text, unit_kind text, unit_slug text, officer_id uuid, officer_name text, roles text[], department_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.unit_id, u.name, u.kind, u.slug, o.id, o.name, o.roles, o.department_id
  from officer o join unit u on u.id = o.unit_id where o.account_id = wanted and o.active order by u.slug
$$;
alter function officers_of_account(uuid) owner to :search;
revoke all on function officers_of_account(uuid) from public;
grant execute on function officers_of_account(uuid) to :app;

-- Whose a session is: looked up by the hash of its token, before any unit is entered.
create function session_by_token(wanted bytea) returns table (
  account_id uuid, account_name text, email text, installation_administrator boolean, has_password boolean,
  officer_id uuid, officer_name text, address_form text, title text, roles text[], department_id uuid,
  unit_id uuid, unit_kind text, unit_name text, unit_slug text, province_name text, demonstration boolean,
  created_at timestamptz, seen_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.name, a.email, a.installation_administrator, a.password_hash <> '',
    o.id, o.name, o.address_form, o.title, o.roles, o.department_id,
    u.id, u.kind, u.name, u.slug, u.province_name, u.demonstration, s.created_at, s.seen_at, s.ends_at
  from session s join account a on a.id = s.account_id
  left join officer o on o.unit_id = s.unit_id and o.id = s.officer_id and o.active and o.account_id = a.id
  left join unit u on u.id = o.unit_id
  where s.token_hash = wanted and s.ended_at is null and a.disabled_at is null
$$;
grant select on session to :search;
alter function session_by_token(bytea) owner to :search;
revoke all on function session_by_token(bytea) from public;
grant execute on function session_by_token(bytea) to :app;
