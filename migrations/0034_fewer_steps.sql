-- What is open of a kind is counted and listed on the home, in the inbox and on the day's page: by its dialogue and in its
-- order, without looking at what was ever owed. Nobody asks for open days of every kind.
drop index deadline_open;
create index deadline_open on deadline (unit_id, kind, dialogue_id, due_on, subject_id) where met_on is null and lapsed_on is null;

-- Who joins in a petition is asked of the few that are shared.
create index petition_assignment_joining on petition_assignment (unit_id, petition_id) where joining <> '{}';

-- What makes a form's row a petition, in one step: its number, its row, its words for the search, and the trace. Whoever is
-- next waits for the number and for the head of the history, so between taking them and the commit nothing else happens.
-- With the rights of who calls it; a code that somebody else was given meanwhile has the transaction done once more.
create function receive_petition(
  id uuid, submission uuid, place int, dialogue uuid, code text, title text, content text, proposal text, field text,
  asks boolean, is_late boolean, is_spoken boolean, words text[],
  at timestamptz, on_day date, actor text, officer uuid, facts jsonb
) returns int language plpgsql volatile set search_path = public, pg_temp as $$
declare given int := case when dialogue is null then null else next_petition_number(dialogue) end;
begin
  insert into petition (id, submission_id, row_number, dialogue_id, number, code, title, content, proposal, sender_field, field,
      ask_at_conference, late, spoken)
    values (id, submission, place, dialogue, given, code, title, content, proposal, field, field, asks, is_late, is_spoken)
    on conflict do nothing;
  if not found then raise exception 'a code was given twice at one moment' using errcode = 'serialization_failure'; end if;
  insert into petition_words (petition_id, dialogue_id, words) values (id, dialogue, array_to_tsvector(words));
  perform append_history(at, on_day, actor, officer, 'petition.received', 'petition', id, facts || jsonb_build_object('number', given));
  return given;
end $$;
revoke all on function receive_petition(uuid, uuid, int, uuid, text, text, text, text, text, boolean, boolean, boolean, text[],
  timestamptz, date, text, uuid, jsonb) from public;
grant execute on function receive_petition(uuid, uuid, int, uuid, text, text, text, text, text, boolean, boolean, boolean, text[],
  timestamptz, date, text, uuid, jsonb) to :app, :public;

-- How many numbers a dialogue has given: how long the next code is to be.
create function petition_numbers_given(dialogue uuid) returns int
language sql stable security definer set search_path = public, pg_temp as
$$ select d.next_number - 1 from dialogue d where d.unit_id = current_unit() and d.id = dialogue $$;
-- A form that brings a registration along writes the history before it is numbered: the dialogue is held first, as in every
-- command.
create function hold_petition_numbers(dialogue uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as
$$ select from dialogue d where d.unit_id = current_unit() and d.id = dialogue for update $$;
alter function petition_numbers_given(uuid) owner to :search;
alter function hold_petition_numbers(uuid) owner to :search;
revoke all on function petition_numbers_given(uuid), hold_petition_numbers(uuid) from public;
grant execute on function petition_numbers_given(uuid), hold_petition_numbers(uuid) to :app, :public;
