-- Khách mời hội nghị: who is invited to a dialogue's conference, what each said, and what each was sent.
create table invitee (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  why text not null check (why in ('registered', 'petitioner', 'body', 'union', 'leader', 'guest', 'walk-in')),
  -- What is counted at the door: what kind of organisation, or whose people they are.
  counted_as text not null check (counted_as in ('company', 'co-operative', 'household', 'other', 'body', 'union', 'leader', 'guest')),
  name text not null check (char_length(name) between 1 and 300),
  name_key text not null check (char_length(name_key) <= 400), -- folded: each name is invited once
  place text not null default '' check (char_length(place) <= 200),
  organisation_id uuid,
  department_id uuid,
  contact_id uuid,                          -- who comes or who is reached, as far as somebody said
  people int not null default 1 check (people between 1 and 50), -- as the registration said
  position int not null default 0,          -- bodies in the unit's own order
  code text not null check (code ~ '^[0-9]{6}$'), -- read at the door; its last digit checks the others
  language text not null default 'vi' check (language in ('vi', 'en')), -- of the form it came with
  added_at timestamptz not null,
  added_by uuid,                            -- none: at the door, by a link
  letter_on date,                           -- the printed invitation was handed over or sent
  removed_at timestamptz,
  removed_by uuid,
  removed_reason text not null default '' check (char_length(removed_reason) <= 500),
  version int not null default 1,
  primary key (unit_id, id),
  unique (unit_id, dialogue_id, code),
  foreign key (unit_id, dialogue_id) references dialogue,
  foreign key (unit_id, organisation_id) references organisation,
  foreign key (unit_id, department_id) references department,
  foreign key (unit_id, contact_id) references contact,
  foreign key (unit_id, added_by) references officer,
  foreign key (unit_id, removed_by) references officer,
  check ((removed_at is null) = (removed_reason = ''))
);
-- People who come unannounced may share a name; whoever is invited stands on the list once.
create unique index invitee_once on invitee (unit_id, dialogue_id, name_key) where why <> 'walk-in';
call raise_wall('invitee');

-- Trả lời: each word of somebody invited, by the link or to an officer; the last one stands. Who comes is a contact.
create table invitee_reply (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  invitee_id uuid not null,
  answer text not null check (answer in ('comes', 'sends-other', 'declines')),
  contact_id uuid,
  people int not null check (people between 0 and 50), -- with who comes along; none who declines
  note text not null default '' check (char_length(note) <= 500),
  way text not null check (way in ('link', 'phone', 'message', 'in-person', 'paper')),
  at timestamptz not null,
  on_day date not null,
  by_officer uuid,                          -- none: by the link
  primary key (unit_id, id),
  foreign key (unit_id, invitee_id) references invitee,
  foreign key (unit_id, contact_id) references contact,
  foreign key (unit_id, by_officer) references officer,
  check ((answer = 'declines') = (people = 0)),
  check ((way = 'link') = (by_officer is null))
);
create index invitee_reply_of on invitee_reply (unit_id, invitee_id, at desc);
call raise_wall('invitee_reply');
call append_only('invitee_reply');

-- What somebody invited was sent, once for each day the conference was planned for.
create table invitation_sent (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  invitee_id uuid not null,
  what text not null check (what in ('invitation', 'reminder-3', 'reminder-1')),
  for_on date not null,                     -- the conference's day then
  on_day date not null,
  message_id uuid not null,
  at timestamptz not null,
  primary key (unit_id, id),
  unique (unit_id, invitee_id, what, for_on),
  foreign key (unit_id, invitee_id) references invitee,
  foreign key (unit_id, message_id) references message
);
call raise_wall('invitation_sent');
call append_only('invitation_sent');
