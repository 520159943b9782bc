-- Who opened what was closed to them, and why (ADR 0026). No look before this had either.
alter table access
  add column broke_glass boolean not null default false,
  add column reason      text;
comment on column access.broke_glass is 'Whether the plan was closed to whoever looked.';
comment on column access.reason is 'Why they looked, where they said so.';
create index access_of_broken_glass on access (organisation, position) where broke_glass;
