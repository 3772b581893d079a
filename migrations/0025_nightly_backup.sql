-- Where the nightly backup goes, and how each night went. One plan for the installation.

create table backup_plan (
  only_one boolean primary key default true check (only_one),
  folder text not null default '',          -- empty: no nightly backup
  key_lock jsonb,                           -- { salt, publicKey }: the keys go along under it; none: without keys
  asked_at timestamptz,                     -- "Sao lưu ngay", until it is begun
  version int not null default 1
);
grant select, insert, update on backup_plan to :app;
grant select on backup_plan to :backup;

create table backup_run (
  night date not null,                      -- the business day it was begun on
  try int not null,
  began_at timestamptz not null,            -- real time
  ended_at timestamptz,
  file text not null,
  bytes bigint,
  outcome text check (outcome in ('kept', 'failed')),
  reason text not null default '',
  primary key (night, try)
);
grant select, insert, update on backup_run to :app;
grant select on backup_run to :backup;
