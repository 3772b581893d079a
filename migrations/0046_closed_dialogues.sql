-- A closed dialogue is read, not changed: its facts, decisions, days and registrations stay as they were. Its petitions that are
-- still open go on (R25), and registrations may still be joined to the register, whose rows are merged.

create function stays_closed() returns trigger language plpgsql as $$
declare closed date;
begin
  if coalesce(current_setting('app.unit', true), '') = '' then return new; end if; -- a restore puts back what was
  if tg_table_name = 'dialogue' then closed := old.closed_on;
  else select d.closed_on into closed from dialogue d where d.unit_id = new.unit_id and d.id = new.dialogue_id;
  end if;
  if closed is not null then raise exception 'the dialogue is closed' using errcode = 'DT003'; end if;
  return new;
end $$;
create trigger stays_closed before update on dialogue for each row execute function stays_closed();
create trigger stays_closed before insert on dialogue_decision for each row execute function stays_closed();
create trigger stays_closed before insert on dialogue_day for each row execute function stays_closed();
create trigger stays_closed before insert on registration for each row execute function stays_closed();
create trigger keeps_closed before update on registration for each row
  when ((old.name, old.kind, old.village_id, old.outside_place, old.people, old.wants_to_speak, old.withdrawn_at, old.counts_override)
    is distinct from (new.name, new.kind, new.village_id, new.outside_place, new.people, new.wants_to_speak, new.withdrawn_at, new.counts_override))
  execute function stays_closed();
