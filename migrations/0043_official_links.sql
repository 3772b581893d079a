-- Đăng lại Cổng: where what is public here stands on the unit's official site.
create table official_link (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  item text not null check (item ~ '^[a-z0-9-]{1,80}$'), -- which thing: thong-bao-1, tra-loi-2026-10-29 …
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'), -- of what was there to be published when it was posted
  url text not null check (char_length(url) <= 500 and url ~ '^https?://'),
  posted_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  removed_at timestamptz,
  primary key (unit_id, id),
  foreign key (unit_id, dialogue_id) references dialogue
);
create index official_link_of on official_link (unit_id, dialogue_id, item);
call raise_wall('official_link');

-- The counts a decision was made with are public with it (R8, R20): how many, not who.
grant select (registrations, petitions) on dialogue_decision to :public;
