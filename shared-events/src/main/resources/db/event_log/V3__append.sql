-- Appends a group in one round trip (ADR 0005). Under the lock of the log's head it looks whether each stream still ends
-- where its append continues, and whether a key was answered. If none is refused, all of it is written; else nothing is,
-- and the answer names those refused by their place in the group.
--
-- Every statement here finds its rows by a key: a plan made while a table was small must not stay when it is large.
create function append(
  clock           timestamptz,
  -- one a stream that an append continues
  continuing      integer[],
  continued       text[],
  first_sequences bigint[],
  last_sequences  bigint[],
  -- one an answer to remember; answered_with: how many of the group's events there are up to its last
  answering       integer[],
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
  out at          timestamptz,
  out moved       integer[],
  out known       integer[]
) language plpgsql
  set search_path = event_log, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set jit = off
as $$
begin
  select l.position, greatest(l.recorded_at, clock) into strict head, at
    from event_log.log_head l where l.only_row for update;

  moved := array(
    select c.append from unnest(continuing, continued, first_sequences) as c (append, stream, first)
    where coalesce((select h.sequence from event_log.stream_head h where h.stream = c.stream), -1) <> c.first - 1);
  known := array(
    select k.append from unnest(answering, clients, command_types, keys) as k (append, client, command_type, key)
    where exists (select from event_log.answered a
                  where a.client = k.client and a.command_type = k.command_type and a.key = k.key));
  if cardinality(moved) > 0 or cardinality(known) > 0 then
    return;
  end if;

  insert into event_log.event
    (position, event_id, stream, sequence, stream_type, type, revision, recorded_at, payload, metadata)
  select head + e.place, e.id, e.stream, e.sequence, e.stream_type, e.type, e.revision, at, e.payload, e.metadata
    from unnest(event_ids, streams, sequences, stream_types, types, revisions, payloads, metadatas) with ordinality
      as e (id, stream, sequence, stream_type, type, revision, payload, metadata, place);
  insert into event_log.stream_head (stream, sequence)
  select * from unnest(continued, last_sequences)
    on conflict (stream) do update set sequence = excluded.sequence;
  insert into event_log.answered (client, command_type, key, body_hash, answer, position, answered_at)
  select a.client, a.command_type, a.key, a.body_hash, a.answer, head + a.place, at
    from unnest(clients, command_types, keys, body_hashes, answers, answered_with)
      as a (client, command_type, key, body_hash, answer, place);
  update event_log.log_head set position = head + cardinality(event_ids), recorded_at = at where only_row;
end
$$;
revoke execute on function append from public;
grant execute on function append to ${application};
