-- Mail to who owns an account: the link that replaces a forgotten password. It never stands in a unit's worklist, where
-- others could read it.

create table account_mail (
  id uuid primary key,
  account_id uuid not null references account,
  template text not null,                   -- password-reset
  token_sealed bytea,                       -- the link's token; gone once the mail is
  created_at timestamptz not null,          -- real time, as all instants here
  tries int not null default 0,
  tried_at timestamptz,
  state text not null check (state in ('waiting', 'under-way', 'sent', 'failed')),
  error text not null default ''
);
create index account_mail_waiting on account_mail (created_at) where state in ('waiting', 'under-way');
grant select, insert, update, delete on account_mail to :app;
grant select on account_mail to :backup;
