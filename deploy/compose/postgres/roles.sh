#!/bin/sh
# At the first start of the database: a role that owns and one that works (deploy/docs/adr/0003-schemas-and-roles.md).
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres \
  -v owner="$(cat /run/secrets/waymark-owner)" -v app="$(cat /run/secrets/waymark-app)" <<'SQL'
create role waymark_owner login password :'owner';
create role waymark_app login password :'app';
create database waymark owner waymark_owner;
revoke all on database waymark from public;
grant connect on database waymark to waymark_app;
SQL
