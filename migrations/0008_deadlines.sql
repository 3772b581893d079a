-- Thời hạn: every due day of the house, with the facts behind it. Nowhere else is a due date stored.

create table deadline (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  kind text not null check (kind in ('answer', 'opinion', 'release', 'escalate', 'wait-for-city', 'confirm', 'report', 'milestone', 'task', 'commitment')),
  name text not null default '',            -- which milestone: intake-closes
  subject text not null,                    -- petition, dialogue, opinion, task …
  subject_id uuid not null,
  dialogue_id uuid,
  round int not null default 1,             -- a reopening starts the next (R18)
  anchor text not null,                     -- conference, receipt, decision …
  anchor_on date not null,
  term int not null,                        -- working days, negative counts back; 0 with an anchor that is itself the day
  source text not null,
  legal boolean not null,                   -- R17: missing it needs a reason
  planned boolean not null default false,   -- "dự kiến": the anchor has not happened yet
  due_on date not null,
  met_on date,
  reason text not null default '',
  lapsed_on date,                           -- no longer owed (not held, withdrawn)
  told_on date,                             -- the day a citizen was told, kept when it moves
  recorded_at timestamptz not null,
  version int not null default 1,
  primary key (unit_id, id),
  unique (unit_id, kind, name, subject_id, round)
);
create index deadline_open on deadline (unit_id, due_on) where met_on is null and lapsed_on is null;
create index deadline_subject on deadline (unit_id, subject_id);
create index deadline_dialogue on deadline (unit_id, dialogue_id, kind);
call raise_wall('deadline');
call receive_from_public('deadline', 'unit_id, id, kind, name, subject, subject_id, dialogue_id, round, anchor, anchor_on, term, source, legal, planned, due_on, told_on, recorded_at');
call open_to_search('deadline');
-- The public sees a dialogue's milestones; a petition's due days only through its released page.
create policy visitor on deadline for select to :public using (unit_id = (select current_unit()) and kind = 'milestone');
grant select on deadline to :public;
