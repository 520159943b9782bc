-- What a rebuild has made that is given up, or was only to be compared, takes no room any longer.
create function drop_next() returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  drop schema if exists read_model_next cascade
$$;

revoke all on function drop_next() from public;
grant execute on function drop_next() to ${application};
