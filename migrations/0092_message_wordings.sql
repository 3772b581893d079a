-- Lời đầu, lời cuối of letters to people outside, in the unit's own words. Versions are kept; the newest is in force.

create table message_wording (
  unit_id uuid not null default current_unit() references unit,
  id uuid not null,
  template text not null check (char_length(template) <= 60), -- ''; of every letter that has no words of its own
  seq int not null check (seq > 0),
  opening text not null default '' check (char_length(opening) <= 600),
  closing text not null default '' check (char_length(closing) <= 600),
  opening_en text not null default '' check (char_length(opening_en) <= 600),
  closing_en text not null default '' check (char_length(closing_en) <= 600),
  by_officer uuid not null,
  at timestamptz not null,
  primary key (unit_id, id),
  unique (unit_id, template, seq),
  foreign key (unit_id, by_officer) references officer
);
call raise_wall('message_wording');
call append_only('message_wording');

-- How somebody outside asked to be told; '': as the program finds best.
alter table contact add column told_by text not null default '' check (told_by in ('', 'mail', 'message', 'call'));
