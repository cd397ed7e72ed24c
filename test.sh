#!/usr/bin/env bash
# Runs every test: .NET on SQLite and PostgreSQL, Angular, browser. The last line is the sum.
#   ./test.sh                   all
#   ./test.sh --only HttpApi    the .NET test projects whose name contains the word
#   ./test.sh --requirements    which requirements have a test, by context
set -euo pipefail
cd "$(dirname "$0")"
. etc/build/lib.sh
. etc/build/postgres.sh

only=""
case "${1:-}" in
  "") ;;
  --requirements) exec node etc/build/requirements.mjs ;;
  --only) only="${2:?--only needs a word}" ;;
  *) fail "Usage: ./test.sh [--requirements | --only WORD]" ;;
esac

ci="${CI:-false}"
work=""
results="$PWD/.run/test-results"

find_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }
has_fonts() {
  local fonts
  fonts="$(fc-list 2>/dev/null || true)"
  grep -qiE 'Noto.*CJK' <<<"$fonts" && grep -qiE 'Noto S[a-z]* Tibetan' <<<"$fonts" && grep -qiE 'Noto S[a-z]* Mongolian' <<<"$fonts"
}

# Debian and Ubuntu as root: what is missing is installed. Elsewhere one line says what to install.
install_missing() {
  local missing=()
  [ -n "$(find_postgres)" ] || missing+=(postgresql)
  [ -n "$(find_chromium)" ] || missing+=(chromium)
  has_fonts || missing+=(fonts-noto-cjk fonts-noto-core)
  command -v sqlite3 >/dev/null || missing+=(sqlite3)
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${missing[*]} ..."
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 || true
  fi
  local left=()
  [ -n "$(find_postgres)" ] || left+=(postgresql)
  [ -n "$(find_chromium)" ] || left+=(chromium)
  has_fonts || left+=(fonts-noto-cjk fonts-noto-core)
  command -v sqlite3 >/dev/null || left+=(sqlite3)
  [ ${#left[@]} -eq 0 ] || echo "Not installed: ${left[*]} (apt-get install ${left[*]}). Tests that need them are skipped; with CI=true they fail."
}

# Runs in the background and waits, so that a signal is handled at once and not when the command ends.
child=""
beside=""
run() { "$@" & child=$!; wait "$child"; }

cleanup() {
  trap - EXIT INT TERM
  [ -z "$child" ] || kill -TERM "$child" 2>/dev/null || true
  [ -z "$beside" ] || kill -TERM "$beside" 2>/dev/null || true
  if [ -n "$work" ]; then
    stop_postgres
    rm -rf "$work"
  fi
}

require_tools
install_missing
rm -rf "$results"
mkdir -p "$results"
work="$(mktemp -d "${TMPDIR:-/tmp}/countycloud-test.XXXXXX")"
chmod 755 "$work"
bin=""
trap cleanup EXIT
trap 'cleanup; exit 130' INT
trap 'cleanup; exit 143' TERM

if [ -z "${COUNTYCLOUD_TEST_POSTGRES:-}" ]; then
  # It lives as long as the tests: nothing of it is worth a disk sync.
  start_postgres -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300
fi
if [ "$ci" = true ] && [ -z "${COUNTYCLOUD_TEST_POSTGRES:-}" ]; then
  echo "PostgreSQL is missing and CI=true: its tests will fail."
fi
# Counting what runs often, to compile it better, costs more than it brings in processes that start so much and end soon.
export DOTNET_TieredPGO=0
export COUNTYCLOUD_TEST_CHROMIUM="$(find_chromium)"

# Beside the .NET build, which leaves a core idle half of the time.
[ -n "$only" ] || { build_angular & beside=$!; }
export COUNTYCLOUD_TEST_ADMIN_ROOT="$PWD/angular/dist/admin/browser"

echo "Building with analyzers ..."
run dotnet build CountyCloud.sln --nologo -v q -clp:NoSummary || { printf 'The build failed.\n\n0 passed, 1 failed\n'; exit 1; }
[ -z "$beside" ] || wait "$beside" || { printf 'The admin UI could not be built.\n\n0 passed, 1 failed\n'; exit 1; }
beside=""

# In the background only: it becomes the command, so that a signal reaches that.
test_project() {
  exec dotnet test "test/$1" --no-build --nologo -v q --logger "console;verbosity=quiet" --logger "trx;LogFileName=$1.trx" --results-directory "$results" >"$results/$1.log" 2>&1
}
report_project() {
  echo "== $1"
  grep -E '^(Passed|Failed|Skipped)!' "$results/$1.log" || tail -5 "$results/$1.log"
  [ -f "$results/$1.trx" ] || echo "$1 wrote no results" > "$results/$1.missing"
}

# Two at a time, for two cores: the browser, which waits more than it computes, then the database; the others meanwhile.
second_lane=(CountyCloud.E2E.Tests CountyCloud.EntityFrameworkCore.Tests)
is_wanted() { case "$1" in *"$only"*) ;; *) return 1 ;; esac; }
run_second_lane() {
  trap 'kill -TERM "$child" 2>/dev/null; exit 143' TERM
  for name in "${second_lane[@]}"; do
    is_wanted "$name" || continue
    run test_project "$name" || true
  done
}
run_second_lane & beside=$!
for project in test/*.Tests; do
  name="$(basename "$project")"
  is_wanted "$name" || continue
  case " ${second_lane[*]} " in *" $name "*) continue ;; esac
  run test_project "$name" || true
  report_project "$name"
done
wait "$beside" || true
for name in "${second_lane[@]}"; do
  ! is_wanted "$name" || report_project "$name"
done

if [ -z "$only" ]; then
  echo "== admin UI"
  run npm --prefix angular exec --no -- vitest run --root angular --reporter=default --reporter=json --outputFile.json="$results/angular.json" || true
  [ -f "$results/angular.json" ] || echo "the admin UI's tests wrote no results" > "$results/angular.missing"

  echo "== manifests"
  if command -v kubectl >/dev/null; then
    run npm ci --prefix test/k8s --no-audit --no-fund --loglevel=error >"$results/k8s.log" 2>&1 || cat "$results/k8s.log"
    run node test/k8s/check.mjs --report "$results/k8s.json" || true
    [ -f "$results/k8s.json" ] || echo "the check of the manifests wrote no results" > "$results/k8s.missing"
  elif [ "$ci" = true ]; then
    echo "kubectl is missing and CI=true" > "$results/k8s.missing"
  else
    node -e 'require("fs").writeFileSync(process.argv[1], JSON.stringify({ testResults: [{ name: "manifests", status: "passed", assertionResults: [{ fullName: "the manifests of etc/k8s", status: "skipped", failureMessages: ["kubectl is not installed"] }] }] }))' "$results/k8s.json"
  fi
fi

node etc/build/test-report.mjs "$results"
