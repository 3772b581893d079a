-- Văn thư: how papers get their numbers, who signs in which form, which checks come before approval, and what was taken back.

-- As the unit has set it; without a row everything is as it always was: numbers of the city's e-office, no check required.
create table document_settings (
  unit_id uuid not null default current_unit() references unit,
  numbers text not null default 'city' check (numbers in ('city', 'own')),
  series text not null default 'per-type' check (series in ('common', 'per-type')),
  checks_required boolean not null default false,
  version int not null default 1,
  primary key (unit_id)
);
call raise_wall('document_settings');

-- The last number given in a series of a year (of the issue day); its row is what two clerks wait for.
create table number_series (
  unit_id uuid not null default current_unit() references unit,
  year int not null check (year between 2000 and 2200),
  series text not null check (char_length(series) between 1 and 12), -- all; KH, TB …; CV: letters; incoming
  last int not null default 0 check (last between 0 and 999999),
  primary key (unit_id, year, series)
);
call raise_wall('number_series');

-- Số đã cấp from a series of our own: to a document of ours, or for a paper made elsewhere. Given once, never again.
create table issued_number (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  year int not null,
  series text not null,
  code text not null,                       -- KH; '': a letter, which has none
  number int not null check (number > 0),
  symbol text not null check (char_length(symbol) between 1 and 40), -- KH-UBND
  document_id uuid,
  given_on date not null,                   -- the paper's day
  given_at timestamptz not null,
  given_by uuid not null,
  abstract text not null default '' check (char_length(abstract) <= 300), -- of a paper made elsewhere
  signer text not null default '' check (char_length(signer) <= 120),
  recipients text not null default '' check (char_length(recipients) <= 500),
  cancelled_on date,
  cancelled_at timestamptz,
  cancelled_by uuid,
  cancel_reason text not null default '' check (char_length(cancel_reason) <= 500),
  primary key (unit_id, id),
  unique (unit_id, year, series, number),
  foreign key (unit_id, year, series) references number_series,
  foreign key (unit_id, document_id) references document,
  check (num_nonnulls(cancelled_on, cancelled_at, cancelled_by) in (0, 3)),
  check ((cancelled_at is null) = (cancel_reason = '')),
  check (cancelled_at is null or document_id is null)
);
create unique index issued_number_document on issued_number (unit_id, document_id) where document_id is not null;
call raise_wall('issued_number');

-- "118/UBND-KT" → 118: what a register is ordered by.
alter table document
  add column number_value int generated always as (substring(number_text from '\d{1,6}')::int) stored,
  add column signing_form text not null default '' check (signing_form in ('', 'TM', 'KT', 'TL', 'TUQ', 'Q')); -- '': by the title
create index document_issued on document (unit_id, issued_on) where stage = 'issued';

-- Copies, pages and the note of a row in the register of what goes out.
create table register_note (
  unit_id uuid not null default current_unit() references unit,
  document_id uuid not null,
  copies int check (copies between 0 and 9999),
  pages int check (pages between 0 and 9999),
  note text not null default '' check (char_length(note) <= 500),
  version int not null default 1,
  primary key (unit_id, document_id),
  foreign key (unit_id, document_id) references document
);
call raise_wall('register_note');

-- Phân công ký: who signs in which form, for what, from when to when, by which paper (NĐ 30/2020, Điều 13).
create table delegation (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  officer_id uuid not null,
  form text not null check (form in ('TM', 'KT', 'TL', 'TUQ', 'Q')),
  title text not null check (char_length(title) between 1 and 120),  -- as it stands on the paper: Phó Chủ tịch
  kinds text[] not null default '{}',       -- none: documents of every kind
  fields text[] not null default '{}',      -- none: of every field
  from_day date not null,
  to_day date,                              -- the last day; none: until further notice
  basis text not null check (char_length(basis) between 1 and 200),  -- Quyết định số 12/QĐ-UBND ngày 05/01/2026
  entered_at timestamptz not null,
  entered_by uuid not null,
  version int not null default 1,
  primary key (unit_id, id),
  foreign key (unit_id, officer_id) references officer,
  check (to_day is null or to_day >= from_day)
);
create index delegation_officer on delegation (unit_id, officer_id);
call raise_wall('delegation');

-- Đã kiểm tra nội dung, thể thức: of the draft as it was then written; written anew it must be looked at again.
create table document_check (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  document_id uuid not null,
  what text not null check (what in ('content', 'form')),
  draft_seq int not null,                   -- the step that wrote the text
  by_officer uuid not null,
  for_officer uuid,                         -- ghi thay
  paper text not null default '' check (char_length(paper) <= 60),
  word text not null default '' check (char_length(word) <= 500),
  at timestamptz not null,
  on_day date not null,
  primary key (unit_id, id),
  foreign key (unit_id, document_id) references document,
  foreign key (unit_id, by_officer) references officer,
  foreign key (unit_id, for_officer) references officer
);
create index document_check_of on document_check (unit_id, document_id);
call raise_wall('document_check');
-- Appended too; what was said of a draft goes with the words of a petition that is moved (R12).
create trigger append_only before update or delete on document_check for each row execute function keep_or_blank_these('word');

-- Thu hồi: an issued document taken back, with the one that replaces it. What is public of it: the day, and by what.
create table document_withdrawal (
  unit_id uuid not null default current_unit() references unit,
  document_id uuid not null,
  withdrawn_on date not null,
  number_text text not null check (char_length(number_text) <= 60), -- of the document, for whoever may not read it
  reason text not null check (char_length(reason) between 1 and 1000),
  replaced_by uuid,
  replacement text not null default '' check (char_length(replacement) <= 120), -- 120/UBND-KT ngày 05/11/2026
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  version int not null default 1,
  primary key (unit_id, document_id),
  foreign key (unit_id, document_id) references document,
  foreign key (unit_id, replaced_by) references document,
  check (replaced_by <> document_id),
  check ((replaced_by is null) = (replacement = ''))
);
call raise_wall('document_withdrawal');
call open_to_public('document_withdrawal', 'unit_id, document_id, withdrawn_on, number_text, replacement');
-- Which paper carries a notice: so that everybody sees when that one was taken back.
grant select (document_id) on notice_version to :public;

-- Công văn đính chính: the letter, and the document whose form it puts right.
create table document_correction (
  unit_id uuid not null default current_unit() references unit,
  document_id uuid not null,
  corrects_id uuid not null,
  primary key (unit_id, document_id),
  foreign key (unit_id, document_id) references document,
  foreign key (unit_id, corrects_id) references document,
  check (corrects_id <> document_id)
);
create index document_correction_of on document_correction (unit_id, corrects_id);
call raise_wall('document_correction');

-- A line as a register is searched: without accents, in small letters.
create function folded_line(said text) returns text language sql immutable as $$
  select translate(lower(normalize(said, NFC)),
    'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ',
    'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd')
$$;
