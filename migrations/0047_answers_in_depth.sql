-- Trả lời từng điều: what a petition asks, in versions; each ask's reply with what it decides; and what officers write to
-- each other about an answer: parts of departments, comments, notes. None of these notes is ever public.

-- Ghi chú nội bộ: of officers, for officers.
create table petition_note (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  words text not null check (length(words) <= 4000),
  by_officer uuid,
  at timestamptz not null,
  on_day date not null,
  primary key (unit_id, id),
  foreign key (unit_id, petition_id) references petition
);
create index petition_note_of on petition_note (unit_id, petition_id, at);
call raise_wall('petition_note');

-- Appended rows: whoever comes, a written one stays as it was; only what is moved to its own process (R12) loses the words
-- named here.
create function keep_or_blank_these() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - tg_argv = to_jsonb(old) - tg_argv
    and not exists (select from unnest(tg_argv) one where to_jsonb(new) ->> one not in ('', '[]'))
  then return new; end if;
  raise exception '% is append-only', tg_table_name using errcode = 'DT002';
end $$;
create trigger append_only before update or delete on petition_note for each row execute function keep_or_blank_these('words');
-- What a draft said at each step holds the words of a petition too: moved to its own process (R12), they go.
drop trigger append_only on document_step;
create trigger append_only before update or delete on document_step for each row execute function keep_or_blank_these('word', 'content');
grant update on document_step to :app;

-- Whoever owns the tables is held by the walls too, unless they are lifted: what was kept before is brought over below.
alter table petition_ask no force row level security;
alter table petition no force row level security;
alter table submission no force row level security;
alter table petition_document no force row level security;
alter table document no force row level security;
alter table petition_spoken_answer no force row level security;
alter table petition_note no force row level security;

-- What was typed as a reply to an ask before replies belonged to a document: kept where only officers read it.
insert into petition_note (unit_id, id, petition_id, words, at, on_day)
select a.unit_id, gen_random_uuid(), a.petition_id, left('Trả lời đã ghi cho điều “' || a.ask || '”: ' || a.reply, 4000),
  a.replied_on::timestamp at time zone 'Asia/Ho_Chi_Minh', a.replied_on
from petition_ask a where coalesce(a.reply, '') <> '' and a.replied_on is not null;
alter table petition_ask drop column reply, drop column replied_on;
alter table petition_ask add constraint petition_ask_length check (length(ask) <= 1000) not valid;

-- Each time the asks were set: all of them, in their order. The rows of petition_ask are the copy in force.
create table petition_ask_version (
  unit_id uuid not null default current_unit() references unit,
  petition_id uuid not null,
  version int not null,
  id uuid not null,                         -- its time decides among facts of one instant
  asks jsonb not null,                      -- [{ id, ask }]
  by_officer uuid,
  at timestamptz not null,
  on_day date not null,
  primary key (unit_id, petition_id, version),
  foreign key (unit_id, petition_id) references petition
);
call raise_wall('petition_ask_version');
alter table petition_ask_version no force row level security;
insert into petition_ask_version (unit_id, petition_id, version, id, asks, at, on_day)
select a.unit_id, a.petition_id, 1, gen_random_uuid(), jsonb_agg(jsonb_build_object('id', a.id, 'ask', a.ask) order by a.position),
  s.received_at, s.received_on
from petition_ask a
  join petition p on p.unit_id = a.unit_id and p.id = a.petition_id
  join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
where a.position > 0 group by a.unit_id, a.petition_id, s.received_at, s.received_on;
create trigger append_only before update or delete on petition_ask_version for each row execute function keep_or_blank_these('asks');
alter table petition_ask_version force row level security;

-- Câu trả lời cho từng điều: what a document, drafted or issued, or what was said at the conference replies to one ask.
create table petition_reply (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  ask_id uuid,                              -- none: to the petition as a whole
  round int not null,
  document_id uuid,
  spoken_answer_id uuid,
  ruling text check (ruling in ('agreed', 'partly', 'declined', 'done', 'explained', 'passed-on', 'noted')),
  words text not null default '' check (length(words) <= 20000),
  written_at timestamptz not null,
  written_by uuid,
  primary key (unit_id, id),
  unique nulls not distinct (unit_id, petition_id, ask_id, document_id, spoken_answer_id),
  foreign key (unit_id, petition_id) references petition,
  foreign key (unit_id, ask_id) references petition_ask,
  foreign key (unit_id, document_id) references document,
  foreign key (unit_id, spoken_answer_id) references petition_spoken_answer,
  check (num_nonnulls(document_id, spoken_answer_id) = 1)
);
create index petition_reply_of on petition_reply (unit_id, petition_id);
create index petition_reply_in on petition_reply (unit_id, document_id);
call raise_wall('petition_reply');
-- What was given stays as it was given; only a complaint that is moved (R12) loses its words.
create function keep_given_reply() returns trigger language plpgsql as $$
begin
  if (old.spoken_answer_id is not null or exists (select from document d
      where d.unit_id = old.unit_id and d.id = old.document_id and d.stage = 'issued'))
    and not (new.words = '' and to_jsonb(new) - 'words' = to_jsonb(old) - 'words')
  then raise exception 'a reply that was given stays' using errcode = 'DT002'; end if;
  return new;
