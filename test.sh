#!/usr/bin/env bash
# Passes all tests: on SQLite, on a real PostgreSQL, and in a real browser. Finds or installs what it needs (Debian's packages).
#   ./test.sh            everything
#   ./test.sh sqlite     without PostgreSQL      ./test.sh postgres   only the PostgreSQL round
# Ends with "N passed, N failed"; the exit status says the same.
set -uo pipefail
cd "$(dirname "$0")"
rounds=${1:-sqlite postgres}
results=$(mktemp -d)
cluster=""

say() { printf '\n== %s\n' "$*"; }

close_cluster() {
  [ -n "$cluster" ] && as_postgres "$pg_bin/pg_ctl -D $cluster/data -m immediate stop" >/dev/null 2>&1
  rm -rf "$cluster" "$results"
}
trap close_cluster EXIT

# PostgreSQL refuses to run as root, so root hands it to the account that Debian's package made.
as_postgres() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/sh -c "$1"; else sh -c "$1"; fi; }

install_packages() {
  say "installing $*"
  if [ "$(id -u)" = 0 ]; then sudo=""; else sudo="sudo"; fi
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

find_postgres() { pg_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1); [ -x "$pg_bin/initdb" ]; }

open_cluster() {
  find_postgres || { install_packages postgresql && find_postgres; } || return 1
  cluster=$(mktemp -d)
  chmod 755 "$cluster"
  [ "$(id -u)" = 0 ] && chown postgres "$cluster"
  port=$((20000 + RANDOM % 20000))
  as_postgres "$pg_bin/initdb -D $cluster/data -U leerspoor -A trust -E UTF8 --locale=C.UTF-8" >/dev/null || return 1
  # The data of a test run may be lost in a power cut, so it need not be waited for.
  as_postgres "$pg_bin/pg_ctl -D $cluster/data -w -l $cluster/log -o '-h 127.0.0.1 -p $port -k $cluster -c fsync=off -c max_connections=300' start" >/dev/null || return 1
  export LEERSPOOR_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=leerspoor;Database=postgres"
}

run_suites() { # name of the round, then the suites
  local round=$1 suite name
  shift
  for suite in "$@"; do
    name=$(basename "$suite")
    say "$name on $round"
    "artifacts/bin/$name/debug/$name" -noColor -noLogo -maxThreads 2 -xml "$results/$round-$name.xml" </dev/null || echo "$name on $round" >>"$results/failed-runs"
    [ -s "$results/$round-$name.xml" ] || { echo "$name gave no result on $round" | tee -a "$results/broken"; }
  done
}

lines_of() { if [ -f "$results/$1" ]; then wc -l <"$results/$1"; else echo 0; fi; }

count() { cat "$results"/*.xml 2>/dev/null | grep -o "<assembly [^>]*" | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }

finish() {
  local passed failed skipped
  passed=$(count passed) failed=$(($(count failed) + $(count errors) + $(lines_of broken))) skipped=$(count skipped)
  grep -ho 'result="Skip"[^>]*>.\{0,300\}' "$results"/*.xml 2>/dev/null | grep -o 'CDATA\[[^]]*' | sort -u | sed 's/CDATA\[/skipped: /'
  [ "$skipped" -gt 0 ] && echo "$passed passed, $failed failed, $skipped skipped" || echo "$passed passed, $failed failed"
  [ "$failed" = 0 ] && [ "$(lines_of failed-runs)" = 0 ] && [ "$passed" -gt 0 ]
  exit $?
}

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say "building"
dotnet tool restore >/dev/null && dotnet csharpier check . >"$results/format.txt" || { cat "$results/format.txt"; echo "0 passed, 1 failed"; exit 1; }
# One compiler for all projects instead of one each: a third of the time. It does not stay behind.
dotnet build --nologo -v q -p:AheadOfTime=false -p:UseSharedCompilation=true || { echo "0 passed, 1 failed"; exit 1; }
dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1

command -v chromium >/dev/null || install_packages chromium
LEERSPOOR_CHROMIUM=$(command -v chromium) && export LEERSPOOR_CHROMIUM

libraries=(tests/Leerspoor.{OpenBadges,MetroMaps}.Tests tests/Leerspoor.Ui.Tests)
rooms=(tests/Leerspoor.{Data,People,Skills,ActionScans,Network,MetroLines,Learning,Credentials,Paths,Web}.Tests)
browser=(tests/Leerspoor.Browser.Tests)

case " $rounds " in
  *" sqlite "*)
    # The libraries only compute, the rooms mostly wait for the database: together they take as long as one of them.
    run_suites sqlite "${libraries[@]}" >"$results/libraries.log" 2>&1 &
    run_suites sqlite "${rooms[@]}"
    wait
    cat "$results/libraries.log"
    run_suites sqlite "${browser[@]}"
    ;;
esac
case " $rounds " in
  *" postgres "*)
    if open_cluster; then
      run_suites postgres "${rooms[@]}"
    else
      echo "PostgreSQL could not be started" | tee -a "$results/broken"
    fi
    ;;
esac
finish
