-- Tệp: private originals by content, and what they hang on. Public copies are made one by one (R20).

create table stored_file (
  unit_id uuid not null default current_unit() references unit,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size int not null,
  type text not null,                       -- told by the content, not by the name
  stored_at timestamptz not null,
  primary key (unit_id, sha256)
);
call raise_wall('stored_file');
call receive_from_public('stored_file', 'unit_id, sha256, size, type, stored_at');
call open_to_search('stored_file');

create table attachment (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  subject text not null check (subject in ('draft', 'submission', 'petition', 'petition-message', 'document', 'answer')),
  subject_id uuid not null,                 -- a draft's id is its secret
  sha256 text not null,
  name text not null,
  position int not null default 0,
  added_at timestamptz not null,
  added_by uuid,                            -- none: sent by the public
  released_at timestamptz,
  released_by uuid,
  public_sha256 text,                       -- the copy without hidden data, when released
  public_type text,
  public_size int,
  removed_at timestamptz,
  primary key (unit_id, id),
  foreign key (unit_id, sha256) references stored_file
);
create index attachment_subject on attachment (unit_id, subject_id);
call raise_wall('attachment');
call receive_from_public('attachment', 'unit_id, id, subject, subject_id, sha256, name, position, added_at');
call open_to_search('attachment');
create policy released on attachment for select to :public using (unit_id = (select current_unit()) and released_at is not null and removed_at is null);
grant select (unit_id, id, subject, subject_id, name, position, public_sha256, public_type, public_size, released_at) on attachment to :public;

-- A form's uploads wait under its draft until it is sent; a draft's id is known to its form only.
create function draft_files(draft uuid) returns table (id uuid, sha256 text, name text, size int, type text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.sha256, a.name, f.size, f.type from attachment a join stored_file f using (unit_id, sha256)
  where a.unit_id = current_unit() and a.subject = 'draft' and a.subject_id = draft and a.removed_at is null order by a.position, a.added_at
$$;
create function claim_draft_file(draft uuid, file uuid, new_subject text, new_subject_id uuid) returns boolean
language sql volatile security definer set search_path = public, pg_temp as $$
  update attachment set subject = new_subject, subject_id = new_subject_id
  where unit_id = current_unit() and id = file and subject = 'draft' and subject_id = draft and removed_at is null
    and new_subject in ('submission', 'petition', 'petition-message')
  returning true
$$;
create function remove_draft_file(draft uuid, file uuid, at timestamptz) returns boolean
language sql volatile security definer set search_path = public, pg_temp as $$
  update attachment set removed_at = at where unit_id = current_unit() and id = file and subject = 'draft' and subject_id = draft and removed_at is null returning true
$$;
create policy claim on attachment for update to :search using (true) with check (true);
grant update on attachment to :search;
alter function draft_files(uuid) owner to :search;
alter function claim_draft_file(uuid, uuid, text, uuid) owner to :search;
alter function remove_draft_file(uuid, uuid, timestamptz) owner to :search;
revoke all on function draft_files(uuid), claim_draft_file(uuid, uuid, text, uuid), remove_draft_file(uuid, uuid, timestamptz) from public;
grant execute on function draft_files(uuid), claim_draft_file(uuid, uuid, text, uuid), remove_draft_file(uuid, uuid, timestamptz) to :app, :public;
