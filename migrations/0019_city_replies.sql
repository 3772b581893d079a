-- What the city said to a request to postpone (R10): recorded by the commune until the city has a desk of its own. The
-- latest one counts, all are kept.
create table postponement_reply (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  decision_id uuid not null,                -- the request it answers
  reply text not null check (reply in ('granted', 'refused', 'none')),
  replied_on date not null,                 -- of "none": the day it was noted that no answer came
  number text not null default '',          -- of the city's paper
  note text not null default '',
  new_day date,                             -- granted: the conference's new day
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (unit_id, id),
  foreign key (unit_id, dialogue_id) references dialogue,
  foreign key (unit_id, decision_id) references dialogue_decision,
  check ((reply = 'granted') = (new_day is not null))
);
create index postponement_reply_of on postponement_reply (unit_id, dialogue_id, recorded_at);
call raise_wall('postponement_reply');
call append_only('postponement_reply');

-- Which clock runs is told at receipt too, and the course of a dialogue is public (R20): what was decided and replied, and
-- when; no reasons, no names.
call open_to_public('dialogue_decision', 'unit_id, id, dialogue_id, decision, decided_on, decided_at');
call open_to_public('postponement_reply', 'unit_id, id, dialogue_id, reply, replied_on, recorded_at');
