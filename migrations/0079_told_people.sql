-- Báo tin: one engine for what people are told. A message to an officer stands in his own list until he has read it; it is
-- mailed at once, in the day's digest, or not at all, as he chose. A message to somebody outside is sent by mail or by the
-- office's gateway for text messages, and stays in the list of those to be called until it was.

alter table message
  -- How it leaves; decided when it is sent: only then addresses may be looked at.
  add column channel text not null default 'mail' check (channel in ('mail', 'gateway')),
  add column send_from timestamptz,         -- business time; before it nothing is sent: what the program notices at night
  add column resent_at timestamptz,         -- when somebody had it sent again
  add column try_from timestamptz,          -- real time; the next try after one that failed
  add column by_hand boolean not null default true, -- somebody is to call or write while it is not told
  add column read_at timestamptz,           -- of an officer's: when he had seen it
  add column for_digest boolean not null default false,
  add column digest_on date,                -- the digest it went with
  add column once text check (char_length(once) between 1 and 200); -- a second one of the same name is none

alter table message drop constraint message_told_how_check;
alter table message add constraint message_told_how_check
  check (told_how in ('call', 'sms', 'zalo', 'in-person', 'mail', 'gateway', 'not-needed'));

-- What officers were told until now stood in the list of those to be called; it stands in their own list.
alter table message no force row level security;
update message set by_hand = false, read_at = told_at where officer_id is not null;
alter table message force row level security;

alter table message add constraint message_to_one check (num_nonnulls(contact_id, officer_id) <= 1) not valid;
create unique index message_once on message (unit_id, once) where once is not null;
drop index message_untold;
create index message_untold on message (unit_id, created_at) where told_at is null and by_hand;
drop index message_waiting;
create index message_waiting on message (unit_id, created_at) where mail = 'waiting';
create index message_failed on message (unit_id, created_at) where mail = 'failed';
create index message_unread on message (unit_id, officer_id) where officer_id is not null and read_at is null;
create index message_of_officer on message (unit_id, officer_id, created_at desc) where officer_id is not null;
create index message_for_digest on message (unit_id, officer_id) where for_digest and digest_on is null;

-- How an officer wants to be told of one kind of thing, where it is not as usual.
create table notice_choice (
  unit_id uuid not null default current_unit() references unit,
  officer_id uuid not null,
  kind text not null check (char_length(kind) between 1 and 40),
  how text not null check (how in ('at-once', 'digest', 'in-app')),
  chosen_at timestamptz not null,
  primary key (unit_id, officer_id, kind),
  foreign key (unit_id, officer_id) references officer
);
call raise_wall('notice_choice');

-- Bản tin ngày: one a day for an officer, never two.
create table officer_digest (
  unit_id uuid not null default current_unit() references unit,
  officer_id uuid not null,
  on_day date not null,
  message_id uuid not null,
  notices int not null check (notices > 0),
  written_at timestamptz not null,
  primary key (unit_id, officer_id, on_day),
  foreign key (unit_id, officer_id) references officer,
  foreign key (unit_id, message_id) references message
);
call raise_wall('officer_digest');

-- Who wants no more mails and text messages of the program: kept as what an address or a number makes of the installation's
-- keys, so that it holds for the next form too, and after the contact expired.
create table told_by_hand_only (
  unit_id uuid not null default current_unit() references unit,
  reach_key bytea not null check (octet_length(reach_key) = 32),
  stopped_at timestamptz not null,
  resumed_at timestamptz,
  primary key (unit_id, reach_key)
);
call raise_wall('told_by_hand_only');

-- How many unread messages the head of a page counts, looked up with the session: no page asks for it once more.
drop function session_by_token(bytea);
create function session_by_token(wanted bytea) returns table (
  account_id uuid, account_name text, email text, installation_administrator boolean, has_password boolean,
  officer_id uuid, officer_name text, address_form text, title text, roles text[], department_id uuid,
  unit_id uuid, unit_kind text, unit_name text, unit_slug text, province_name text, demonstration boolean,
  created_at timestamptz, seen_at timestamptz, ends_at timestamptz, second_factor boolean, unread int)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.name, a.email, a.installation_administrator, a.password_hash <> '',
    o.id, o.name, o.address_form, o.title, o.roles, o.department_id,
    u.id, u.kind, u.name, u.slug, u.province_name, u.demonstration, s.created_at, s.seen_at, s.ends_at, s.second_factor,
    (select count(*)::int from (select from message m where m.unit_id = o.unit_id and m.officer_id = o.id
      and m.read_at is null limit 100) unread)
  from session s join account a on a.id = s.account_id
  left join officer o on o.unit_id = s.unit_id and o.id = s.officer_id and o.active and o.account_id = a.id
  left join unit u on u.id = o.unit_id
  where s.token_hash = wanted and s.ended_at is null and a.disabled_at is null
$$;
alter function session_by_token(bytea) owner to :search;
revoke all on function session_by_token(bytea) from public;
grant execute on function session_by_token(bytea) to :app;
