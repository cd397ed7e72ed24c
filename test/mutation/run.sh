#!/usr/bin/env bash
# Takes one wall of tenancy away at a time and sees whether a test turns red (docs/testing.md). Works in a copy of the source; half an hour.
#   test/mutation/run.sh [--only NAME,NAME] [--no-baseline] [--scratch FOLDER]    a scratch folder that is named is kept, with what was built in it
set -euo pipefail
cd "$(dirname "$0")/../.."
. etc/build/lib.sh
. etc/build/postgres.sh

require_tools
scratch=""
arguments=()
while [ $# -gt 0 ]; do
  case "$1" in
    --scratch) scratch="${2:?--scratch needs a folder}"; shift 2 ;;
    *) arguments+=("$1"); shift ;;
  esac
done
work="$(mktemp -d "${TMPDIR:-/tmp}/countycloud-mutation.XXXXXX")"
chmod 755 "$work"
bin=""
trap 'stop_postgres; rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
[ -n "${COUNTYCLOUD_TEST_POSTGRES:-}" ] || start_postgres -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300
[ -n "${COUNTYCLOUD_TEST_POSTGRES:-}" ] || fail "PostgreSQL is missing (apt-get install postgresql), or set COUNTYCLOUD_TEST_POSTGRES."
scratch="${scratch:-$work/source}"
mkdir -p "$scratch"
node test/mutation/run.mjs "$PWD" "$scratch" "${arguments[@]}"
