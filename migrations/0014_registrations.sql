-- Đăng ký tham dự. The form's own words are kept; the link to the register stands beside them.

create table registration (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  idempotency_key text not null,
  organisation_id uuid,
  name text not null,
  name_key text not null,
  kind text,
  village_id uuid,
  outside_place text not null default '',
  sector text,
  contact_id uuid not null,                 -- who comes
  people int not null default 1,
  wants_to_speak boolean not null default false,
  speech_topic text not null default '',
  identifier_kind text,
  identifier_sealed bytea,
  identifier_key bytea,
  identifier_mask text not null default '',
  channel text not null check (channel in ('online', 'paper', 'phone', 'email', 'zalo', 'village', 'counter')),
  source text not null default '',          -- which village's or union's link brought it
  received_at timestamptz not null,
  received_on date not null,
  entered_by uuid,
  submission_id uuid,                       -- "Tôi sẽ dự hội nghị" on a petition form
  counts_override boolean,
  counts_reason text not null default '',
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '',
  version int not null default 1,
  primary key (unit_id, id),
  unique (unit_id, idempotency_key),
  foreign key (unit_id, dialogue_id) references dialogue,
  foreign key (unit_id, organisation_id) references organisation,
  foreign key (unit_id, village_id) references village,
  foreign key (unit_id, contact_id) references contact
);
create index registration_of on registration (unit_id, dialogue_id, received_at);
call raise_wall('registration');
call receive_from_public('registration', 'unit_id, id, dialogue_id, idempotency_key, organisation_id, name, name_key, kind, village_id, outside_place, sector, contact_id, people, wants_to_speak, speech_topic, identifier_kind, identifier_sealed, identifier_key, identifier_mask, channel, source, received_at, received_on, submission_id');
call open_to_search('registration');

create function registration_by_key(key text) returns uuid
language sql stable security definer set search_path = public, pg_temp as
$$ select id from registration where unit_id = current_unit() and idempotency_key = key $$;
alter function registration_by_key(text) owner to :search;
revoke all on function registration_by_key(text) from public;
grant execute on function registration_by_key(text) to :app, :public;
