-- Who was given something of which plan: an accounting of disclosures.
create table disclosure (
  plan_id        uuid        not null,
  package_id     uuid        not null,
  position       bigint      not null,
  organisation   text        not null,
  recorded_at    timestamptz not null,
  actor_id       text        not null,
  actor_name     text        not null,
  actor_role     text        not null,
  on_behalf_of   text,
  purpose_of_use text        not null,
  correlation_id text        not null,
  scope          text        not null,
  period_from    timestamptz,
  period_to      timestamptz,
  plan_version   bigint      not null,
  recipient      text        not null,
  address        text,
  description    text        not null,
  purpose        text        not null,
  consent        text,
  primary key (plan_id, position)
);
comment on table disclosure is 'One row a package and plan in it.';
comment on column disclosure.plan_version is 'The last version of the plan in the package.';
create index disclosure_by_organisation on disclosure (organisation, position);

grant select, insert, update, delete, truncate on disclosure to ${application};
