-- A parked plan that an operator set aside: it stands still, and nobody is asked to see to it (ADR 0015).
alter table parked_plan add column set_aside_at timestamptz;
