#!/usr/bin/env bash
# Kills hosts in the midst of work. Two processes of the host on a PostgreSQL of their own with its durable defaults, people of four counties who write, and SIGKILL
# for one of the two again and again. At the end everything that was acknowledged has to be there, once. Exit code 1 on any loss. What is checked: docs/testing.md.
#   test/chaos/run.sh [--no-build] [--kills N] [--seed S] [--database-restarts N] [--blobs-down] [--max-wait MS] [--pause MS]
set -euo pipefail
cd "$(dirname "$0")/../.."
. etc/build/lib.sh
. etc/build/postgres.sh

require_tools
[ -n "$(find_postgres)" ] || fail "PostgreSQL is missing (apt-get install postgresql)."
work="$(mktemp -d "${TMPDIR:-/tmp}/countycloud-chaos.XXXXXX")"
chmod 755 "$work"
bin=""
run=""
cleanup() {
  trap - EXIT INT TERM
  [ -z "$run" ] || kill -TERM "$run" 2>/dev/null || true
  stop_postgres
  if [ "${CHAOS_KEEP:-}" ]; then echo "Logs: $work"; else rm -rf "$work"; fi
}
trap cleanup EXIT
trap 'cleanup; exit 130' INT
trap 'cleanup; exit 143' TERM

if [ "${1:-}" = --no-build ]; then shift; else
  mkdir -p .run
  dotnet build test/chaos/CountyCloud.Chaos -c Release --nologo -v q -clp:NoSummary -p:RunAnalyzers=false >.run/chaos-build.log 2>&1 || { cat .run/chaos-build.log >&2; fail "The build failed."; }
fi

start_postgres
cat >"$work/restart-database" <<SH
#!/usr/bin/env bash
. "$PWD/etc/build/postgres.sh"
cd /
as_postgres "$bin/pg_ctl" -D "$work/pg" -l "$work/pg.log" -m immediate -w restart >/dev/null 2>&1
SH
chmod 755 "$work/restart-database"
mkdir "$work/chaos"
export CHAOS_WORK="$work/chaos" CHAOS_RESTART_DATABASE="$work/restart-database"
dotnet test/chaos/CountyCloud.Chaos/bin/Release/net10.0/CountyCloud.Chaos.dll "$@" &
run=$!
code=0
wait "$run" || code=$?
run=""
[ $code = 0 ] || [ -z "${CHAOS_LOGS:-}" ] || tail -n 40 "$work"/chaos/*.log
exit $code
