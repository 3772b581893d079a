-- Kiến nghị: a submission (one form or paper) holds petitions (its rows); what happens to each is appended.

create table submission (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  idempotency_key text not null,
  channel text not null check (channel in ('online', 'paper', 'phone', 'email', 'zalo', 'village', 'conference')),
  received_at timestamptz not null,         -- the instant the sending began (R6)
  received_on date not null,
  arrival_number text not null default '',  -- số đến
  sender_name text not null,                -- the sender's own words, never overwritten
  sender_name_key text not null,
  sender_kind text,
  village_id uuid,
  outside_place text not null default '',
  contact_id uuid not null,
  identifier_kind text,
  identifier_sealed bytea,
  identifier_key bytea,
  identifier_mask text not null default '',
  organisation_id uuid,                     -- linked, by identifier or by name and phone
  name_in_public boolean not null,          -- the sender's choice (R20)
  registration_id uuid,
  link_version int not null default 1,      -- raised to revoke the secret link and PIN
  entered_by uuid,
  primary key (unit_id, id),
  unique (unit_id, idempotency_key),
  foreign key (unit_id, contact_id) references contact,
  foreign key (unit_id, village_id) references village,
  foreign key (unit_id, organisation_id) references organisation,
  foreign key (unit_id, registration_id) references registration
);
create index submission_organisation on submission (unit_id, organisation_id);
create index submission_received on submission (unit_id, received_on desc);
call raise_wall('submission');
call receive_from_public('submission', 'unit_id, id, idempotency_key, channel, received_at, received_on, sender_name, sender_name_key, sender_kind, village_id, outside_place, contact_id, identifier_kind, identifier_sealed, identifier_key, identifier_mask, organisation_id, name_in_public, registration_id');
call open_to_search('submission');

create table petition (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  submission_id uuid not null,
  row_number int not null default 1,        -- which row of its form
  dialogue_id uuid,                         -- none open: attached to the next one
  number int,                               -- số 7 of its dialogue
  code text not null check (code ~ '^[0-9]{4}-[0-9]{4}-[0-9]{3,4}$'),
  title text not null,
  content text not null,                    -- the original; corrections are wordings
  proposal text not null default '',
  sender_field text,                        -- what the sender thinks it is about
  field text,                               -- what the office says; until then the sender's word
  competence text check (competence in ('own', 'joint', 'beyond', 'not-petition')),
  ask_at_conference boolean not null default false,
  late boolean not null default false,      -- after the cut-off that bound at receipt (R4, R6)
  split_of uuid,
  stage text not null default 'received',   -- a stored copy of what the facts say, written by one function
  round int not null default 1,
  lead_department_id uuid,                  -- stored copy of the assignment in force
  lead_officer_id uuid,
  answered_on date,                         -- stored copy (R28)
  version int not null default 1,           -- grows with every fact
  primary key (unit_id, id),
  unique (unit_id, code),
  unique (unit_id, dialogue_id, number),
  unique (unit_id, submission_id, row_number),
  foreign key (unit_id, submission_id) references submission,
  foreign key (unit_id, dialogue_id) references dialogue,
  foreign key (unit_id, split_of) references petition,
  foreign key (unit_id, lead_department_id) references department,
  foreign key (unit_id, lead_officer_id) references officer
);
create index petition_list on petition (unit_id, dialogue_id, number desc);
create index petition_stage on petition (unit_id, stage, number desc);
create index petition_lead on petition (unit_id, lead_department_id, stage);
create index petition_code on petition (unit_id, code collate "C");
call raise_wall('petition');
call receive_from_public('petition', 'unit_id, id, submission_id, row_number, dialogue_id, number, code, title, content, proposal, sender_field, field, ask_at_conference, late');
call open_to_search('petition');

create table petition_classification (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  field text not null,
  competence text not null check (competence in ('own', 'joint', 'beyond', 'not-petition')),
  bodies text not null default '',          -- which bodies, for several
  note text not null default '',
  by_officer uuid,
  at timestamptz not null,
  on_day date not null,
  primary key (unit_id, id),
  foreign key (unit_id, petition_id) references petition
);
create index petition_classification_of on petition_classification (unit_id, petition_id);
call raise_wall('petition_classification');
call append_only('petition_classification');

