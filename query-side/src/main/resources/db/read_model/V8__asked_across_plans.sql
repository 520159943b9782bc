-- Which plans were due on any past day: a row for each stretch of a plan's life in which that was the same.
create table review_stretch (
  plan_id       uuid        not null,
  version       bigint      not null,
  organisation  text        not null,
  since         timestamptz not null,
  status        text        not null,
  review_due_on date,
  review_cycle  integer     not null,
  parties       text        not null,
  primary key (plan_id, version)
);
comment on table review_stretch is 'What a plan''s review hung on, from one version to the next that changed it.';
comment on column review_stretch.since is 'When that version was recorded.';
comment on column review_stretch.parties is 'Client, clinician and supervisor as they were then, as JSON.';
create index review_stretch_by_day on review_stretch (organisation, plan_id, version desc);

grant select, insert, update, delete, truncate on review_stretch to ${application};

-- What was corrected, marked in error or entered late is little among much.
create index history_corrections on history_entry (organisation, position)
  where late or type in ('EntryCorrected', 'EntryMarkedInError', 'PlanMarkedInError');

-- Rows that lack what they now have are made again from the log.
truncate plan, timeline_point, history_entry, reminder, parked_plan;
update token set position = 0, owner = null;
