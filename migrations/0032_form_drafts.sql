-- Bản nháp: what somebody typed into the public's form and saved, behind a link of its own for a day. What was typed is
-- sealed; the link's token is nowhere here, only its HMAC.
create table form_draft (
  unit_id uuid not null default current_unit() references unit,
  key bytea not null,
  sealed bytea not null check (octet_length(sealed) <= 500000),
  saved_at timestamptz not null,
  primary key (unit_id, key)
);
create index form_draft_saved on form_draft (unit_id, saved_at);
call raise_wall('form_draft');
call open_to_search('form_draft');
create policy keep on form_draft to :search using (true) with check (true);
grant insert, update, delete on form_draft to :search;

create function keep_form_draft(draft bytea, content bytea, at timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into form_draft (unit_id, key, sealed, saved_at) values (current_unit(), draft, content, at)
  on conflict (unit_id, key) do update set sealed = excluded.sealed, saved_at = excluded.saved_at
$$;
create function form_draft_at(draft bytea, since timestamptz) returns table (sealed bytea, saved_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.sealed, d.saved_at from form_draft d where d.unit_id = current_unit() and d.key = draft and d.saved_at > since
$$;
create function drop_form_draft(draft bytea) returns void
language sql volatile security definer set search_path = public, pg_temp as
$$ delete from form_draft where unit_id = current_unit() and key = draft $$;
create function sweep_form_drafts(before timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp as
$$ delete from form_draft where unit_id = current_unit() and saved_at <= before $$;
alter function keep_form_draft(bytea, bytea, timestamptz) owner to :search;
alter function form_draft_at(bytea, timestamptz) owner to :search;
alter function drop_form_draft(bytea) owner to :search;
alter function sweep_form_drafts(timestamptz) owner to :search;
revoke all on function keep_form_draft(bytea, bytea, timestamptz), form_draft_at(bytea, timestamptz), drop_form_draft(bytea),
  sweep_form_drafts(timestamptz) from public;
grant execute on function keep_form_draft(bytea, bytea, timestamptz), form_draft_at(bytea, timestamptz), drop_form_draft(bytea) to :public;
grant execute on function sweep_form_drafts(timestamptz) to :app;
