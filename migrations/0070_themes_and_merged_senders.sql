-- Nhóm vấn đề on the portal (R27): copies of what an officer released of a theme, and of what is done about it. A measure is shown once
-- it was released; from then on its days and its outcome follow by themselves. Names of people stand in neither.

create table published_theme (
  unit_id uuid not null default current_unit() references unit,
  theme_id uuid not null,
  name text not null check (char_length(name) between 1 and 160),
  about text not null default '' check (char_length(about) <= 4000), -- what it asks of policy, as everybody may read it
  published_on date not null,
  changed_on date not null,
  primary key (unit_id, theme_id),
  foreign key (unit_id, theme_id) references theme
);
call raise_wall('published_theme');
grant delete on published_theme to :app;
create policy visitor on published_theme for select to :public using (unit_id = (select current_unit()));
grant select on published_theme to :public;

create table published_measure (
  unit_id uuid not null default current_unit() references unit,
  measure_id uuid not null,
  theme_id uuid not null,
  kind text not null check (kind in ('solution', 'proposal')),
  what text not null check (char_length(what) between 1 and 2000),
  who text not null default '',             -- the department, or the body it was sent to; never an officer
  plan_period text not null default '' check (char_length(plan_period) <= 60),
  reference text not null default '' check (char_length(reference) <= 60),
  made_on date not null,
  due_on date,
  first_due_on date,                        -- the day that was named first, where it was moved
  kept_on date,
  given_up_on date,
  outcome text check (outcome in ('granted', 'partly', 'refused', 'none')),
  reply_reference text not null default '' check (char_length(reply_reference) <= 120),
  result text not null default '' check (char_length(result) <= 2000), -- what came of it, in words that were looked at
  primary key (unit_id, measure_id),
  foreign key (unit_id, theme_id) references published_theme on delete cascade,
  foreign key (unit_id, measure_id) references theme_measure
);
create index published_measure_of on published_measure (unit_id, theme_id, made_on);
call raise_wall('published_measure');
grant delete on published_measure to :app;
create policy visitor on published_measure for select to :public using (unit_id = (select current_unit()));
grant select on published_measure to :public;

-- Which petitions everybody can read belong to a theme everybody can read.
create policy visitor on theme_petition for select to :public using (unit_id = (select current_unit())
  and exists (select from published_theme t where t.unit_id = theme_petition.unit_id and t.theme_id = theme_petition.theme_id)
  and exists (select from published_petition p where p.unit_id = theme_petition.unit_id and p.petition_id = theme_petition.petition_id));
grant select (unit_id, theme_id, petition_id) on theme_petition to :public;

-- A sender whose petition was merged is asked too whether what was promised in the common answer was done.
alter table commitment_word add column petition_id uuid; -- whose sender says so, where it was merged with the one it was promised to
alter table commitment_word add foreign key (unit_id, petition_id) references petition;
drop policy holder on commitment_word;
create policy holder on commitment_word for select to :public using (unit_id = (select current_unit()) and petition_id is null
  and commitment_id in (select c.id from commitment c));
grant select (petition_id) on commitment_word to :public;

-- A large table is entered in portions, so that whoever sends a form meanwhile does not wait for all of it.
alter table import_draft add column progress jsonb; -- what was entered of it so far: how many rows, how many new organisations
