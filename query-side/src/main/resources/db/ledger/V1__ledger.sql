-- The audit ledger (ADR 0020): a tree over the record, and what was signed of it. Whoever works with it inserts and reads,
-- nothing else. Tiles are not kept but put together: level 0 from the leaves of seals, those above from subtrees.

-- What checkpoints are signed with. The name is the log's origin too; it and the first key are made at the first start.
create table signing_key (
  from_size bigint      primary key check (from_size >= 0),
  name      text        not null,
  verifier  text        not null,
  secret    bytea       not null,
  made_at   timestamptz not null
);
comment on table signing_key is 'Each key signs trees from its size on, up to where the next one begins.';

-- One row each time that something was sealed: the leaves that came, and the checkpoint signed over all up to them.
create table seal (
  size          bigint      primary key check (size >= 0),
  previous      bigint      unique references seal (size),
  last_position bigint      not null unique,
  root          bytea       not null check (octet_length(root) = 32),
  sealed_at     timestamptz not null,
  note          text        not null,
  leaves        bytea       not null,
  positions     bigint[]    not null,
  check ((previous is null) = (size = 0)),
  check (octet_length(leaves) = 32 * (size - coalesce(previous, 0))),
  check (cardinality(positions) = size - coalesce(previous, 0))
);
-- Hashes don't get smaller; and pieces of them are read.
alter table seal alter column leaves set storage external;

-- The hash over 256 hashes of the level below, 256 of leaves for level 1.
create table subtree (
  level  smallint not null check (level > 0),
  number bigint   not null check (number >= 0),
  hash   bytea    not null check (octet_length(hash) = 32),
  primary key (level, number)
);

create function refuse_alteration() returns trigger language plpgsql as $$
begin
  raise exception 'What was sealed is never altered or removed (% on %).', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$$;
create trigger signing_key_is_append_only before update or delete or truncate on signing_key
  for each statement execute function refuse_alteration();
create trigger seal_is_append_only before update or delete or truncate on seal
  for each statement execute function refuse_alteration();
create trigger subtree_is_append_only before update or delete or truncate on subtree
  for each statement execute function refuse_alteration();

grant select, insert on signing_key, seal, subtree to ${application};
