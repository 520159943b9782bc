#!/bin/sh
# Makes up whatever secret is missing under secrets/ and overwrites none.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
make() { [ -s "secrets/$1" ] || openssl rand -hex 24 | tr -d '\n' > "secrets/$1"; }
for name in postgres-superuser waymark-owner waymark-app grafana-admin keycloak-admin \
    clinic-system-client prometheus-client axon-server-token; do
  make "$name"
done
[ -s secrets/axonserver.properties ] || cat > secrets/axonserver.properties <<END
axoniq.axonserver.accesscontrol.enabled=true
axoniq.axonserver.accesscontrol.token=$(cat secrets/axon-server-token)
END
# Containers run as users of their own, which the files' owner isn't: the folder keeps others out, not the files.
chmod 0700 secrets
chmod 0444 secrets/*
