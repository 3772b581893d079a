-- What is open of a kind is counted and listed on the home, in the inbox and on the day's page: by its dialogue and in its
-- order, without looking at what was ever owed. Nobody asks for open days of every kind.
drop index deadline_open;
create index deadline_open on deadline (unit_id, kind, dialogue_id, due_on, subject_id) where met_on is null and lapsed_on is null;

-- Who joins in a petition is asked of the few that are shared.
create index petition_assignment_joining on petition_assignment (unit_id, petition_id) where joining <> '{}';
