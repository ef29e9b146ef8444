# Sets and exports JAVA_HOME to a JDK of at least version 25; sourced by ./mvnw and ./dictum.
# Order: JAVA_HOME, the java on the PATH, then the newest JDK in the usual places.

dictum_jdk_needed=25

# Prints the feature version of the JDK at $1, or nothing when there is no JDK.
dictum_jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9]*\).*/\1/p' "$1/release" | head -n 1
  else
    "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9]*\).*/\1/p' | head -n 1
  fi
}

dictum_jdk_fits() {
  dictum_version=$(dictum_jdk_version "$1")
  [ -n "$dictum_version" ] && [ "$dictum_version" -ge "$dictum_jdk_needed" ]
}

dictum_java_on_path() {
  dictum_java=$(command -v java) || return 0
  # Follow links (/usr/bin/java -> /etc/alternatives -> the JDK) without readlink -f, which macOS may lack.
  while [ -L "$dictum_java" ]; do
    dictum_target=$(readlink "$dictum_java")
    case $dictum_target in
      /*) dictum_java=$dictum_target ;;
      *) dictum_java=$(dirname "$dictum_java")/$dictum_target ;;
    esac
  done
  (cd "$(dirname "$dictum_java")/.." 2>/dev/null && pwd -P)
}

dictum_find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && dictum_jdk_fits "$JAVA_HOME"; then
    export JAVA_HOME
    return 0
  fi
  dictum_candidate=$(dictum_java_on_path)
  if [ -n "$dictum_candidate" ] && dictum_jdk_fits "$dictum_candidate"; then
    JAVA_HOME=$dictum_candidate
    export JAVA_HOME
    return 0
  fi
  dictum_best=0
  for dictum_candidate in \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /usr/local/openjdk-* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
    "${HOME:-}"/.local/share/mise/installs/java/* "${HOME:-}"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if dictum_jdk_fits "$dictum_candidate" && [ "$dictum_version" -gt "$dictum_best" ]; then
      dictum_best=$dictum_version
      JAVA_HOME=$dictum_candidate
    fi
  done
  if [ "$dictum_best" -eq 0 ]; then
    echo "Dictum needs a JDK $dictum_jdk_needed or newer and found none." >&2
    echo "Install one (Eclipse Temurin, your distribution's openjdk-$dictum_jdk_needed-jdk, or 'sdk install java') or point JAVA_HOME at it." >&2
    return 1
  fi
  export JAVA_HOME
}

dictum_find_jdk || return 1

# Java reads file names in the locale's charset; under the plain C locale Chinese names all look alike.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *[Uu][Tt][Ff]*) ;;
  *)
    LC_ALL=C.UTF-8
    export LC_ALL
    ;;
esac
