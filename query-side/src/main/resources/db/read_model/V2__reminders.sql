-- What lies beside a plan has its place in the history too: two entries may fall on one version, never on one position.
alter table history_entry drop constraint history_entry_pkey;
alter table history_entry add primary key (plan_id, position);

alter table plan add column review_cycle integer not null default 0;
comment on column plan.review_cycle is 'Which of its review cycles the plan is in, from 1; 0 before the first.';

create table reminder (
  reminder_id   uuid        primary key,
  plan_id       uuid        not null,
  organisation  text        not null,
  position      bigint      not null,
  kind          text        not null,
  cycle         integer,
  goal_id       uuid,
  due_on        date        not null,
  state         text        not null,
  recipients    jsonb       not null,
  recipient_ids text[]      not null,
  issued_at     timestamptz not null
);
comment on table reminder is 'One row a reminder, as it stands.';
comment on column reminder.position is 'Of the last event that changed it.';
comment on column reminder.cycle is 'The plan''s review cycle it is about; none where it is about a goal.';
comment on column reminder.recipient_ids is 'The recipients'' ids, and the part of those who are meant without a name.';
create index reminder_by_plan on reminder (plan_id, cycle);
create index reminder_by_due on reminder (organisation, due_on desc, reminder_id);
create index reminder_by_recipient on reminder using gin (recipient_ids);

grant select, insert, update, delete, truncate on reminder to ${application};

-- Rows that lack what they now have are made again from the log.
truncate plan, timeline_point, history_entry, parked_plan;
update token set position = 0, owner = null;
