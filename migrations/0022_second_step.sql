-- The second step of signing in (facts 6.3): one authenticator app an account, recovery codes, passkeys.

create table authenticator (
  account_id uuid primary key references account,
  secret_sealed bytea not null,
  confirmed_at timestamptz,                 -- none while it was shown and no code has proven it
  last_step bigint not null default 0,      -- of the last code taken: none counts twice
  made_at timestamptz not null
);
grant select, insert, update, delete on authenticator to :app;
grant select on authenticator to :backup;

create table recovery_code (
  account_id uuid not null references account,
  code_match bytea not null,                -- HMAC; the code itself is told once
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, code_match)
);
grant select, insert, update, delete on recovery_code to :app;
grant select on recovery_code to :backup;

create table passkey (
  id text primary key,                      -- the credential's own, base64url
  account_id uuid not null references account,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,                       -- what its owner calls the device
  made_at timestamptz not null,
  used_at timestamptz
);
create index passkey_account on passkey (account_id);
grant select, insert, update, delete on passkey to :app;
grant select on passkey to :backup;

-- What was asked of a passkey once is not taken again.
create table used_challenge (
  digest bytea primary key,
  ends_at timestamptz not null
);
grant select, insert, delete on used_challenge to :app;
grant select on used_challenge to :backup;

-- A password of eight letters is enough only beside a second step, which then cannot be taken away.
alter table account add column password_is_long boolean not null default true;
