#!/usr/bin/env bash
# Builds and starts CountyCloud with the four counties' own data. Nothing but the .NET 10 SDK and Node.js is needed.
#   ./run.sh                         on an SQLite file under .run/
#   ./run.sh --db postgres://user:password@host:port/database
#   ./run.sh --reset                 starts over with an empty database
#   PORT=9000 ./run.sh               listens there instead of on 8080
set -euo pipefail
cd "$(dirname "$0")"
. etc/build/lib.sh

database=""
reset=false
while [ $# -gt 0 ]; do
  case "$1" in
    --db) database="${2:-}"; [ -n "$database" ] || fail "--db needs a URL, such as postgres://user:password@host:port/database"; shift 2 ;;
    --db=*) database="${1#--db=}"; shift ;;
    --reset) reset=true; shift ;;
    -h | --help) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 0 ;;
    *) fail "Unknown argument '$1'. Usage: ./run.sh [--db URL] [--reset]" ;;
  esac
done

port="${PORT:-8080}"
address="http://127.0.0.1:$port"
app=.run/app

require_tools
mkdir -p .run
(exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && fail "Port $port is in use. Choose another: PORT=8081 ./run.sh"

build_angular

code="$(content_hash aspnet-core common.props Directory.Build.props Directory.Packages.props BannedSymbols.txt global.json etc/build)"
if [ ! -f $app/CountyCloud.HttpApi.Host.dll ] || ! is_current dotnet "$code"; then
  echo "Building CountyCloud ..."
  rm -rf $app
  # The analyzers' verdict belongs to test.sh; here they would only cost time.
  {
    dotnet build aspnet-core/src/CountyCloud.DbMigrator -c Release --nologo -v q -p:RunAnalyzers=false
    # The host comes second: its files carry code of this machine, by which both start faster.
    for project in DbMigrator HttpApi.Host; do
      dotnet publish "aspnet-core/src/CountyCloud.$project" -c Release --no-build --nologo -v q -o $app
    done
  } >.run/build.log 2>&1 || { cat .run/build.log >&2; fail "CountyCloud could not be built."; }
  mark_current dotnet "$code"
fi

export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Production}"
export DOTNET_gcServer=0 DOTNET_TieredPGO=0
export ConnectionStrings__Default="${database:-Data Source=$PWD/.run/countycloud.db}"
export Blobs__RootPath="$PWD/.run/blobs"
# Sessions and encrypted settings outlive a restart.
export DataProtection__KeysPath="$PWD/.run/keys"
export Web__AdminRoot="$PWD/angular/dist/admin/browser"
export Demo__Enabled=true
export Logging__LogLevel__Default="${LOG_LEVEL:-Warning}"
# A demo keeps its key ring in a plain file, which is worth no warning at every start.
quiet=(--Logging:LogLevel:Microsoft.AspNetCore.DataProtection Error)

migrator() { dotnet $app/CountyCloud.DbMigrator.dll "$@" "${quiet[@]}"; }

if $reset; then
  rm -rf .run/stamps/data .run/blobs
  if [ -n "$database" ]; then
    migrator drop --yes
  else
    rm -f .run/countycloud.db .run/countycloud.db-shm .run/countycloud.db-wal
  fi
fi

# A server may have been changed by others since; the file has not.
data="$code $(content_hash etc/counties etc/demo-year etc/demo-trace etc/regions.csv)"
if [ -n "$database" ] || [ ! -f .run/countycloud.db ] || ! is_current data "$data"; then
  echo "Bringing the database and the counties up to date; a new one gets a year of demonstration documents and goods to trace ..."
  migrator setup --demo --etc etc | tee .run/setup.log
  [ -n "$database" ] || mark_current data "$data"
fi

host=""
stop() {
  trap - INT TERM EXIT
  if [ -n "$host" ] && kill -0 "$host" 2>/dev/null; then
    kill -TERM "$host" 2>/dev/null || true
    wait "$host" 2>/dev/null || true
  fi
}
trap 'stop; exit 130' INT
trap 'stop; exit 143' TERM
trap stop EXIT

dotnet $app/CountyCloud.HttpApi.Host.dll --urls "$address" --contentRoot "$PWD/$app" "${quiet[@]}" &
host=$!

node - "$address/health/ready" "$host" <<'JS' || fail "CountyCloud did not start; what it said stands above."
const [url, pid] = process.argv.slice(2);
const deadline = Date.now() + 60_000;
const alive = () => { try { process.kill(Number(pid), 0); return true; } catch { return false; } };
(async () => {
  while (Date.now() < deadline && alive()) {
    try { if ((await fetch(url)).ok) process.exit(0); } catch { /* not listening yet */ }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  process.exit(1);
})();
JS

# One code of each demo county whose trace page opens, as the last set-up told.
trace_pages() {
  [ ! -f .run/setup.log ] || sed -n "s|^\([a-z]*\): .*opens \(/t/[A-Z0-9]*\)\$|                 $address\2   (\1)|p" .run/setup.log
}

cat <<TEXT

Ready: $address

  Public pages   $address/           (every county: /milin  /zeku  /cangyuan  /kazuo)
  Admin          $address/admin/
  API            $address/swagger
  Trace pages, as a shopper's scan of a jar or a box opens them
$(trace_pages)

  Demo sign-ins, password CountyCloud-Demo-2026
    county       milin.office   milin.leader   milin.group   milin.finance   milin.audit   milin.station
                 milin.market   milin.department   milin.grower
                 the same with zeku, cangyuan or kazuo
    province     province.xizang   province.qinghai   province.yunnan   province.liaoning
    contractor   contractor   (Milin and Zeku)   contractor.two   (Milin, Cangyuan and Kazuo)
    platform     platform

  Ctrl-C stops it.
TEXT

wait "$host"