create table petition_assignment (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  lead_department_id uuid not null,
  lead_officer_id uuid,
  joining uuid[] not null default '{}',     -- departments and bodies that join
  note text not null default '',
  by_officer uuid,
  at timestamptz not null,
  on_day date not null,
  primary key (unit_id, id),
  foreign key (unit_id, petition_id) references petition,
  foreign key (unit_id, lead_department_id) references department,
  foreign key (unit_id, lead_officer_id) references officer
);
create index petition_assignment_of on petition_assignment (unit_id, petition_id);
call raise_wall('petition_assignment');
call append_only('petition_assignment');

create table petition_opinion (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  department_id uuid not null,
  question text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  asked_on date not null,
  opinion text,
  given_by uuid,
  given_at timestamptz,
  given_on date,
  primary key (unit_id, id),
  foreign key (unit_id, petition_id) references petition,
  foreign key (unit_id, department_id) references department
);
create index petition_opinion_of on petition_opinion (unit_id, petition_id);
create index petition_opinion_open on petition_opinion (unit_id, department_id) where given_on is null;
call raise_wall('petition_opinion');

-- Điều cần trả lời: a petition is answered when every ask has its reply (R13).
create table petition_ask (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  position int not null,
  ask text not null,
  reply text,
  replied_on date,
  primary key (unit_id, id),
  foreign key (unit_id, petition_id) references petition
);
create index petition_ask_of on petition_ask (unit_id, petition_id);
call raise_wall('petition_ask');

create table petition_spoken_answer (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  round int not null,
  on_day date not null,                     -- the conference day
  words text not null,                      -- word for word
  spoken_by text not null,
  complete boolean not null,                -- every ask has its reply
  recorded_by uuid not null,
  at timestamptz not null,
  primary key (unit_id, id),
  foreign key (unit_id, petition_id) references petition
);
create index petition_spoken_answer_of on petition_spoken_answer (unit_id, petition_id);
call raise_wall('petition_spoken_answer');
call append_only('petition_spoken_answer');

create table petition_document (
  unit_id uuid not null default current_unit() references unit,
  petition_id uuid not null,
  document_id uuid not null,
  round int not null,
  part text not null check (part in ('answers', 'confirms', 'guides', 'reports')),
  complete boolean not null default true,   -- it answers every ask (R13)
  linked_at timestamptz not null,
  linked_by uuid not null,
  primary key (unit_id, petition_id, document_id),
  foreign key (unit_id, petition_id) references petition,
  foreign key (unit_id, document_id) references document
);
create index petition_document_of on petition_document (unit_id, document_id);
call raise_wall('petition_document');

create table petition_escalation (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  way text not null check (way in ('reported', 'guided')),
  body text not null,
  reference text not null default '',       -- number of the report
  note text not null default '',
  on_day date not null,
  by_officer uuid not null,
  at timestamptz not null,
  answered_on date,
  answer_reference text not null default '',
  answer text not null default '',
  answer_recorded_by uuid,
  answer_recorded_at timestamptz,
  primary key (unit_id, id),
  foreign key (unit_id, petition_id) references petition
);
create index petition_escalation_of on petition_escalation (unit_id, petition_id);
call raise_wall('petition_escalation');

create table petition_closure (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  kind text not null check (kind in ('spam', 'duplicate', 'not-petition', 'withdrawn')),
  duplicate_of uuid,
  process text not null default '',         -- complaint, denunciation … (R12)
  reason text not null default '',
  asked_how text not null default '',       -- who asked and how, when entered for the sender (R7)
  by_officer uuid,
  at timestamptz not null,
  on_day date not null,
  undone_at timestamptz,
  undone_by uuid,
  undone_reason text not null default '',
  primary key (unit_id, id),
  foreign key (unit_id, petition_id) references petition,
  foreign key (unit_id, duplicate_of) references petition,
  check ((kind = 'duplicate') = (duplicate_of is not null))
);
create index petition_closure_of on petition_closure (unit_id, petition_id);
call raise_wall('petition_closure');
call receive_from_public('petition_closure', 'unit_id, id, petition_id, kind, reason, at, on_day');

