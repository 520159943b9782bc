-- Cuts the event log at its present end: what is recorded stays in a partition that nothing is added to any more, and may
-- move to cheaper storage; what comes goes into the next. Waymark may run: whoever appends waits until this is done, which
-- takes as long as it takes to read through the partition that is closed.
--
-- Run it as the owner of the schema or as superuser:  psql -v ON_ERROR_STOP=1 -f cut-event-log.sql
do $$
declare
  log    constant regclass := 'event_log.event';
  cut    bigint;
  begun  text := 'minvalue';
  parts  integer;
  rights record;
begin
  execute format('set local role %I', (select pg_get_userbyid(relowner) from pg_class where oid = log));
  -- Held to the end: nothing is appended meanwhile.
  select position + 1 into strict cut from event_log.log_head for update;
  select count(*) into parts from pg_inherits where inhparent = log;

  if parts = 0 then
    parts := 1;
    alter table event_log.event rename to event_1;
    alter index event_log.event_pkey rename to event_1_pkey;
    alter index event_log.event_stream rename to event_1_stream;
    alter index event_log.event_recorded_at rename to event_1_recorded_at;
    create table event_log.event (like event_log.event_1 including defaults including comments)
      partition by range (position);
    alter table event_log.event add primary key (position);
    create index event_stream on event_log.event (stream, sequence);
    create index event_recorded_at on event_log.event using brin (recorded_at);
    create trigger event_is_append_only before update or delete or truncate on event_log.event
      for each statement execute function event_log.refuse_alteration();
    for rights in
      select grantee, privilege_type from information_schema.role_table_grants
       where table_schema = 'event_log' and table_name = 'event_1' and grantee <> current_user
    loop
      execute format('grant %s on event_log.event to %I', rights.privilege_type, rights.grantee);
      execute format('revoke %s on event_log.event_1 from %I', rights.privilege_type, rights.grantee);
    end loop;
  else
    select substring(pg_get_expr(relpartbound, oid) from 'FROM \((.*)\) TO') into strict begun
      from pg_class where oid = format('event_log.event_%s', parts)::regclass;
    if trim(both '''' from begun) = cut::text then
      raise notice 'Nothing was recorded since the log was last cut.';
      return;
    end if;
    execute format('alter table event_log.event detach partition event_log.event_%s', parts);
  end if;

  execute format(
    'alter table event_log.event attach partition event_log.event_%s for values from (%s) to (%s)', parts, begun, cut);
  execute format(
    'create table event_log.event_%s partition of event_log.event for values from (%s) to (maxvalue)', parts + 1, cut);
  execute format(
    'create trigger event_is_append_only before update or delete or truncate on event_log.event_%s'
    ' for each statement execute function event_log.refuse_alteration()', parts + 1);
  raise notice 'Closed event_%, with what was recorded up to position %.', parts, cut - 1;
end
$$;
