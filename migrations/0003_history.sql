-- Nhật ký: who did what when, chained by hashes (R23). References and days only, never names or texts.

create table history (
  unit_id uuid not null default current_unit() references unit,
  seq bigint not null,
  at timestamptz not null,                  -- business instant
  on_day date not null,
  actor text not null check (actor in ('officer', 'system', 'public')),
  officer_id uuid,
  code text not null,                       -- petition.classified
  subject text not null,                    -- petition
  subject_id uuid not null,
  facts jsonb not null,
  previous bytea not null,
  hash bytea not null,
  primary key (unit_id, seq)
);
create index history_subject on history (unit_id, subject_id, seq);
call raise_wall('history');
call append_only('history');
revoke insert on history from :app;

create table history_head (
  unit_id uuid primary key references unit,
  seq bigint not null,
  hash bytea not null
);
call raise_wall('history_head');
revoke insert, update on history_head from :app;

-- The same for acts that belong to no unit: set-up, calendar, installation administrators.
create table installation_history (
  seq bigint primary key,
  at timestamptz not null,
  on_day date not null,
  actor text not null check (actor in ('officer', 'system', 'public')),
  account_id uuid,
  code text not null,
  subject text not null,
  subject_id uuid not null,
  facts jsonb not null,
  previous bytea not null,
  hash bytea not null
);
call append_only('installation_history');
grant select on installation_history to :app, :backup;

-- What a row's hash covers. The command `history verify` computes the same by itself.
create function history_digest(previous bytea, seq bigint, at timestamptz, on_day date, actor text, who uuid, code text, subject text, subject_id uuid, facts jsonb)
returns bytea language sql immutable as $$
  select sha256(previous || convert_to(concat_ws(E'\n', seq, (extract(epoch from at) * 1000000)::bigint, (on_day - date '2000-01-01'),
    actor, coalesce(who::text, '-'), code, subject, subject_id, facts::text), 'UTF8'))
$$;

create function append_history(p_at timestamptz, p_day date, p_actor text, p_officer uuid, p_code text, p_subject text, p_subject_id uuid, p_facts jsonb)
returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare entered uuid := current_unit(); head history_head; next_hash bytea;
begin
  insert into history_head values (entered, 0, sha256(convert_to(entered::text, 'UTF8'))) on conflict do nothing;
  select * into head from history_head where unit_id = entered for update;
  next_hash := history_digest(head.hash, head.seq + 1, p_at, p_day, p_actor, p_officer, p_code, p_subject, p_subject_id, p_facts);
  insert into history values (entered, head.seq + 1, p_at, p_day, p_actor, p_officer, p_code, p_subject, p_subject_id, p_facts, head.hash, next_hash);
  update history_head set seq = head.seq + 1, hash = next_hash where unit_id = entered;
  return head.seq + 1;
end $$;

create function append_installation_history(p_at timestamptz, p_day date, p_actor text, p_account uuid, p_code text, p_subject text, p_subject_id uuid, p_facts jsonb)
returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare last_seq bigint; last_hash bytea; next_hash bytea;
begin
  perform pg_advisory_xact_lock(hashtext('installation_history'));
  select seq, hash into last_seq, last_hash from installation_history order by seq desc limit 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, sha256('installation'::bytea));
  next_hash := history_digest(last_hash, last_seq + 1, p_at, p_day, p_actor, p_account, p_code, p_subject, p_subject_id, p_facts);
  insert into installation_history values (last_seq + 1, p_at, p_day, p_actor, p_account, p_code, p_subject, p_subject_id, p_facts, last_hash, next_hash);
  return last_seq + 1;
end $$;

create policy chain on history to :search using (true) with check (true);
create policy chain on history_head to :search using (true) with check (true);
grant select, insert on history, installation_history to :search;
grant select, insert, update on history_head to :search;
alter function append_history(timestamptz, date, text, uuid, text, text, uuid, jsonb) owner to :search;
alter function append_installation_history(timestamptz, date, text, uuid, text, text, uuid, jsonb) owner to :search;
revoke all on function append_history(timestamptz, date, text, uuid, text, text, uuid, jsonb), append_installation_history(timestamptz, date, text, uuid, text, text, uuid, jsonb) from public;
grant execute on function append_history(timestamptz, date, text, uuid, text, text, uuid, jsonb) to :app, :public;
grant execute on function append_installation_history(timestamptz, date, text, uuid, text, text, uuid, jsonb) to :app;