-- The public text is a field of its own (R20), in versions; the original is never altered.
create table petition_public_text (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  version int not null,
  title text not null,
  content text not null,
  proposal text not null default '',
  name_line text not null,
  written_by uuid not null,
  at timestamptz not null,
  released_on date,
  taken_back_at timestamptz,
  primary key (unit_id, id),
  unique (unit_id, petition_id, version),
  foreign key (unit_id, petition_id) references petition
);
call raise_wall('petition_public_text');

-- Đính chính: what a typo was corrected to, with its reason; the original stays in the petition.
create table petition_wording (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  version int not null,
  title text not null,
  content text not null,
  proposal text not null default '',
  reason text not null,
  by_officer uuid not null,
  at timestamptz not null,
  primary key (unit_id, id),
  unique (unit_id, petition_id, version),
  foreign key (unit_id, petition_id) references petition
);
call raise_wall('petition_wording');
-- Appended too; only what is moved to its own process (R12) loses its words here, all of them at once.
create function keep_or_blank() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.title = '' and new.content = '' and new.proposal = ''
    and (new.unit_id, new.id, new.petition_id, new.version, new.by_officer, new.at) = (old.unit_id, old.id, old.petition_id, old.version, old.by_officer, old.at)
  then return new; end if;
  raise exception '% is append-only', tg_table_name using errcode = 'DT002';
end $$;
create trigger append_only before update or delete on petition_wording for each row execute function keep_or_blank();

create table petition_message (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  direction text not null check (direction in ('from-sender', 'to-sender')),
  words text not null,
  asked_how text not null default '',
  by_officer uuid,
  at timestamptz not null,
  on_day date not null,
  read_at timestamptz,
  primary key (unit_id, id),
  foreign key (unit_id, petition_id) references petition
);
create index petition_message_of on petition_message (unit_id, petition_id);
call raise_wall('petition_message');
call receive_from_public('petition_message', 'unit_id, id, petition_id, direction, words, at, on_day');

-- Tố cáo, khiếu nại moved to their own process (R12): the words and the sender are here, for named officers only.
create table moved_complaint (
  unit_id uuid not null default current_unit() references unit,
  petition_id uuid not null,
  title text not null,
  content text not null,
  proposal text not null,
  sender_name text not null,
  sender_phone text not null,
  sender_email text not null,
  files jsonb not null default '[]',        -- what was attached: [{ sha256, name, type, size }]
  process text not null default '',         -- complaint, denunciation …
  moved_at timestamptz not null,
  moved_by uuid not null,
  primary key (unit_id, petition_id),
  foreign key (unit_id, petition_id) references petition
);
alter table moved_complaint enable row level security;
alter table moved_complaint force row level security;
create policy unit on moved_complaint for select to :app using (unit_id = (select current_unit()) and (select has_permit('denunciations.read')));
create policy moving on moved_complaint for insert to :app with check (unit_id = (select current_unit()));
create policy backup on moved_complaint for select to :backup using (true);
grant select, insert on moved_complaint to :app;
grant select on moved_complaint to :backup;

-- Words for the office's search: folded, and the exact ones marked with "=". Reached through the function below only.
create table petition_words (
  unit_id uuid not null default current_unit() references unit,
  petition_id uuid not null,
  dialogue_id uuid,
  words tsvector not null,
  primary key (unit_id, petition_id),
  foreign key (unit_id, petition_id) references petition
);
create index petition_words_gin on petition_words using gin (words) with (fastupdate = off);
call raise_wall('petition_words');
call receive_from_public('petition_words', 'unit_id, petition_id, dialogue_id, words');
call open_to_search('petition_words');

-- Which petitions hold all the words; the exactly accented first. The rows are then read under the caller's own policy.
create function find_petitions(folded text, exact text, at_most int) returns table (petition_id uuid, exactly boolean)
language sql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  with hit as materialized (
    select w.petition_id, w.words @@ exact::tsquery as exactly from petition_words w
    where w.unit_id = current_unit() and w.words @@ folded::tsquery)
  select hit.petition_id, hit.exactly from hit order by hit.exactly desc limit at_most
$$;
alter function find_petitions(text, text, int) owner to :search;
revoke all on function find_petitions(text, text, int) from public;
grant execute on function find_petitions(text, text, int) to :app;

