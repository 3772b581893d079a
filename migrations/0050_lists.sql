-- Danh sách: what an officer keeps of a list, what he has chosen of it to act on, and what he is about to bring into it. All of
-- it is his own and nobody else's; choices and drafts are swept after a day.

-- Bộ lọc đã lưu: the address of a filter under a name.
create table saved_filter (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  officer_id uuid not null,
  list text not null check (list in ('petitions')),
  name text not null check (char_length(name) between 1 and 60),
  query text not null check (char_length(query) between 1 and 3000), -- what stands behind the "?"
  position int not null,
  opens_first boolean not null default false,  -- shown where the list is opened without a filter
  created_at timestamptz not null,
  primary key (unit_id, id),
  foreign key (unit_id, officer_id) references officer
);
create index saved_filter_of on saved_filter (unit_id, officer_id, list, position);
create unique index saved_filter_first on saved_filter (unit_id, officer_id, list) where opens_first;
call raise_wall('saved_filter');
grant delete on saved_filter to :app;

-- Nhiều kiến nghị một lần: those chosen, each as its page showed it, and what came of the last act on each.
create table petition_batch (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  officer_id uuid not null,
  found int not null,                       -- how many the list held; above the limit the first are taken
  act text check (act in ('assign', 'classify', 'release')), -- the last one; none yet
  version int not null default 1,           -- a form sent twice acts once
  created_at timestamptz not null,
  primary key (unit_id, id),
  foreign key (unit_id, officer_id) references officer
);
create index petition_batch_created on petition_batch (unit_id, created_at);
create table petition_batch_row (
  unit_id uuid not null default current_unit() references unit,
  batch_id uuid not null,
  petition_id uuid not null,
  position int not null,
  version int not null,                     -- of the petition, as it was shown
  outcome text not null default '' check (char_length(outcome) <= 40), -- done, or the refusal's name; '': not reached
  primary key (unit_id, batch_id, petition_id),
  foreign key (unit_id, batch_id) references petition_batch on delete cascade,
  foreign key (unit_id, petition_id) references petition
);
call raise_wall('petition_batch');
call raise_wall('petition_batch_row');
grant delete on petition_batch, petition_batch_row to :app;

-- Nhập từ bảng: what a file held, sealed, until it is entered or a day has passed.
create table import_draft (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  officer_id uuid not null,
  list text not null check (list in ('registrations', 'petitions', 'organisations')),
  file_name text not null check (char_length(file_name) <= 200),
  row_count int not null,
  sealed bytea check (octet_length(sealed) <= 30000000), -- none any more: entered
  entered jsonb,                            -- how many of what
  created_at timestamptz not null,
  primary key (unit_id, id),
  foreign key (unit_id, officer_id) references officer
);
create index import_draft_created on import_draft (unit_id, created_at);
call raise_wall('import_draft');
grant delete on import_draft to :app;

-- What many rows of one table would do two thousand times is done once: a row changed again and again within a transaction
-- leaves a version each time, and every look at it walks past all of them.
create function append_histories(p_at timestamptz, p_day date, p_actor text, p_officer uuid, acts jsonb)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare entered uuid := current_unit(); head history_head; next_hash bytea; act record;
begin
  insert into history_head values (entered, 0, sha256(convert_to(entered::text, 'UTF8'))) on conflict do nothing;
  select * into head from history_head where unit_id = entered for update;
  for act in select a.code, a.subject, a.subject_id, a.facts from jsonb_to_recordset(acts) as a (code text, subject text, subject_id uuid, facts jsonb) loop
    next_hash := history_digest(head.hash, head.seq + 1, p_at, p_day, p_actor, p_officer, act.code, act.subject, act.subject_id, act.facts);
    insert into history values (entered, head.seq + 1, p_at, p_day, p_actor, p_officer, act.code, act.subject, act.subject_id, act.facts, head.hash, next_hash);
    head.seq := head.seq + 1;
    head.hash := next_hash;
  end loop;
  update history_head set seq = head.seq, hash = head.hash where unit_id = entered;
end $$;
alter function append_histories(timestamptz, date, text, uuid, jsonb) owner to :search;
revoke all on function append_histories(timestamptz, date, text, uuid, jsonb) from public;
grant execute on function append_histories(timestamptz, date, text, uuid, jsonb) to :app;
