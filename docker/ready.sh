#!/bin/bash
# Succeeds when Dictum is ready. The JRE images have no curl, and a JVM for each check costs too much.
exec 3<>"/dev/tcp/${QUARKUS_HTTP_HOST:-127.0.0.1}/${QUARKUS_HTTP_PORT:-8080}" || exit 1
printf 'GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r -t 4 _ status _ <&3 && [ "$status" = 200 ]
