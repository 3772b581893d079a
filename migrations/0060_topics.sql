-- Chủ đề trao đổi: what is spoken about together at one conference, in which order, and which petitions belong to each. A
-- petition stands in one topic of a dialogue at most; one that was carried into it (R25) may be spoken about there too.

-- One row a dialogue: whoever arranges holds it, and its version tells whether somebody else did meanwhile.
create table topic_plan (
  unit_id uuid not null default current_unit() references unit,
  dialogue_id uuid not null,
  version int not null default 1,
  primary key (unit_id, dialogue_id),
  foreign key (unit_id, dialogue_id) references dialogue
);
call raise_wall('topic_plan');

create table topic (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  dialogue_id uuid not null,
  name text not null check (char_length(name) between 1 and 160),
  field text check (char_length(field) <= 40),  -- it was proposed for this field, and takes the rest of it; also when renamed
  position int not null,
  removed_at timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  primary key (unit_id, id),
  unique (unit_id, id, dialogue_id),
  foreign key (unit_id, dialogue_id) references dialogue
);
create index topic_of on topic (unit_id, dialogue_id, position);
create unique index topic_name on topic (unit_id, dialogue_id, name) where removed_at is null;
call raise_wall('topic');

create table topic_petition (
  unit_id uuid not null default current_unit() references unit,
  dialogue_id uuid not null,
  petition_id uuid not null,
  topic_id uuid not null,
  position int not null,
  placed_at timestamptz not null,
  placed_by uuid,
  primary key (unit_id, dialogue_id, petition_id),
  foreign key (unit_id, topic_id, dialogue_id) references topic (unit_id, id, dialogue_id),
  foreign key (unit_id, petition_id) references petition
);
create index topic_petition_in on topic_petition (unit_id, topic_id, position);
create index topic_petition_of on topic_petition (unit_id, petition_id);
call raise_wall('topic_petition');
grant delete on topic_petition to :app;

-- A petition is spoken about in its own dialogue, or in one it was carried into.
create function belongs_to_dialogue() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('app.unit', true), '') = '' then return new; end if; -- a restore puts back what was
  if not exists (select from petition p where p.unit_id = new.unit_id and p.id = new.petition_id and p.dialogue_id = new.dialogue_id)
    and not exists (select from petition_carry c where c.unit_id = new.unit_id and c.petition_id = new.petition_id and c.dialogue_id = new.dialogue_id)
  then raise exception 'a petition of another dialogue' using errcode = 'DT004'; end if;
  return new;
end $$;
create trigger belongs_to_dialogue before insert or update of petition_id, dialogue_id on topic_petition
  for each row execute function belongs_to_dialogue();

-- What a closed dialogue spoke about stays as it was (0046).
create trigger stays_closed before insert or update on topic for each row execute function stays_closed();
create trigger stays_closed before insert or update on topic_petition for each row execute function stays_closed();
create function stays_where_closed() returns trigger language plpgsql as $$
begin
  if exists (select from dialogue d where d.unit_id = old.unit_id and d.id = old.dialogue_id and d.closed_on is not null)
  then raise exception 'the dialogue is closed' using errcode = 'DT003'; end if;
  return old;
end $$;
create trigger stays_where_closed before delete on topic_petition for each row execute function stays_where_closed();
