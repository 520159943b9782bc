-- What a process left undone another goes on with, where its kind says so.
alter table job add column goes_on text;
comment on column job.goes_on is 'What is asked for, as long as it isn''t done: for whoever goes on with it.';
alter table job add column taken integer not null default 0;
comment on column job.taken is 'How many processes have taken it up, but for those that left it in order.';
