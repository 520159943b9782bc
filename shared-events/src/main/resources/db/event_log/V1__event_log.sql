-- The clinical record. Append-only for everyone who works with it: the application may insert and read, nothing else.
create table event (
  position    bigint      primary key,
  event_id    uuid        not null,
  stream      text        not null,
  sequence    bigint      not null,
  stream_type text        not null,
  type        text        not null,
  revision    integer     not null,
  recorded_at timestamptz not null,
  payload     bytea       not null,
  metadata    bytea       not null
);
comment on table event is 'One row an event; position order is commit order, recorded_at never falls along it.';

-- Not unique: stream_head decides races, so that this table can be partitioned by position (ADR 0005).
create index event_stream on event (stream, sequence);
create index event_recorded_at on event using brin (recorded_at);

-- The last sequence of each stream. Whoever appends moves it in the same transaction.
create table stream_head (
  stream   text   primary key,
  sequence bigint not null
) with (fillfactor = 70);

-- One row. Its lock, held until commit, makes position order commit order across all processes.
create table log_head (
  only_row    boolean     primary key default true check (only_row),
  position    bigint      not null,
  recorded_at timestamptz not null
) with (fillfactor = 50);
insert into log_head (position, recorded_at) values (0, 'epoch');

-- What a caller was answered under a key, written with the events it is about. Holds no clinical text.
create table answered (
  client       text        not null,
  command_type text        not null,
  key          text        not null,
  body_hash    bytea       not null,
  answer       bytea       not null,
  position     bigint      not null,
  answered_at  timestamptz not null,
  primary key (client, command_type, key)
);
create index answered_at on answered using brin (answered_at);

create function refuse_alteration() returns trigger language plpgsql as $$
begin
  raise exception 'Events are never altered or removed (% on %).', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$$;
create trigger event_is_append_only before update or delete or truncate on event
  for each statement execute function refuse_alteration();

grant select, insert on event to ${application};
grant select, insert, update on stream_head to ${application};
grant select, update on log_head to ${application};
grant select, insert, delete on answered to ${application};
