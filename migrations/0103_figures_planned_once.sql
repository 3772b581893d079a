-- The statement that derives a petition's figures joins eight tables: planned anew for each list of petitions it took three times as long
-- as its work, twice in each submission. Whatever the list, the way through the indexes is the same.
alter function keep_petition_figures(uuid, uuid[]) set plan_cache_mode = force_generic_plan;
