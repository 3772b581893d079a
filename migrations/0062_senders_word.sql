-- Lời người gửi về một lời hứa: whether what was promised to him was done, each time he said so; the latest counts.

create table commitment_word (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  commitment_id uuid not null,
  said text not null check (said in ('done', 'partly', 'not')),
  words text not null default '' check (length(words) <= 2000),
  asked_how text not null default '' check (length(asked_how) <= 200), -- who said it and how, when entered for him (R7)
  by_officer uuid,
  at timestamptz not null,
  on_day date not null,
  primary key (unit_id, id),
  foreign key (unit_id, commitment_id) references commitment,
  foreign key (unit_id, by_officer) references officer,
  check (by_officer is not null or asked_how = '')
);
create index commitment_word_of on commitment_word (unit_id, commitment_id, at);
create index commitment_word_against on commitment_word (unit_id, commitment_id) where said <> 'done';
call raise_wall('commitment_word');
create trigger append_only before update or delete on commitment_word for each row execute function keep_or_blank_these('words', 'asked_how');
create trigger append_only_all before truncate on commitment_word for each statement execute function refuse_change();

-- The office looked at what the sender says, and stays by it that the promise was kept.
alter table commitment_step drop constraint commitment_step_step_check;
alter table commitment_step add constraint commitment_step_step_check check (step in ('kept', 'moved', 'given-up', 'taken-back', 'stood-by'));

-- The sender reads what was promised to him once it holds, by when, what became of it, and what he said of it himself.
create policy holder on commitment for select to :public using (unit_id = (select current_unit()) and made_on is not null and removed_at is null
  and petition_id in (select p.id from petition p where p.submission_id = (select current_holder())));
grant select (unit_id, id, petition_id, position, what, department_id, made_on, kept_on, given_up_on, removed_at) on commitment to :public;
create policy holder on commitment_step for select to :public using (unit_id = (select current_unit())
  and commitment_id in (select c.id from commitment c));
grant select (unit_id, id, commitment_id, step, words, was_due_on, at, on_day) on commitment_step to :public;
create policy holder on commitment_word for select to :public using (unit_id = (select current_unit())
  and commitment_id in (select c.id from commitment c));
grant select (unit_id, id, commitment_id, said, words, at, on_day) on commitment_word to :public;
create policy promised on deadline for select to :public using (unit_id = (select current_unit()) and kind = 'commitment'
  and subject_id in (select c.id from commitment c));

-- Of the sender's word everybody reads only whether he says it was done: never his words.
alter table published_commitment add column sender_said text check (sender_said in ('done', 'partly', 'not'));

-- What was promised before a dialogue is told by the day it was set up.
grant select (created_at) on dialogue to :public;

-- That a petition everybody can read was carried into a later dialogue stands in its course already.
create policy visitor on petition_carry for select to :public using (unit_id = (select current_unit())
  and exists (select from published_petition p where p.unit_id = petition_carry.unit_id and p.petition_id = petition_carry.petition_id));