-- What the public may read of petitions: released copies, made by one function and rebuilt by a test (R20).
create table published_petition (
  unit_id uuid not null default current_unit() references unit,
  petition_id uuid not null,
  dialogue_id uuid not null,
  year int not null,
  dialogue_address text not null,           -- 2026
  number int not null,
  title text not null,
  content text not null,
  proposal text not null,
  name_line text not null,
  field text,
  village_id uuid,
  state text not null check (state in ('handling', 'answered', 'waiting-city', 'guided', 'withdrawn', 'duplicate')),
  received_on date not null,
  channel text not null,
  due_on date,
  due_planned boolean not null default false, -- "dự kiến": its clock has not begun
  due_facts jsonb,                          -- why this day: { anchor, on, term, source }
  duplicate_of uuid,                        -- shown where that one is public too
  answered_on date,
  answered_in int,                          -- working days from the day the term counts from
  answer text not null default '',
  answer_reference text not null default '',-- Công văn số 118/UBND-KT ngày 29/10/2026
  course jsonb not null,                    -- public timeline: [{ what, on, … }]
  sort_on date not null,
  words tsvector not null,
  primary key (unit_id, petition_id),
  unique (unit_id, dialogue_address, number),
  foreign key (unit_id, petition_id) references petition
);
create index published_newest on published_petition (unit_id, sort_on desc, petition_id desc);
create index published_field on published_petition (unit_id, field, sort_on desc, petition_id desc);
create index published_state on published_petition (unit_id, state, sort_on desc, petition_id desc);
create index published_village on published_petition (unit_id, village_id, sort_on desc, petition_id desc);
create index published_words on published_petition using gin (words) with (fastupdate = off);
call raise_wall('published_petition');
grant delete on published_petition to :app;
create policy visitor on published_petition for select to :public using (unit_id = (select current_unit()));
grant select on published_petition to :public;
call open_to_search('published_petition');

-- The released petitions that hold all the words, the exactly accented first, then the newest. A common word is found
-- among the newest, walked in order until there are enough; a rare one by the index: the planner cannot tell which it is.
create function find_published(folded text, exact text, at_most int, in_field text, in_state text, in_year int, in_village uuid)
returns table (petition_id uuid, exactly boolean)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare entered uuid := current_unit(); wanted tsquery; found_now uuid[]; found uuid[] := '{}'; is_exact boolean;
begin
  foreach is_exact in array (case when exact is null then array[false] else array[true, false] end) loop
    wanted := (case when is_exact then exact else folded end)::tsquery;
    select array_agg(h.petition_id order by h.sort_on desc, h.petition_id desc) into found_now from (
      select w.petition_id, w.sort_on from (
        select p.petition_id, p.sort_on, p.words, p.field, p.state, p.year, p.village_id from published_petition p
        where p.unit_id = entered order by p.sort_on desc, p.petition_id desc limit 400) w
      where w.words @@ wanted and (in_field is null or w.field = in_field) and (in_state is null or w.state = in_state)
        and (in_year is null or w.year = in_year) and (in_village is null or w.village_id = in_village)
        and w.petition_id <> all (found)
      limit at_most - cardinality(found)) h;
    if coalesce(cardinality(found_now), 0) < at_most - cardinality(found) then
      with hit as materialized (
        select p.petition_id, p.sort_on from published_petition p
        where p.unit_id = entered and p.words @@ wanted and (in_field is null or p.field = in_field)
          and (in_state is null or p.state = in_state) and (in_year is null or p.year = in_year)
          and (in_village is null or p.village_id = in_village))
      select array_agg(h.petition_id order by h.sort_on desc, h.petition_id desc) into found_now from (
        select * from hit where hit.petition_id <> all (found)
        order by hit.sort_on desc, hit.petition_id desc limit at_most - cardinality(found)) h;
    end if;
    return query select one, is_exact from unnest(found_now) with ordinality as x (one, place) order by place;
    found := found || coalesce(found_now, '{}');
    exit when cardinality(found) >= at_most;
  end loop;
end $$;
alter function find_published(text, text, int, text, text, int, uuid) owner to :search;
revoke all on function find_published(text, text, int, text, text, int, uuid) from public;
grant execute on function find_published(text, text, int, text, text, int, uuid) to :app, :public;

