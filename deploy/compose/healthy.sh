#!/bin/bash
# Whether this Waymark can take requests, asked without any program that an image may lack.
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}" || exit 1
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
while IFS= read -r -t 4 line <&3; do
  case "$line" in *'"UP"'*) exit 0 ;; esac
done
case "$line" in *'"UP"'*) exit 0 ;; esac
exit 1
