-- What a sender adds is found until somebody has read it.
create index petition_message_unread on petition_message (unit_id, petition_id) where direction = 'from-sender' and read_at is null;

-- A sender's own acts go through the commands with the program's rights, once his secret was checked: they touch stage,
-- terms and what is public. Rows alone are not taken from the public any more.
drop policy sender on petition_message;
revoke insert (unit_id, id, petition_id, direction, words, at, on_day) on petition_message from :public;
drop policy sender on petition_closure;
revoke insert (unit_id, id, petition_id, kind, reason, at, on_day) on petition_closure from :public;
