-- When each plan must be looked at next. The truth about deadlines: the scheduler's tasks are made from it, and all of it
-- can be made again from the event log (ADR 0011).
create table due_list (
  plan_id  uuid        primary key,
  look_at  timestamptz,
  why      text,
  silent   boolean     not null default false,
  failures integer     not null default 0,
  trouble  text
);
comment on table due_list is 'One row a plan that is or was active; none for one that is over.';
comment on column due_list.look_at is 'None while nothing is due whatever the calendar says, as on hold.';
comment on column due_list.silent is 'Whether a silence has been told of, so that an entry changes what comes next.';
comment on column due_list.trouble is 'Classes of the failure of the last look; no text that may be about a client.';
create index due_list_by_time on due_list (look_at) where look_at is not null;

-- The scheduler's own table, as db-scheduler 16 describes it.
create table scheduled_task (
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
create index scheduled_task_by_time on scheduled_task (execution_time);
create index scheduled_task_by_heartbeat on scheduled_task (last_heartbeat);

-- How far the due list has come along the log; moved in the transaction that writes the list.
create table token (
  processor  text        not null,
  segment    integer     not null,
  position   bigint      not null,
  owner      text,
  claimed_at timestamptz not null default now(),
  primary key (processor, segment)
) with (fillfactor = 50);

grant select, insert, update, delete on due_list, scheduled_task, token to ${application};
