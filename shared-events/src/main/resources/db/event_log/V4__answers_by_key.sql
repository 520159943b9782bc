-- The key first: it alone tells nearly all answers apart, so that finding a place among them compares one text, not three.
alter table answered drop constraint answered_pkey, add primary key (key, client, command_type);
