-- A view changes with nearly every event, and is read as it was written. It stands in its row as text, uncompressed: to
-- take it apart into jsonb and to compress it took the server longer than all else about a row.
alter table plan alter column view type text, alter column concerns type text;
alter table plan alter column view set storage external;
alter table plan set (toast_tuple_target = 8160);
comment on column plan.view is 'The plan view of the API without its warnings, as JSON.';
comment on column plan.concerns is 'What the plan lacks, each from a day on where it is a matter of time, as JSON.';

alter table history_entry alter column changes type text;
comment on column history_entry.changes is 'Values before and after, as JSON.';
