-- Chính sách cho doanh nghiệp (R26): short posts, and questions and answers made from published answers. What is public is read by
-- everybody; a draft and what was taken back by officers only.

create table policy_post (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9-]{1,80}$'),
  kind text not null check (kind in ('guide', 'answer')),
  title text not null check (length(title) between 1 and 200),
  for_whom text not null default '' check (length(for_whom) <= 500),
  body text not null check (length(body) between 1 and 10000),
  to_do text not null default '' check (length(to_do) <= 4000),
  source text not null default '' check (length(source) <= 500), -- the paper it rests on
  in_force_from date,
  in_force_to date,
  field text,
  sectors text[] not null default '{}',
  from_petition uuid,                       -- the published petition whose answer it tells
  stage text not null default 'draft' check (stage in ('draft', 'public', 'taken-back')),
  published_on date,
  changed_on date not null,
  version int not null default 1,
  primary key (unit_id, id),
  unique (unit_id, slug),
  foreign key (unit_id, from_petition) references petition,
  check (in_force_to is null or in_force_from is null or in_force_to >= in_force_from)
);
create index policy_post_newest on policy_post (unit_id, published_on desc, id desc) where stage = 'public';
call raise_wall('policy_post');
create policy visitor on policy_post for select to :public using (unit_id = (select current_unit()) and stage = 'public');
grant select (unit_id, id, slug, kind, title, for_whom, body, to_do, source, in_force_from, in_force_to, field, sectors, from_petition, stage, published_on, changed_on) on policy_post to :public;

-- Each wording that was public, as it was.
create table policy_post_version (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  post_id uuid not null,
  title text not null,
  body text not null,
  to_do text not null,
  at timestamptz not null,
  by_officer uuid not null,
  primary key (unit_id, id),
  foreign key (unit_id, post_id) references policy_post
);
create index policy_post_version_of on policy_post_version (unit_id, post_id, at);
call raise_wall('policy_post_version');
call append_only('policy_post_version');
