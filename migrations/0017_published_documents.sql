-- The documents that answered a published petition, so that their files can be offered once they are released (R20).
alter table published_petition add column document_ids uuid[] not null default '{}';
