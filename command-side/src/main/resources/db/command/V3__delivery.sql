-- What goes out of the house: one row for a reminder, a channel and whom it goes to by it (ADR 0014). Ids alone: what a
-- message says is read from the log when it is sent.
create table delivery (
  delivery_id  uuid        primary key,
  organisation text        not null,
  plan_id      uuid        not null,
  reminder_id  uuid        not null,
  kind         text        not null,
  channel      text        not null check (channel in ('EMAIL', 'WEBHOOK')),
  part         text,
  recipient    text        not null,
  state        text        not null default 'WAITING'
    check (state in ('WAITING', 'SENT', 'DEAD', 'SUPERSEDED', 'DISCARDED')),
  attempts     integer     not null default 0,
  tries        integer     not null default 0,
  at_once      boolean     not null default false,
  digest       uuid,
  next_attempt timestamptz,
  cause        text,
  created_at   timestamptz not null,
  ended_at     timestamptz,
  decided_by   text,
  reason       text
);
comment on column delivery.delivery_id is 'Made from the reminder, the channel and the recipient: the same however often it is sent.';
comment on column delivery.part is 'The recipient''s in the plan or the organisation; none for a system.';
comment on column delivery.recipient is 'A person''s id, or the name of a webhook.';
comment on column delivery.attempts is 'All there have been; tries are those since it was last sent on its way.';
comment on column delivery.at_once is 'Somebody sent it again: it waits for no hour of the day.';
comment on column delivery.digest is 'The daily mail it goes out with.';
comment on column delivery.cause is 'A code or a class; never a text that may be about a client.';
comment on column delivery.decided_by is 'Who sent it again or discarded it last.';
create index delivery_by_reminder on delivery (reminder_id);
create index delivery_by_digest on delivery (digest) where state = 'WAITING';
create index delivery_by_state on delivery (organisation, state, created_at desc, delivery_id);
create index delivery_unfinished on delivery (state) where state in ('WAITING', 'DEAD');

-- The scheduler's own table, beside that of the due list: neither takes the other's tasks for its own.
create table delivery_task (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index delivery_task_by_time on delivery_task (execution_time);
create index delivery_task_by_heartbeat on delivery_task (last_heartbeat);

grant select, insert, update, delete on delivery, delivery_task to ${application};
