-- Where evidence is made anew from the log, before it takes the place of what is read (ADR 0023); empty at any other time.
-- A column that one of a pair gets, the other gets too.
create table refusal_next (like refusal including all);
create table access_next (like access including all);
comment on table refusal_next is 'Refusals made anew, until they take the place of those that are read.';
comment on table access_next is 'Looks made anew, until they take the place of those that are read.';
grant select, insert, delete on refusal_next, access_next to ${application};
