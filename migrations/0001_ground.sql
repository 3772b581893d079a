-- The ground of the tenant wall: who is entered, and the one way a table is put behind the wall.
-- :app, :public, :search, :backup stand for this installation's database roles.

grant usage on schema public to :app, :public, :search, :backup;

-- The unit entered by this transaction. Asked outside a unit it refuses instead of showing nothing.
create function current_unit() returns uuid language plpgsql stable as $$
declare entered text := current_setting('app.unit', true);
begin
  if entered is null or entered = '' then
    raise exception 'no unit is entered' using errcode = 'DT001', hint = 'use inUnit, asPublic or asHolder';
  end if;
  return entered::uuid;
end $$;

-- The submission whose holder is entered with the full secret; none, and nothing matches.
create function current_holder() returns uuid language sql stable as
$$ select nullif(current_setting('app.holder', true), '')::uuid $$;

-- What the entered officer may besides the common: a few tables open to named permits only (R12).
create function has_permit(permit text) returns boolean language sql stable as
$$ select permit = any (string_to_array(coalesce(current_setting('app.permits', true), ''), ',')) $$;

-- Puts a tenant table behind the wall: row level security is forced, officers reach their unit's rows,
-- the backup reads all. Rows are never deleted unless a migration grants it by name.
create procedure raise_wall(walled regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', walled);
  execute format('alter table %s force row level security', walled);
  execute format('create policy unit on %s to :app using (unit_id = (select current_unit())) with check (unit_id = (select current_unit()))', walled);
  execute format('create policy backup on %s for select to :backup using (true)', walled);
  execute format('grant select, insert, update on %s to :app', walled);
  execute format('grant select on %s to :backup', walled);
end $$;

-- Opens some columns of a walled table to people without an account, of the unit they visit.
create procedure open_to_public(walled regclass, columns text) language plpgsql as $$
begin
  execute format('create policy visitor on %s for select to :public using (unit_id = (select current_unit()))', walled);
  execute format('grant select (%s) on %s to :public', columns, walled);
end $$;

-- Lets people without an account add rows to a walled table, the named columns only, and read none back.
create procedure receive_from_public(walled regclass, columns text) language plpgsql as $$
begin
  execute format('create policy sender on %s for insert to :public with check (unit_id = (select current_unit()))', walled);
  execute format('grant insert (%s) on %s to :public', columns, walled);
end $$;

-- Lets the narrow lookups, owned by the search role, read a walled table across units.
create procedure open_to_search(walled regclass) language plpgsql as $$
begin
  execute format('create policy lookup on %s for select to :search using (true)', walled);
  execute format('grant select on %s to :search', walled);
end $$;

-- Facts are appended: whoever comes, a written row stays as it was.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'DT002';
end $$;

create procedure append_only(walled regclass) language plpgsql as $$
begin
  execute format('revoke update, delete on %s from :app', walled);
  execute format('create trigger append_only before update or delete on %s for each row execute function refuse_change()', walled);
  execute format('create trigger append_only_all before truncate on %s for each statement execute function refuse_change()', walled);
end $$;
