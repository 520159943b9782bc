-- Work that outlives the request that asked for it.
create table job (
  job_id       uuid        primary key,
  organisation text        not null,
  owner        text        not null,
  kind         text        not null,
  status       text        not null check (status in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  done         bigint      not null default 0,
  total        bigint      not null default 0,
  findings     text        not null default '[]',
  result       text,
  cancel_asked boolean     not null default false,
  ordered      text,
  created_at   timestamptz not null default clock_timestamp(),
  -- Moved every few seconds by the process that works on it: a heart that stopped is a process that died.
  beat_at      timestamptz not null default clock_timestamp(),
  ended_at     timestamptz
);
comment on column job.findings is 'JSON. Ids of resources, codes and fixed sentences: never anything else of their content.';

comment on column job.ordered is 'What is asked for, until a process that knows the kind takes it up.';

grant select, insert, update on job to ${application};

-- They once were the command side's.
do $$ begin
  if to_regclass('command.job') is not null then
    insert into job (job_id, organisation, owner, kind, status, done, total, findings, result, cancel_asked, created_at,
                     beat_at, ended_at)
      select job_id, organisation, owner, kind, status, done, total, findings, result, cancel_asked, created_at,
             beat_at, ended_at
      from command.job;
  end if;
end $$;
