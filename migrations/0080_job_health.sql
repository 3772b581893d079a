-- How the program's own work goes, for who looks after the installation: no row holds anybody's data.

-- The latest runs of each job; runs one after the other that found nothing to do are one row.
create table job_run (
  id uuid primary key,
  job text not null check (char_length(job) between 1 and 40),
  began_at timestamptz not null,            -- real time, as all instants here; of the first of its runs
  ended_at timestamptz not null,            -- of the last of them
  took_ms int not null check (took_ms >= 0), -- the last of them
  outcome text not null check (outcome in ('done', 'idle', 'failed')),
  done int not null default 0,              -- how many things it did
  times int not null default 1,             -- how many runs the row stands for
  error text not null default '' check (char_length(error) <= 100), -- of what kind it was, never what it said
  every_ms int not null                     -- at most so long until the next one
);
create index job_run_latest on job_run (job, began_at desc);
grant select, insert, update, delete on job_run to :app;
grant select on job_run to :backup;

-- How what the program needs stood when it was looked at last: the disk, the mail server.
create table machine_state (
  name text primary key check (name in ('disk', 'mail', 'gateway')),
  good boolean not null,
  facts jsonb not null,
  at timestamptz not null
);
grant select, insert, update on machine_state to :app;
grant select on machine_state to :backup;

-- A letter to who owns an account may say something else than a link: then it says it here. Of one name it is written once.
alter table account_mail
  add column title text not null default '' check (char_length(title) <= 200),
  add column body text not null default '' check (char_length(body) <= 4000),
  add column once text check (char_length(once) between 1 and 200);
create unique index account_mail_once on account_mail (account_id, once) where once is not null;

-- How much waits in each unit, is just being handed over, and failed.
create function message_queues()
returns table (unit_id uuid, waiting int, under_way int, failed int, oldest timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.unit_id, count(*) filter (where m.mail = 'waiting' and m.mail_error <> 'under way')::int,
    count(*) filter (where m.mail = 'waiting' and m.mail_error = 'under way')::int,
    count(*) filter (where m.mail = 'failed' and m.told_at is null)::int,
    min(m.created_at) filter (where m.mail = 'waiting')
  from message m where m.mail in ('waiting', 'failed') group by m.unit_id
$$;
alter function message_queues() owner to :search;
revoke all on function message_queues() from public;
grant execute on function message_queues() to :app;