-- A form sent twice is one submission: its key leads to what was made of it.
create function submission_by_key(key text) returns uuid
language sql stable security definer set search_path = public, pg_temp as
$$ select id from submission where unit_id = current_unit() and idempotency_key = key $$;
-- A code leads to its submission; a PIN or a phone must still fit before anything is shown.
create function petition_by_code(wanted text) returns table (petition_id uuid, submission_id uuid, link_version int, phone_key bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, s.id, s.link_version, c.phone_key from petition p
  join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
  join contact c on c.unit_id = s.unit_id and c.id = s.contact_id
  where p.unit_id = current_unit() and p.code = wanted
$$;
create function link_version_of(wanted uuid) returns int
language sql stable security definer set search_path = public, pg_temp as
$$ select s.link_version from submission s where s.unit_id = current_unit() and s.id = wanted $$;
create function code_is_taken(wanted text) returns boolean
language sql stable security definer set search_path = public, pg_temp as
$$ select exists (select from petition where unit_id = current_unit() and code = wanted) $$;
create function codes_of_year(wanted int) returns bigint
language sql stable security definer set search_path = public, pg_temp as
$$ select count(*) from petition where unit_id = current_unit() and code like wanted || '-%' $$;
alter function submission_by_key(text) owner to :search;
alter function petition_by_code(text) owner to :search;
alter function link_version_of(uuid) owner to :search;
alter function code_is_taken(text) owner to :search;
alter function codes_of_year(int) owner to :search;
revoke all on function submission_by_key(text), petition_by_code(text), link_version_of(uuid), code_is_taken(text), codes_of_year(int) from public;
grant execute on function submission_by_key(text), petition_by_code(text), link_version_of(uuid), code_is_taken(text), codes_of_year(int) to :app, :public;

-- The holder of a submission (secret link, or code and PIN) reads what is his, and its progress.
-- `progress` holders (code and phone) are entered with a holder too, but the pages ask only these columns for them.
create policy holder on submission for select to :public using (unit_id = (select current_unit()) and id = (select current_holder()));
grant select (unit_id, id, channel, received_at, received_on, sender_name, name_in_public, link_version) on submission to :public;
create policy holder on petition for select to :public using (unit_id = (select current_unit()) and submission_id = (select current_holder()));
grant select (unit_id, id, submission_id, row_number, dialogue_id, number, code, title, content, proposal, sender_field, field, competence, ask_at_conference, late, stage, round, answered_on, version) on petition to :public;

-- What hangs on a petition is its holder's to follow: the columns named here, of his own petitions.
create procedure open_to_holder(walled regclass, columns text) language plpgsql as $$
begin
  execute format('create policy holder on %s for select to :public using (unit_id = (select current_unit())
    and petition_id in (select p.id from petition p where p.submission_id = (select current_holder())))', walled);
  execute format('grant select (%s) on %s to :public', columns, walled);
end $$;
call open_to_holder('petition_classification', 'unit_id, petition_id, field, competence, on_day, at');
call open_to_holder('petition_assignment', 'unit_id, petition_id, lead_department_id, on_day, at');
call open_to_holder('petition_spoken_answer', 'unit_id, petition_id, round, on_day, words, spoken_by, complete');
call open_to_holder('petition_document', 'unit_id, petition_id, document_id, round, part');
call open_to_holder('petition_escalation', 'unit_id, petition_id, way, body, reference, on_day, answered_on, answer_reference, answer');
call open_to_holder('petition_closure', 'unit_id, petition_id, kind, reason, on_day, undone_at');
call open_to_holder('petition_message', 'unit_id, id, petition_id, direction, words, at, on_day');
create policy holder on deadline for select to :public using (unit_id = (select current_unit()) and subject = 'petition'
  and subject_id in (select p.id from petition p where p.submission_id = (select current_holder())));
create policy holder on document for select to :public using (unit_id = (select current_unit()) and stage = 'issued'
  and id in (select d.document_id from petition_document d));
grant select (unit_id, id, kind, title, content, stage, number_text, issued_on, signer_name, signer_title) on document to :public;
create policy holder on attachment for select to :public using (unit_id = (select current_unit()) and removed_at is null
  and subject_id in (select p.id from petition p where p.submission_id = (select current_holder())));
