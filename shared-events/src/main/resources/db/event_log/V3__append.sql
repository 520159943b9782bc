-- Appends a group in one round trip (ADR 0005): holds the log's head from the first statement to the commit, and writes
-- all of the group or, where a stream has moved on or a key was answered before, raises WM001 and writes nothing.
--
-- Every statement here finds its rows by a key: a plan made while a table was small must not stay when it is large.
create function append(
  clock           timestamptz,
  -- one a stream that an append continues
  continued       text[],
  first_sequences bigint[],
  last_sequences  bigint[],
  -- one an answer to remember; answered_with: how many of the group's events there are up to its last
  clients         text[],
  command_types   text[],
  keys            text[],
  body_hashes     bytea[],
  answers         bytea[],
  answered_with   bigint[],
  -- one an event, in order
  event_ids       uuid[],
  streams         text[],
  sequences       bigint[],
  stream_types    text[],
  types           text[],
  revisions       integer[],
  payloads        bytea[],
  metadatas       bytea[],
  out head        bigint,
  out at          timestamptz
) language plpgsql
  set search_path = event_log, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set jit = off
as $$
declare
  begun      bigint := 0;
  moved      bigint;
  remembered bigint;
begin
  update event_log.log_head l
     set position = l.position + cardinality(event_ids), recorded_at = greatest(l.recorded_at, clock)
   where l.only_row
   returning l.position - cardinality(event_ids), l.recorded_at into strict head, at;

  if 0 = any (first_sequences) then
    insert into event_log.stream_head (stream, sequence)
    select c.stream, c.last from unnest(continued, first_sequences, last_sequences) as c (stream, first, last)
     where c.first = 0
        on conflict do nothing;
    get diagnostics begun = row_count;
  end if;
  update event_log.stream_head h set sequence = c.last
    from unnest(continued, first_sequences, last_sequences) as c (stream, first, last)
   where h.stream = c.stream and h.sequence = c.first - 1;
  get diagnostics moved = row_count;
  if begun + moved < cardinality(continued) then
    raise exception 'A stream has moved on.' using errcode = 'WM001';
  end if;

  insert into event_log.answered (client, command_type, key, body_hash, answer, position, answered_at)
  select a.client, a.command_type, a.key, a.body_hash, a.answer, head + a.place, at
    from unnest(clients, command_types, keys, body_hashes, answers, answered_with)
      as a (client, command_type, key, body_hash, answer, place)
      on conflict do nothing;
  get diagnostics remembered = row_count;
  if remembered < cardinality(keys) then
    raise exception 'A key was answered before.' using errcode = 'WM001';
  end if;

  insert into event_log.event
    (position, event_id, stream, sequence, stream_type, type, revision, recorded_at, payload, metadata)
  select head + e.place, e.id, e.stream, e.sequence, e.stream_type, e.type, e.revision, at, e.payload, e.metadata
    from unnest(event_ids, streams, sequences, stream_types, types, revisions, payloads, metadatas) with ordinality
      as e (id, stream, sequence, stream_type, type, revision, payload, metadata, place);
  notify event_log; -- whoever follows the log in another process hears of it with the commit
end
$$;

-- Which appends of a group are refused, by their places in it.
create function refused(
  continuing      integer[],
  continued       text[],
  first_sequences bigint[],
  answering       integer[],
  clients         text[],
  command_types   text[],
  keys            text[],
  out moved       integer[],
  out known       integer[]
) language sql stable
  set search_path = event_log, pg_temp
as $$
select
  array(
    select c.place from unnest(continuing, continued, first_sequences) as c (place, stream, first)
     where coalesce((select h.sequence from event_log.stream_head h where h.stream = c.stream), -1) <> c.first - 1),
  array(
    select k.place from unnest(answering, clients, command_types, keys) as k (place, client, command_type, key)
     where exists (select from event_log.answered a
                    where a.client = k.client and a.command_type = k.command_type and a.key = k.key))
$$;

revoke execute on function append from public;
revoke execute on function refused from public;
grant execute on function append to ${application};
grant execute on function refused to ${application};
