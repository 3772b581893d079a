-- A search of the published petitions spent half its time planning and unpacking.

-- Its way is written out step by step, so one plan serves every word: how common a word is need not be asked.
alter function find_published(text, text, int, text, text, int, uuid) set plan_cache_mode = force_generic_plan;
alter table published_petition alter column words set statistics 0;
-- The walk over the newest reads words by the hundred: they lie in the row, not packed beside it.
alter table published_petition set (toast_tuple_target = 8160);
