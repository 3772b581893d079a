-- How a session began, and who an outside provider of identities (OIDC) says an account's owner is.

alter table session add column began_with text not null default 'password'
  check (began_with in ('password', 'passkey', 'provider'));
-- Whether two factors were given for it: a code beside the password, a passkey, or the provider's word for it.
alter table session add column second_factor boolean not null default false;

create table provider_identity (
  issuer text not null,
  subject text not null,                    -- the provider's own name for the person; an e-mail may change hands
  account_id uuid not null references account,
  made_at timestamptz not null,
  used_at timestamptz not null,
  primary key (issuer, subject),
  unique (account_id, issuer)
);
grant select, insert, update, delete on provider_identity to :app;
grant select on provider_identity to :backup;

-- Who waits under an e-mail to take an invitation, in every unit: looked up before a unit is known.
create function invited_officers(wanted text) returns table (unit_id uuid, officer_id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.unit_id, o.id, o.name from officer o
  where o.email = wanted and o.active and o.account_id is null order by o.created_at, o.id
$$;
alter function invited_officers(text) owner to :search;
revoke all on function invited_officers(text) from public;
grant execute on function invited_officers(text) to :app;
create index officer_invited on officer (email) where account_id is null;

-- The session tells how it began.
drop function session_by_token(bytea);
create function session_by_token(wanted bytea) returns table (
  account_id uuid, account_name text, email text, installation_administrator boolean, has_password boolean,
  officer_id uuid, officer_name text, address_form text, title text, roles text[], department_id uuid,
  unit_id uuid, unit_kind text, unit_name text, unit_slug text, province_name text, demonstration boolean,
  created_at timestamptz, seen_at timestamptz, ends_at timestamptz, second_factor boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.name, a.email, a.installation_administrator, a.password_hash <> '',
    o.id, o.name, o.address_form, o.title, o.roles, o.department_id,
    u.id, u.kind, u.name, u.slug, u.province_name, u.demonstration, s.created_at, s.seen_at, s.ends_at, s.second_factor
  from session s join account a on a.id = s.account_id
  left join officer o on o.unit_id = s.unit_id and o.id = s.officer_id and o.active and o.account_id = a.id
  left join unit u on u.id = o.unit_id
  where s.token_hash = wanted and s.ended_at is null and a.disabled_at is null
$$;
alter function session_by_token(bytea) owner to :search;
revoke all on function session_by_token(bytea) from public;
grant execute on function session_by_token(bytea) to :app;
