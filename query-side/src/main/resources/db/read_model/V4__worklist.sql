-- What a worklist asks of every plan, beside the plan: it opens neither views nor scores.
alter table plan add column target_dues date[] not null default '{}';
alter table plan add column last_score_at timestamptz;
alter table plan add column last_score_recorded_at timestamptz;
comment on column plan.target_dues is 'The days set for the targets of its active goals.';
comment on column plan.last_score_at is 'The greatest time for which there is a score that counts.';
comment on column plan.last_score_recorded_at is 'When a score that counts was last recorded.';

create index plan_by_name on plan (organisation, lower(subject_display), plan_id);
create index reminder_of_silence on reminder (plan_id, issued_at) where kind = 'NO_PROGRESS';
create index reminder_escalated on reminder (plan_id, cycle) where kind like 'ESCALATED%';

-- Rows that lack what they now have are made again from the log.
truncate plan, timeline_point, history_entry, reminder, parked_plan;
update token set position = 0, owner = null;
