-- What was paid of an estimate (R21). Payees and receivers of allowances are people: these rows are for who may read the money, and
-- the history knows them by their ids only.

-- Tạm ứng.
create table advance (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  amount bigint not null check (amount between 1 and 999999999999),
  on_day date not null,
  number text not null default '' check (char_length(number) <= 40), -- of the payment slip
  receiver text not null check (char_length(receiver) between 1 and 120),
  what_for text not null default '' check (char_length(what_for) <= 500),
  created_at timestamptz not null,
  created_by uuid not null,
  cancelled_at timestamptz,
  cancel_reason text not null default '' check (char_length(cancel_reason) <= 500),
  version int not null default 1,
  primary key (unit_id, id),
  foreign key (unit_id, dialogue_id) references dialogue,
  foreign key (unit_id, created_by) references officer,
  check (cancelled_at is null or cancel_reason <> '')
);
create index advance_of on advance (unit_id, dialogue_id, on_day);
call raise_wall('advance');

-- Danh sách chi bồi dưỡng: who receives, and how the sum is made.
create table allowance (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  line_key uuid not null,                    -- of the estimate's line it is paid from
  title text not null check (char_length(title) between 1 and 200),
  created_at timestamptz not null,
  created_by uuid not null,
  removed_at timestamptz,
  version int not null default 1,
  primary key (unit_id, id),
  foreign key (unit_id, dialogue_id) references dialogue,
  foreign key (unit_id, created_by) references officer
);
create index allowance_of on allowance (unit_id, dialogue_id, created_at);
call raise_wall('allowance');

create table allowance_receiver (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  allowance_id uuid not null,
  position int not null,
  name text not null check (char_length(name) between 1 and 120),
  about text not null default '' check (char_length(about) <= 160),  -- chức vụ, đơn vị
  times int not null default 1 check (times between 1 and 1000),     -- days, sessions
  rate bigint not null check (rate between 1 and 999999999999),
  amount bigint not null check (amount between 1 and 999999999999),
  primary key (unit_id, id),
  foreign key (unit_id, allowance_id) references allowance,
  check (amount::numeric = times::numeric * rate)
);
create index allowance_receiver_of on allowance_receiver (unit_id, allowance_id, position);
call raise_wall('allowance_receiver');
grant delete on allowance_receiver to :app;

-- Chứng từ. One that was entered by mistake is cancelled, never deleted; its scan is an attachment.
create table voucher (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  line_key uuid not null,
  number text not null check (char_length(number) between 1 and 40),
  on_day date not null,
  payee text not null check (char_length(payee) between 1 and 160),
  what text not null check (char_length(what) between 1 and 300),
  amount bigint not null check (amount between 1 and 999999999999),
  over_reason text not null default '' check (char_length(over_reason) <= 1000),
  allowance_id uuid,                         -- the list it pays
  created_at timestamptz not null,
  created_by uuid not null,
  cancelled_at timestamptz,
  cancel_reason text not null default '' check (char_length(cancel_reason) <= 500),
  version int not null default 1,
  primary key (unit_id, id),
  foreign key (unit_id, dialogue_id) references dialogue,
  foreign key (unit_id, allowance_id) references allowance,
  foreign key (unit_id, created_by) references officer,
  check (cancelled_at is null or cancel_reason <> '')
);
create index voucher_of on voucher (unit_id, dialogue_id, on_day);
create unique index voucher_once on voucher (unit_id, dialogue_id, lower(number), lower(payee), on_day) where cancelled_at is null;
create unique index voucher_of_list on voucher (unit_id, allowance_id) where cancelled_at is null;
call raise_wall('voucher');

-- Scans lie where all files do, whatever else may be attached by then.
do $$
declare known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint
  where conrelid = 'attachment'::regclass and conname = 'attachment_subject_check';
  alter table attachment drop constraint attachment_subject_check;
  execute 'alter table attachment add constraint attachment_subject_check ' || replace(known, 'ARRAY[', 'ARRAY[''voucher''::text, ');
end $$;
