-- Who looked and what was refused, for those who ask. Everything in it comes out of the event log and can be made again
-- from there (ADR 0022). A schema of its own: it follows the log by itself, and views of plans are made anew without it.
create table refusal (
  position       bigint      primary key,
  event_id       uuid        not null unique,
  organisation   text        not null,
  happened_at    timestamptz not null,
  actor_id       text        not null,
  actor_name     text        not null,
  actor_role     text        not null,
  on_behalf_of   text,
  purpose_of_use text        not null,
  correlation_id text        not null,
  command_type   text,
  plan_id        uuid,
  code           text        not null,
  status         integer,
  count          bigint      not null
);
comment on table refusal is 'One row a refused command; of those that were only counted, one row for many.';
create index refusal_by_organisation on refusal (organisation, position);
create index refusal_by_actor on refusal (organisation, actor_id, position);
create index refusal_by_plan on refusal (plan_id, position) where plan_id is not null;

create table access (
  position       bigint      primary key,
  event_id       uuid        not null unique,
  organisation   text        not null,
  happened_at    timestamptz not null,
  actor_id       text        not null,
  actor_name     text        not null,
  actor_role     text        not null,
  on_behalf_of   text,
  purpose_of_use text        not null,
  correlation_id text        not null,
  kind           text        not null,
  address        text        not null,
  plan_id        uuid,
  parameters     text        not null,
  count          bigint      not null
);
comment on table access is 'One row a look at the record; of those that were only counted, one row for many.';
comment on column access.parameters is 'What was asked for beside the plan, as JSON.';
create index access_by_organisation on access (organisation, position);
create index access_by_actor on access (organisation, actor_id, position);
create index access_by_plan on access (plan_id, position) where plan_id is not null;

create table token (
  processor  text        not null,
  segment    integer     not null,
  position   bigint      not null,
  owner      text,
  claimed_at timestamptz not null default now(),
  primary key (processor, segment)
) with (fillfactor = 50);

grant select, insert, update, delete on refusal, access, token to ${application};
