-- The read model. Everything in it comes out of the event log and can be made again from there: no row is ever the only
-- place where something is known (ADR 0007).

create table plan (
  plan_id           uuid        primary key,
  organisation      text        not null,
  version           bigint      not null,
  position          bigint      not null,
  status            text        not null,
  subject_id        text        not null,
  subject_type      text        not null,
  subject_display   text        not null,
  clinician_id      text,
  clinician_display text,
  supervisor_id     text,
  programme         text,
  starts_on         date        not null,
  review_due_on     date,
  active_goals      integer     not null,
  author_signed     boolean     not null,
  client_signed     boolean     not null,
  recorded_at       timestamptz not null,
  view              jsonb       not null,
  concerns          jsonb       not null,
  search            tsvector    not null
);
comment on table plan is 'One row a plan, as it stands.';
comment on column plan.client_signed is 'By client or guardian, or documented why not.';
comment on column plan.view is 'The plan view of the API without its warnings.';
comment on column plan.concerns is 'What the plan lacks, each from a day on where it is a matter of time.';
create index plan_by_subject on plan (organisation, subject_id);
create index plan_by_clinician on plan (organisation, clinician_id, status);
create index plan_by_supervisor on plan (organisation, supervisor_id, status);
create index plan_by_start on plan (organisation, starts_on desc, plan_id);
create index plan_by_status on plan (organisation, status);
create index plan_by_review on plan (organisation, review_due_on) where review_due_on is not null;
create index plan_by_text on plan using gin (search);

create table timeline_point (
  plan_id       uuid        not null,
  entry_id      uuid        not null,
  goal_id       uuid,
  objective_id  uuid,
  organisation  text        not null,
  version       bigint      not null,
  first_version bigint      not null,
  scale         text        not null,
  value         numeric     not null,
  effective_at  timestamptz not null,
  recorded_at   timestamptz not null,
  late          boolean     not null,
  status        text        not null,
  rater_id      text        not null,
  rater_display text        not null,
  rater_credential text,
  session       text,
  note          text,
  comment       text,
  primary key (plan_id, entry_id),
  check ((goal_id is null) <> (objective_id is null))
);
comment on table timeline_point is 'One row a progress entry, as it stands after its corrections.';
comment on column timeline_point.version is 'The plan''s version that changed the entry last.';
comment on column timeline_point.first_version is 'The plan''s version that recorded the entry; decides which of two entries of one instant is the later.';

create table history_entry (
  plan_id        uuid        not null,
  version        bigint      not null,
  organisation   text        not null,
  position       bigint      not null,
  event_id       uuid        not null,
  type           text        not null,
  lifecycle      text        not null,
  recorded_at    timestamptz not null,
  effective_at   timestamptz not null,
  late           boolean     not null,
  actor_id       text        not null,
  actor_name     text        not null,
  actor_role     text        not null,
  on_behalf_of   text,
  purpose_of_use text        not null,
  reason_code    text,
  reason_text    text,
  command_id     uuid        not null,
  correlation_id text        not null,
  words          text        not null,
  changes        jsonb       not null,
  primary key (plan_id, version)
);
comment on table history_entry is 'One row an event, in words and as values before and after.';
create index history_by_actor on history_entry (organisation, actor_id, position);

-- How far each part of each processor has come. Kept with what it is the progress of, so that both change in one
-- transaction and a rebuild of the one starts the other over.
create table token (
  processor  text        not null,
  segment    integer     not null,
  position   bigint      not null,
  owner      text,
  claimed_at timestamptz not null default now(),
  primary key (processor, segment)
) with (fillfactor = 50);

-- A plan whose event a projection could not take. Points into the log and copies nothing out of it.
create table parked_plan (
  processor  text        not null,
  plan_id    text        not null,
  position   bigint      not null,
  version    bigint      not null,
  event_type text        not null,
  cause      text        not null,
  parked_at  timestamptz not null default now(),
  attempts   integer     not null default 1,
  primary key (processor, plan_id)
);

grant select, insert, update, delete, truncate on plan, timeline_point, history_entry, token, parked_plan
  to ${application};
