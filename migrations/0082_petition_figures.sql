-- Số liệu (R24): what statistics count of each petition, one narrow row beside it, so that a hundred thousand are counted while a page
-- loads. Every value is a stored copy of what other tables say, written by one function in the transaction that changed one of them;
-- nobody else may write it. Of what was moved to its own process (R12) only the stage stays.

create table petition_figure (
  unit_id uuid not null default current_unit() references unit,
  petition_id uuid not null,
  dialogue_id uuid,
  stage text not null,
  field text,
  sector text,                              -- of the sender: as registered, else as in the register
  kind text,                                -- of the sender
  village_id uuid,
  outside boolean not null default false,   -- of another commune
  channel text,
  competence text,
  received_on date not null,
  counted_from date,                        -- what its term counts from
  due_on date,                              -- of the present round
  done_on date,                             -- answered (R28), or guided to the right body
  aloud boolean not null default false,     -- every ask was answered at the conference
  reopened boolean not null default false,  -- its sender asked for another look (R18)
  stars int check (stars between 1 and 5),  -- the latest rating
  primary key (unit_id, petition_id),
  foreign key (unit_id, petition_id) references petition
);
create index petition_figure_of on petition_figure (unit_id, dialogue_id);
call raise_wall('petition_figure');
revoke insert, update on petition_figure from :app;
call open_to_search('petition_figure');
create policy keeping on petition_figure to :search using (true) with check (true);
grant insert, update on petition_figure to :search;

call open_to_search('petition_rating');
call open_to_search('petition_reopening');
call open_to_search('petition_spoken_answer');
call open_to_search('petition_escalation');

-- Derives the rows of some petitions anew. They are held first: what is read after that holds what others have just committed.
create function keep_petition_figures(of_unit uuid, ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform from petition_figure f where f.unit_id = of_unit and f.petition_id = any (ids) order by f.petition_id for update;
  insert into petition_figure as kept (unit_id, petition_id, dialogue_id, stage, field, sector, kind, village_id, outside, channel, competence,
    received_on, counted_from, due_on, done_on, aloud, reopened, stars)
  select p.unit_id, p.id, p.dialogue_id, p.stage,
    case when told then p.field end,
    case when told then coalesce(r.sector, o.sector) end,
    case when told then coalesce(s.sender_kind, o.kind) end,
    case when told and s.outside_place = '' then coalesce(s.village_id, case when o.outside_place = '' then o.village_id end) end,
    told and s.village_id is null and (s.outside_place <> '' or coalesce(o.outside_place, '') <> ''),
    case when told then s.channel end,
    case when told then p.competence end,
    s.received_on, x.anchor_on, x.due_on,
    case p.stage when 'answered' then p.answered_on when 'guided' then g.on_day end,
    told and p.stage = 'answered' and exists (select from petition_spoken_answer a
      where a.unit_id = p.unit_id and a.petition_id = p.id and a.round = p.round and a.complete),
    told and exists (select from petition_reopening a where a.unit_id = p.unit_id and a.petition_id = p.id),
    case when told then l.stars end
  from petition p
    join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
    cross join lateral (select p.stage <> 'moved' as told) t
    left join organisation linked on linked.unit_id = s.unit_id and linked.id = s.organisation_id
    left join organisation o on o.unit_id = s.unit_id and o.id = coalesce(linked.merged_into, linked.id)
    left join registration r on r.unit_id = s.unit_id and r.id = s.registration_id
    left join lateral (select x.anchor_on, x.due_on from deadline x
      where x.unit_id = p.unit_id and x.subject_id = p.id and x.round = p.round and x.kind in ('answer', 'escalate') and x.lapsed_on is null
      order by x.legal desc, x.due_on desc, x.id limit 1) x on told
    left join lateral (select e.on_day from petition_escalation e
      where e.unit_id = p.unit_id and e.petition_id = p.id and e.way = 'guided' order by e.at desc limit 1) g on told
    left join lateral (select a.stars from petition_rating a
      where a.unit_id = p.unit_id and a.petition_id = p.id order by a.round desc limit 1) l on told
  where p.unit_id = of_unit and p.id = any (ids)
  on conflict (unit_id, petition_id) do update set
    (dialogue_id, stage, field, sector, kind, village_id, outside, channel, competence, received_on, counted_from, due_on, done_on, aloud, reopened, stars)
    = (excluded.dialogue_id, excluded.stage, excluded.field, excluded.sector, excluded.kind, excluded.village_id, excluded.outside,
      excluded.channel, excluded.competence, excluded.received_on, excluded.counted_from, excluded.due_on, excluded.done_on,
      excluded.aloud, excluded.reopened, excluded.stars)
  where kept is distinct from excluded;
end $$;
alter function keep_petition_figures(uuid, uuid[]) owner to :search;

-- Which petitions a change touches. A restore, which enters no unit, puts back what was.
create function petition_figures_change() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare of_unit uuid; ids uuid[];
begin
  if coalesce(current_setting('app.unit', true), '') = '' then return null; end if;
  of_unit := current_unit();
  case tg_table_name
    when 'petition' then ids := array(select n.id from changed n where n.unit_id = of_unit);
    when 'deadline' then ids := array(select distinct n.subject_id from changed n
      where n.unit_id = of_unit and n.subject = 'petition' and n.kind in ('answer', 'escalate'));
    when 'submission' then ids := array(select p.id from changed n join petition p on p.unit_id = n.unit_id and p.submission_id = n.id
      where n.unit_id = of_unit);
    when 'organisation' then ids := array(select p.id from changed n
      join organisation o on o.unit_id = n.unit_id and (o.id = n.id or o.merged_into = n.id)
      join submission s on s.unit_id = o.unit_id and s.organisation_id = o.id
      join petition p on p.unit_id = s.unit_id and p.submission_id = s.id where n.unit_id = of_unit);
    when 'registration' then ids := array(select p.id from changed n
      join submission s on s.unit_id = n.unit_id and s.registration_id = n.id
      join petition p on p.unit_id = s.unit_id and p.submission_id = s.id where n.unit_id = of_unit);
    else ids := array(select distinct n.petition_id from changed n where n.unit_id = of_unit);
  end case;
  if cardinality(ids) > 0 then perform keep_petition_figures(of_unit, ids); end if;
  return null;
end $$;
alter function petition_figures_change() owner to :search;

create procedure figures_follow(watched regclass, variadic events text[]) language plpgsql as $$
declare event text;
begin
  foreach event in array events loop
    execute format('create trigger figures_%s after %s on %s referencing new table as changed for each statement execute function petition_figures_change()',
      event, event, watched);
  end loop;
end $$;
call figures_follow('petition', 'insert', 'update');
call figures_follow('deadline', 'insert', 'update');
call figures_follow('submission', 'update');
call figures_follow('organisation', 'update');
call figures_follow('registration', 'update');
call figures_follow('petition_rating', 'insert');
call figures_follow('petition_reopening', 'insert');
call figures_follow('petition_spoken_answer', 'insert');
call figures_follow('petition_escalation', 'insert', 'update');
drop procedure figures_follow(regclass, text[]);

-- Of an organisation by its merged rows, and of a registration's or an organisation's forms.
create index organisation_merged on organisation (unit_id, merged_into) where merged_into is not null;
create index submission_registration on submission (unit_id, registration_id) where registration_id is not null;

alter table petition no force row level security;
select keep_petition_figures(p.unit_id, array_agg(p.id)) from petition p group by p.unit_id;
alter table petition force row level security;
revoke all on function keep_petition_figures(uuid, uuid[]), petition_figures_change() from public;
