-- The language of the page a form was sent from: what is told to its sender is said in it. Paper is Vietnamese.
alter table submission add column language text not null default 'vi' check (language in ('vi', 'en'));
grant insert (language), select (language) on submission to :public;
alter table registration add column language text not null default 'vi' check (language in ('vi', 'en'));
grant insert (language) on registration to :public;
-- And of the words of a message, which somebody else may read out or send on.
alter table message add column language text not null default 'vi' check (language in ('vi', 'en'));
grant insert (language) on message to :public;
