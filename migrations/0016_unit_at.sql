-- The unit at an address with what its public pages show: asked before every public page, so it is one look and no more.
create function unit_at(wanted text) returns table (id uuid, slug text, kind text, name text, province_name text, phone text,
  counter_name text, counter_address text, closes_at time, site text, demonstration boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, slug, kind, name, province_name, phone, counter_name, counter_address, closes_at, site, demonstration
  from unit where slug = wanted and valid_to is null
$$;
alter function unit_at(text) owner to :search;
revoke all on function unit_at(text) from public;
grant execute on function unit_at(text) to :app, :public;
