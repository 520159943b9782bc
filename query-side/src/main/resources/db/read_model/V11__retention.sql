-- What each plan's retention hangs on. How long it is kept is the organisation's to say, and no part of a row.
create table retention (
  plan_id      uuid    primary key,
  organisation text    not null,
  version      bigint  not null,
  ended_on     date,
  major_on     date,
  held         boolean not null
);
comment on table retention is 'When each plan ended, whom it was for, and whether a legal hold stands.';
comment on column retention.ended_on is 'The day it was completed, revoked or entered in error.';
comment on column retention.major_on is 'The 18th birthday of whoever was a minor when the plan began.';
create index retention_by_end on retention (organisation, ended_on);
create index retention_held on retention (organisation) where held;

grant select, insert, update, delete, truncate on retention to ${application};

-- Rows that lack what they now have are made again from the log: plans show their legal holds.
truncate plan, timeline_point, history_entry, reminder, parked_plan, review_stretch;
update token set position = 0, owner = null;