end $$;
create trigger given_stays before update on petition_reply for each row execute function keep_given_reply();

alter table petition_reply no force row level security;
insert into petition_reply (unit_id, id, petition_id, round, document_id, words, written_at, written_by)
select l.unit_id, gen_random_uuid(), l.petition_id, l.round, l.document_id, left(d.content, 20000), l.linked_at, l.linked_by
from petition_document l join document d on d.unit_id = l.unit_id and d.id = l.document_id
where l.part = 'answers' and d.stage <> 'dropped';
insert into petition_reply (unit_id, id, petition_id, round, spoken_answer_id, words, written_at, written_by)
select w.unit_id, gen_random_uuid(), w.petition_id, w.round, w.id, left(w.words, 20000), w.at, w.recorded_by
from petition_spoken_answer w;

alter table petition_ask force row level security;
alter table petition force row level security;
alter table submission force row level security;
alter table petition_document force row level security;
alter table document force row level security;
alter table petition_spoken_answer force row level security;
alter table petition_note force row level security;
alter table petition_reply force row level security;

-- Phần trả lời của bộ phận: what a department that joins writes for the lead to join into the answer; the latest counts.
create table petition_answer_part (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  round int not null,
  department_id uuid not null,
  ask_id uuid,                              -- to which ask; none: to all of it
  words text not null check (length(words) <= 20000),
  by_officer uuid,
  at timestamptz not null,
  on_day date not null,
  joined_at timestamptz,                    -- taken into the draft
  joined_by uuid,
  primary key (unit_id, id),
  foreign key (unit_id, petition_id) references petition,
  foreign key (unit_id, department_id) references department,
  foreign key (unit_id, ask_id) references petition_ask
);
create index petition_answer_part_of on petition_answer_part (unit_id, petition_id, at);
call raise_wall('petition_answer_part');

-- Góp ý dự thảo: of leader, head of department or form checker to who drafts; open until somebody says it is seen to.
create table petition_answer_comment (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  document_id uuid not null,
  draft_version int not null,               -- which version of the draft it speaks of
  words text not null check (length(words) <= 4000),
  by_officer uuid,
  at timestamptz not null,
  on_day date not null,
  resolved_at timestamptz,
  resolved_by uuid,
  primary key (unit_id, id),
  foreign key (unit_id, petition_id) references petition,
  foreign key (unit_id, document_id) references document,
  check ((resolved_at is null) = (resolved_by is null))
);
create index petition_answer_comment_of on petition_answer_comment (unit_id, petition_id, at);
call raise_wall('petition_answer_comment');

-- Căn cứ pháp lý: the unit's own small list of what its answers lean on.
create table legal_basis (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  number text not null check (length(number) <= 60),       -- 52/2018/NĐ-CP
  title text not null check (length(title) <= 300),        -- Nghị định về phát triển ngành nghề nông thôn
  issued_on date not null,
  in_force_from date not null,
  in_force_to date,                         -- the last day it is in force; none: until further notice
  entered_at timestamptz not null,
  entered_by uuid,
  version int not null default 1,
  primary key (unit_id, id),
  unique (unit_id, number),
  check (in_force_to is null or in_force_to >= in_force_from)
);
call raise_wall('legal_basis');

create table document_basis (
  unit_id uuid not null default current_unit() references unit,
  document_id uuid not null,
  basis_id uuid not null,
  position int not null,
  cited boolean not null default true,      -- false: taken out of the draft again
  primary key (unit_id, document_id, basis_id),
  foreign key (unit_id, document_id) references document,
  foreign key (unit_id, basis_id) references legal_basis
);
call raise_wall('document_basis');

-- Gia hạn: a day beside the legal one, with its reason; lateness stays measured by the legal day (R17).
create table petition_extension (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  round int not null,
  until_day date not null,
  reason text not null check (length(reason) <= 2000),
  by_officer uuid,
  at timestamptz not null,
  on_day date not null,
  primary key (unit_id, id),
  foreign key (unit_id, petition_id) references petition
);
create index petition_extension_of on petition_extension (unit_id, petition_id, at);
call raise_wall('petition_extension');
create trigger append_only before update or delete on petition_extension for each row execute function keep_or_blank_these('reason');

alter table deadline drop constraint deadline_kind_check;
alter table deadline add constraint deadline_kind_check check (kind in
  ('answer', 'opinion', 'release', 'escalate', 'wait-for-city', 'confirm', 'report', 'milestone', 'task', 'commitment', 'extension'));
-- Loại nguyên nhân chậm trễ (R17), from a short list; the words stand in reason.
alter table deadline add column cause text not null default '' check (cause in
  ('', 'opinion', 'survey', 'sender', 'complex', 'unclear-law', 'workload', 'force-majeure', 'other'));
