-- The backup tells which migrations its rows were written under.
grant select on applied_migration to :backup;
