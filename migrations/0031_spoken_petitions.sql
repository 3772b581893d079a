-- Ghi âm: a petition may be said instead of typed. Its content then says so, until an officer has written down what was
-- said, as a wording of its own; that it was spoken stays.
alter table petition add column spoken boolean not null default false;
grant insert (spoken), select (spoken) on petition to :public;
