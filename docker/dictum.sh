#!/bin/sh
# The image's command, as ./dictum is the project's. DICTUM_JAVA_OPTS: options for the JVM.
set -eu

options=${DICTUM_JAVA_OPTS:-}
if [ -z "$options" ]; then
  # Documents and answers pass through and little stays: one collecting thread serves both best.
  options="-XX:+UseSerialGC"
  case ${1:-} in
    import) options="$options -Xmx1g" ;;
    # Half of the container's memory; the embedded PostgreSQL and the JVM itself need some as well.
    *) options="$options -XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError" ;;
  esac
fi

# The JVM's second compiler leaves a processor to the start: ten times its usual thresholds.
later="-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000"
later="$later -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"

# The JVM's AOT cache: the classes of dictum.jar's jars, loaded and linked in training; without profiles,
# from which that compiler would begin at once.
app=/opt/dictum
cache=${DICTUM_AOT_CACHE:-$app/dictum.aot}
if [ "${1:-}" = train ]; then
  set -- -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining "-XX:AOTCacheOutput=$cache" -Xlog:aot=error -jar "$app/dictum.jar" "$@"
elif [ -f "$cache" ]; then
  set -- "-XX:AOTCache=$cache" -jar "$app/dictum.jar" "$@"
else
  set -- -jar "$app/quarkus-run.jar" "$@"
fi

# exec: the JVM receives the container's signals.
# shellcheck disable=SC2086 # options are meant to be split
exec java $later $options "$@"
