-- Thông tin liên lạc: how people are reached, and what they are told. Personal data live here, behind their own door.

create table contact (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  name text not null,
  phone text not null default '',           -- digits only
  phone_key bytea,                          -- HMAC of the digits, for equality
  email text not null default '',
  created_at timestamptz not null,
  primary key (unit_id, id)
);
create index contact_phone on contact (unit_id, phone_key);
call raise_wall('contact');
call receive_from_public('contact', 'unit_id, id, name, phone, phone_key, email, created_at');
call open_to_search('contact');

-- A message is a row first: mailed where there is an address and a mail server, and always there to be told by hand.
create table message (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  template text not null,                   -- petition.received
  contact_id uuid,
  officer_id uuid,
  about text not null,                      -- petition, registration, officer …
  about_id uuid not null,
  title text not null,
  body text not null,                       -- {link} stands for the reader's own secret link, filled in when sent or shown
  created_at timestamptz not null,
  mail text not null check (mail in ('none', 'waiting', 'sent', 'failed')),
  mail_tries int not null default 0,
  mail_tried_at timestamptz,
  mail_error text not null default '',
  told_at timestamptz,
  told_by uuid,
  told_how text check (told_how in ('call', 'sms', 'zalo', 'in-person', 'mail', 'not-needed')),
  primary key (unit_id, id),
  foreign key (unit_id, contact_id) references contact
);
create index message_untold on message (unit_id, created_at) where told_at is null;
create index message_waiting on message (unit_id) where mail = 'waiting';
create index message_about on message (unit_id, about_id);
call raise_wall('message');
call receive_from_public('message', 'unit_id, id, template, contact_id, about, about_id, title, body, created_at, mail');
call open_to_search('message');

-- Which units have mail waiting; the sender then enters each.
create function units_with_waiting_mail() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as
$$ select distinct unit_id from message where mail = 'waiting' $$;
alter function units_with_waiting_mail() owner to :search;
revoke all on function units_with_waiting_mail() from public;
grant execute on function units_with_waiting_mail() to :app;
