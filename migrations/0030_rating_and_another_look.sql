-- Đánh giá và đề nghị xem lại (R18): what the sender thinks of each answer, and his one request to look at it again.

create table petition_rating (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  round int not null,                       -- which answer: the first one's, or the one's after another look
  stars int not null check (stars between 1 and 5),
  words text not null default '',
  asked_how text not null default '',       -- who said it and how, when entered for the sender (R7)
  by_officer uuid,
  at timestamptz not null,
  on_day date not null,
  primary key (unit_id, id),
  unique (unit_id, petition_id, round),
  foreign key (unit_id, petition_id) references petition
);
call raise_wall('petition_rating');
call open_to_holder('petition_rating', 'unit_id, petition_id, round, stars, words, on_day, at');

create table petition_reopening (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  petition_id uuid not null,
  words text not null,                      -- what the sender asks to look at again
  asked_how text not null default '',
  by_officer uuid,
  at timestamptz not null,
  on_day date not null,                     -- the new term counts from this day
  primary key (unit_id, id),
  unique (unit_id, petition_id),            -- once
  foreign key (unit_id, petition_id) references petition
);
call raise_wall('petition_reopening');
call open_to_holder('petition_reopening', 'unit_id, petition_id, words, on_day, at');

-- Appended; only what is moved to its own process (R12) loses its words.
create function keep_or_blank_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.words = '' and new.asked_how = ''
    and to_jsonb(new) - '{words,asked_how}'::text[] = to_jsonb(old) - '{words,asked_how}'::text[]
  then return new; end if;
  raise exception '% is append-only', tg_table_name using errcode = 'DT002';
end $$;
create trigger append_only before update or delete on petition_rating for each row execute function keep_or_blank_words();
create trigger append_only before update or delete on petition_reopening for each row execute function keep_or_blank_words();
