-- Liên kết riêng: what somebody without an account opens with a link of his own. One row for each purpose and subject; the
-- token is derived from the installation's keys, the id and the version, and stands nowhere.
create table secret_link (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  purpose text not null check (purpose ~ '^[a-z][a-z-]{1,39}$'),
  subject_id uuid not null,                 -- what it opens; which table, the purpose says
  version int not null default 1,           -- raised to make a new one of it: the old one is none any more
  expires_at timestamptz not null,
  revoked_at timestamptz,
  made_at timestamptz not null,
  made_by uuid,
  primary key (unit_id, id),
  unique (unit_id, purpose, subject_id)
);
call raise_wall('secret_link');
call open_to_search('secret_link');

-- What a link's id leads to, for who shows its token; whether the token is right is judged by the program.
create function secret_link_at(wanted uuid)
returns table (purpose text, subject_id uuid, version int, expires_at timestamptz, revoked_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.purpose, l.subject_id, l.version, l.expires_at, l.revoked_at from secret_link l
  where l.unit_id = current_unit() and l.id = wanted
$$;
alter function secret_link_at(uuid) owner to :search;
revoke all on function secret_link_at(uuid) from public;
grant execute on function secret_link_at(uuid) to :app, :public;
