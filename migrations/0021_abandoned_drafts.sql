-- Uploads of a form that was never sent: their rows go, and with them the stored file's where nothing else holds its
-- content; the function says which. Nowhere else are files deleted.
create function sweep_drafts(before timestamptz) returns table (gone text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare entered uuid := current_unit();
begin
  return query
    with swept as (
      delete from attachment a where a.unit_id = entered and a.subject = 'draft' and a.added_at < before
      returning a.id, a.sha256)
    delete from stored_file f
    where f.unit_id = entered and f.sha256 in (select s.sha256 from swept s)
      and not exists (select from attachment o where o.unit_id = entered and o.id not in (select s.id from swept s)
        and (o.sha256 = f.sha256 or o.public_sha256 = f.sha256))
    returning f.sha256;
end $$;
create policy sweep on attachment for delete to :search using (subject = 'draft');
grant delete on attachment to :search;
create policy sweep on stored_file for delete to :search using (true);
grant delete on stored_file to :search;
alter function sweep_drafts(timestamptz) owner to :search;
revoke all on function sweep_drafts(timestamptz) from public;
grant execute on function sweep_drafts(timestamptz) to :app;
