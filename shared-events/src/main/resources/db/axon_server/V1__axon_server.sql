-- Beside an Axon Server that keeps the events: where each of them lies, and what is under way. Nothing of what they say.

-- Made again from Axon Server's own order when it is lost. recorded_at is the greatest time stamp up to here: every
-- sender stamps by its own clock, and this never falls along positions.
create table place (
  position     bigint      primary key,
  event_id     uuid        not null,
  stream       text        not null,
  sequence     bigint      not null,
  stream_type  text        not null,
  recorded_at  timestamptz not null,
  organisation text
);
create index place_stream on place (stream, sequence);
create index place_event on place (event_id);
create index place_recorded_at on place using brin (recorded_at);
create index place_operations on place (organisation, position) where stream_type = 'Operations';

-- A command with an Idempotency-Key before Axon Server is asked to take its events: what it would be answered, and the
-- place in its stream by which it shows whether they were taken.
create table attempt (
  client       text        not null,
  command_type text        not null,
  key          text        not null,
  first_event  uuid        not null,
  last_event   uuid        not null,
  stream       text        not null,
  sequence     bigint      not null,
  body_hash    bytea       not null,
  answer       bytea       not null,
  begun_at     timestamptz not null,
  primary key (client, command_type, key, first_event)
);

-- The id that a plan gets whose draft names none, so that a repeat under the same key means the same plan.
create table named (
  client       text        not null,
  command_type text        not null,
  key          text        not null,
  id           uuid        not null,
  named_at     timestamptz not null,
  primary key (client, command_type, key)
);

grant select, insert on place to ${application};
grant select, insert, delete on attempt to ${application};
grant select, insert, delete on named to ${application};
