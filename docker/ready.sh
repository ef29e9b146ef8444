#!/bin/bash
# Succeeds when Dictum is ready. The JRE images have no curl, and a JVM for each check costs too much.
host=${QUARKUS_HTTP_HOST:-127.0.0.1}
port=${QUARKUS_HTTP_PORT:-8080}
{ exec 3<>"/dev/tcp/$host/$port"; } 2>/dev/null || { echo "nothing listens on $host:$port"; exit 1; }
printf 'GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r -t 4 _ status _ <&3
echo "HTTP status ${status:-unknown}"
[ "${status:-}" = 200 ]
