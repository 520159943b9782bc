-- The read model is made anew in tables beside those that are read, which then take their place. The application may have
-- that done and nothing else of the kind: these functions work as the owner.

-- What is made from the log: all tables but the tokens, and the migrations' history, which accounts for the shape of them.
create function made() returns setof name language sql stable set search_path = pg_catalog, pg_temp as $$
  select relname from pg_class
  where relnamespace = 'read_model'::regnamespace and relkind = 'r' and relname not in ('token', 'flyway_schema_history')
  order by relname <> 'parked_plan', relname -- first what whoever retries a plan takes first
$$;

-- As the live table has them: primary key, constraints that are indexes, indexes.
create function index_next(made name) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  live regclass := format('read_model.%I', made)::regclass;
  part text;
begin
  for part in
    select format('alter table read_model_next.%I add constraint %I %s', made, conname, pg_get_constraintdef(oid))
    from pg_constraint where conrelid = live and contype in ('p', 'u', 'x')
    union all
    select regexp_replace(pg_get_indexdef(indexrelid), ' ON read_model\.', ' ON read_model_next.')
    from pg_index i where indrelid = live
      and not exists (select from pg_constraint where conindid = i.indexrelid and conrelid = live)
  loop
    execute part;
  end loop;
  execute format('analyze read_model_next.%I', made);
end $$;

-- Empty tables beside the live ones, with all that those have but the indexes; what a rebuild left that was broken off
-- goes. The plans that wait are looked up while the rest is filled, so theirs has its key. Answers with the others.
create function begin_next() returns setof name language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  made name;
  given text;
begin
  drop schema if exists read_model_next cascade;
  create schema read_model_next;
  execute format('comment on schema read_model_next is %L',
                 (select max(installed_rank) from read_model.flyway_schema_history));
  for made in select read_model.made() loop
    execute format('create table read_model_next.%I (like read_model.%1$I including all excluding indexes)', made);
    for given in
      select format('alter table read_model_next.%I set (%s)', made, array_to_string(reloptions, ', '))
      from pg_class where oid = format('read_model.%I', made)::regclass and reloptions is not null
      union all
      select format('grant %s on read_model_next.%I to %s', privilege_type, made,
                    case grantee when 0 then 'public' else grantee::regrole::text end)
      from pg_class, aclexplode(relacl) where oid = format('read_model.%I', made)::regclass
      union all
      select format('comment on table read_model_next.%I is %L', made, obj_description(oid, 'pg_class'))
      from pg_class where oid = format('read_model.%I', made)::regclass and obj_description(oid, 'pg_class') is not null
    loop
      execute given;
    end loop;
  end loop;
  for given in
    select format('grant usage on schema read_model_next to %s',
                  case grantee when 0 then 'public' else grantee::regrole::text end)
    from pg_namespace, aclexplode(nspacl) where nspname = 'read_model' and privilege_type = 'USAGE'
  loop
    execute given;
  end loop;
  perform read_model.index_next('parked_plan');
  return query select * from read_model.made() as each (name) where each.name <> 'parked_plan';
end $$;

-- The new tables take the places of the live ones, names, indexes, rights and all. To be called with a lock_timeout:
-- whoever comes after the one that is waited for waits as well.
create function switch_to_next() returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  tables name[] := array(select read_model.made());
  made name;
begin
  foreach made in array tables loop
    execute format('lock table read_model.%I in access exclusive mode', made);
  end loop;
  if obj_description('read_model_next'::regnamespace, 'pg_namespace')
     is distinct from (select max(installed_rank)::text from read_model.flyway_schema_history) then
    raise 'The read model was migrated while it was made anew.';
  end if;
  foreach made in array tables loop
    execute format('drop table read_model.%I', made);
    execute format('alter table read_model_next.%I set schema read_model', made);
  end loop;
  drop schema read_model_next;
end $$;

revoke all on function made(), index_next(name), begin_next(), switch_to_next() from public;
grant execute on function index_next(name), begin_next(), switch_to_next() to ${application};
