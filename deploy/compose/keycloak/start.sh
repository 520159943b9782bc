#!/bin/bash
# Keycloak takes secrets from its environment alone; "healthy" asks its management port.
if [ "${1:-}" = healthy ]; then
  exec 3<>/dev/tcp/127.0.0.1/9000 || exit 1
  printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
  read -r -t 4 status <&3
  case "$status" in *' 200 '*) exit 0 ;; *) exit 1 ;; esac
fi
export KC_BOOTSTRAP_ADMIN_USERNAME=admin
KC_BOOTSTRAP_ADMIN_PASSWORD=$(cat /run/secrets/keycloak-admin)
CLINIC_SYSTEM_SECRET=$(cat /run/secrets/clinic-system-client)
PROMETHEUS_SECRET=$(cat /run/secrets/prometheus-client)
export KC_BOOTSTRAP_ADMIN_PASSWORD CLINIC_SYSTEM_SECRET PROMETHEUS_SECRET
exec /opt/keycloak/bin/kc.sh start --import-realm
