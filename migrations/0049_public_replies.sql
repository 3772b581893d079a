-- What everybody may read of an answer ask by ask, of promises, and of an extension; and the office's search in answers.

alter table published_petition add column replies jsonb not null default '[]'; -- [{ ask, ruling, words }]
alter table published_petition add column extended_to date;                    -- beside the legal day

-- Released copies of promises, as petitions have theirs: made by one function, rebuilt by a test (R20).
create table published_commitment (
  unit_id uuid not null default current_unit() references unit,
  commitment_id uuid not null,
  petition_id uuid not null,
  position int not null,
  what text not null,
  who text not null,                        -- the department; never an officer
  made_on date not null,
  due_on date,
  first_due_on date,                        -- the day that was promised first, where it was moved
  moved_because text not null default '',
  kept_on date,
  given_up_on date,
  evidence jsonb not null default '[]',     -- released: [{ words, link, on }]
  primary key (unit_id, commitment_id),
  foreign key (unit_id, petition_id) references published_petition on delete cascade,
  foreign key (unit_id, commitment_id) references commitment
);
create index published_commitment_of on published_commitment (unit_id, petition_id);
create index published_commitment_newest on published_commitment (unit_id, made_on desc, commitment_id desc);
call raise_wall('published_commitment');
grant delete on published_commitment to :app;
create policy visitor on published_commitment for select to :public using (unit_id = (select current_unit()));
grant select on published_commitment to :public;

-- The sender reads by when his answer was put off, and why.
call open_to_holder('petition_extension', 'unit_id, petition_id, round, until_day, reason, on_day, at');

-- Words of the answers that were given, for officers who draft: a document, or what was said at the conference.
create table answer_words (
  unit_id uuid not null default current_unit() references unit,
  answer_id uuid not null,                  -- of the document, or of the spoken answer
  given_on date not null,
  words tsvector not null,
  primary key (unit_id, answer_id)
);
create index answer_words_gin on answer_words using gin (words) with (fastupdate = off);
call raise_wall('answer_words');
call open_to_search('answer_words');

create function find_answers(wanted text, at_most int) returns table (answer_id uuid)
language sql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  with hit as materialized (
    select w.answer_id, w.given_on from answer_words w where w.unit_id = current_unit() and w.words @@ wanted::tsquery)
  select hit.answer_id from hit order by hit.given_on desc, hit.answer_id desc limit at_most
$$;
alter function find_answers(text, int) owner to :search;
revoke all on function find_answers(text, int) from public;
grant execute on function find_answers(text, int) to :app;

-- What was answered before this migration is found by its words without accents; what comes is indexed by the program.
create function folded_words(said text) returns tsvector language sql immutable as $$
  select array_to_tsvector(array(select distinct w from regexp_split_to_table(translate(lower(normalize(said, NFC)),
    'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ',
    'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd'), '[^a-z0-9]+') w where w <> ''))
$$;
alter table document no force row level security;
alter table petition_document no force row level security;
alter table petition no force row level security;
alter table petition_spoken_answer no force row level security;
alter table answer_words no force row level security;
insert into answer_words (unit_id, answer_id, given_on, words)
select d.unit_id, d.id, d.issued_on, folded_words(d.title || ' ' || d.content || ' ' || string_agg(p.title, ' '))
from document d
  join petition_document l on l.unit_id = d.unit_id and l.document_id = d.id and l.part = 'answers'
  join petition p on p.unit_id = l.unit_id and p.id = l.petition_id
where d.stage = 'issued' group by d.unit_id, d.id, d.issued_on, d.title, d.content;
insert into answer_words (unit_id, answer_id, given_on, words)
select w.unit_id, w.id, w.on_day, folded_words(p.title || ' ' || w.words)
from petition_spoken_answer w join petition p on p.unit_id = w.unit_id and p.id = w.petition_id;
alter table document force row level security;
alter table petition_document force row level security;
alter table petition force row level security;
alter table petition_spoken_answer force row level security;
alter table answer_words force row level security;
drop function folded_words(text);
