-- Papers that wait for who approves them, for the day of each: few at a time, among all that were ever written.
create index document_waiting on document (unit_id, created_at, id) where stage = 'for-approval';
