#!/bin/sh
# The image's command, as ./dictum is the project's. DICTUM_JAVA_OPTS: options for the JVM.
set -eu

options=${DICTUM_JAVA_OPTS:-}
if [ -z "$options" ]; then
  case ${1:-} in
    # Documents pass through: a small young generation collected by one thread serves them best.
    import) options="-XX:+UseSerialGC -Xmx1g" ;;
    # Half of the container's memory; the embedded PostgreSQL and the JVM itself need some as well.
    *) options="-XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError" ;;
  esac
fi

# exec: the JVM receives the container's signals.
# shellcheck disable=SC2086 # options are meant to be split
exec java $options -jar /opt/dictum/quarkus-run.jar "$@"
