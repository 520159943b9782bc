-- Keys that change, checkpoints that are handed out, and a walk each night (ADR 0025).

-- What the key in use signs with. It is kept apart from what is public of it, as it doesn't stay: whoever takes the next key
-- up destroys it.
create table signing_secret (
  verifier text  primary key,
  secret   bytea not null
);
insert into signing_secret select verifier, secret from signing_key order by from_size desc limit 1;
alter table signing_key drop column secret;
-- A dropped column's values stay in the rows until they are written anew.
cluster signing_key using signing_key_pkey;

-- A key that signs nothing yet: it is taken up by the checkpoint that covers the event that names it.
create table next_key (
  only_row boolean     primary key default true check (only_row),
  verifier text        not null,
  secret   bytea       not null,
  made_at  timestamptz not null
);

-- Each time that a checkpoint was handed out, or should have been.
create table hand_out (
  number       bigint      generated always as identity primary key,
  target       text        not null,
  place        text        not null,
  at           timestamptz not null,
  size         bigint      not null check (size >= 0),
  root         bytea       not null check (octet_length(root) = 32),
  failure      text,
  contradicted boolean     not null,
  note         text,
  check (failure is not null or not contradicted)
);
comment on column hand_out.failure is 'Why it was not handed out, in a sentence; absent where it was.';
comment on column hand_out.contradicted is 'Whether what is there of this log is no part of what it has now.';
comment on column hand_out.note is 'The checkpoint with a witness''s cosignature; absent for other targets.';
create index hand_out_by_place on hand_out (target, place, number desc);
create index hand_out_with_note on hand_out (size desc) where note is not null;

-- Each walk over the whole record that nobody had to ask for.
create table walk (
  number   bigint      generated always as identity primary key,
  begun_at timestamptz not null,
  ended_at timestamptz not null,
  events   bigint      not null,
  checked  bigint      not null,
  held     integer     not null,
  position bigint,
  plan     uuid,
  finding  text
);
comment on column walk.held is 'How many handed-out checkpoints it was held against.';
comment on column walk.finding is 'What isn''t as it was sealed, in a sentence; absent where all is.';

-- What recurs, and who is at it: one process at a time, and another when that one dies.
create table errand (
  name       text        primary key,
  due_at     timestamptz not null,
  failures   integer     not null default 0,
  held_until timestamptz
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'A secret is made and destroyed, never changed (% on %).', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$$;
create trigger signing_secret_is_never_changed before update or truncate on signing_secret
  for each statement execute function refuse_change();
create trigger next_key_is_never_changed before update or truncate on next_key
  for each statement execute function refuse_change();
create trigger hand_out_is_append_only before update or delete or truncate on hand_out
  for each statement execute function refuse_alteration();
create trigger walk_is_append_only before update or delete or truncate on walk
  for each statement execute function refuse_alteration();

grant select, insert, delete on signing_secret, next_key to ${application};
grant select, insert on hand_out, walk to ${application};
grant select, insert, update on errand to ${application};
