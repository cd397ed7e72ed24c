#!/usr/bin/env bash
# A rolling restart under load: nginx (etc/nginx) in front of three processes on one PostgreSQL. Each process in turn is told to stop, drains, ends, and is
# started again, while readers, signed-in people and people who write go on. One failed request is a failure. Needs nginx and PostgreSQL; not part of ./test.sh.
#   test/rehearsal/run.sh [--rounds N] [--app FOLDER]    FOLDER: host and migrator, built before; else they are built in Release
set -euo pipefail
cd "$(dirname "$0")/../.."
. etc/build/lib.sh
. etc/build/postgres.sh

rounds=1
app=""
while [ $# -gt 0 ]; do
  case "$1" in
    --rounds) rounds="${2:?--rounds needs a number}"; shift 2 ;;
    --app) app="$(realpath "${2:?--app needs a folder}")"; shift 2 ;;
    *) fail "Usage: test/rehearsal/run.sh [--rounds N] [--app FOLDER]" ;;
  esac
done
require_tools
command -v nginx >/dev/null || fail "nginx is missing (apt-get install nginx)."
[ -n "$(find_postgres)" ] || fail "PostgreSQL is missing (apt-get install postgresql)."

work="$(mktemp -d "${TMPDIR:-/tmp}/countycloud-rehearsal.XXXXXX")"
chmod 755 "$work"
pids=()
nginx=""
cleanup() {
  trap - EXIT INT TERM
  [ -z "$nginx" ] || kill -QUIT "$nginx" 2>/dev/null || true
  for pid in "${pids[@]}"; do kill -KILL "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  stop_postgres
  rm -rf "$work"
}
trap cleanup EXIT
trap 'cleanup; exit 130' INT
trap 'cleanup; exit 143' TERM

if [ -z "$app" ]; then
  app="$work/app"
  echo "Building ..."
  dotnet build aspnet-core/src/CountyCloud.DbMigrator -c Release --nologo -v q -p:RunAnalyzers=false >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 1; }
  for project in DbMigrator HttpApi.Host; do
    dotnet publish "aspnet-core/src/CountyCloud.$project" -c Release --no-build --nologo -v q -o "$app" >>"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 1; }
  done
fi

start_postgres
owner="$COUNTYCLOUD_TEST_POSTGRES"
export ConnectionStrings__Default="${owner%Database=postgres}Database=countycloud" Database__Provider=PostgreSql
export ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_FORWARDEDHEADERS_ENABLED=true Demo__Enabled=true Blobs__RootPath="$work/blobs"
export DOTNET_gcServer=0 Logging__LogLevel__Default=Warning Logging__Console__FormatterName=structured
# All that the load sends comes from one address.
export RateLimits__Write__Permits=1000000 RateLimits__Read__Permits=100000000 RateLimits__Lookup__Permits=1000000 RateLimits__SignIn__Permits=1000000
export Shutdown__DrainSeconds=8 Shutdown__TimeoutSeconds=30
echo "Setting up ..."
dotnet "$app/CountyCloud.DbMigrator.dll" setup --demo --no-year --etc etc >"$work/setup.log" 2>&1 || { cat "$work/setup.log" >&2; exit 1; }

ports=("$(free_port)" "$(free_port)" "$(free_port)")
start() { # start INDEX; without the handle that keeps the load going
  dotnet "$app/CountyCloud.HttpApi.Host.dll" --urls "http://127.0.0.1:${ports[$1]}" --contentRoot "$app" >>"$work/host$1.log" 2>&1 7>&- &
  pids[$1]=$!
}
status() { node -e 'fetch(process.argv[1]).then(r => console.log(r.status), () => console.log(0))' "http://127.0.0.1:${ports[$1]}/health/ready"; }
await_ready() {
  local tries=0
  until [ "$(status "$1")" = 200 ]; do
    tries=$((tries + 1))
    { [ $tries -lt 300 ] && kill -0 "${pids[$1]}" 2>/dev/null; } || { cat "$work/host$1.log" >&2; fail "Process $1 is not ready."; }
    sleep 0.2
  done
}
for i in 0 1 2; do start $i; done
for i in 0 1 2; do await_ready $i; done

front="$(free_port)"
servers="$(for port in "${ports[@]}"; do printf 'server 127.0.0.1:%s max_fails=1 fail_timeout=2s; ' "$port"; done)"
cat >"$work/nginx.conf" <<CONF
worker_processes 2;
pid $work/nginx.pid;
error_log $work/nginx-error.log warn;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path $work/body; proxy_temp_path $work/proxy; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u; scgi_temp_path $work/s;
  upstream countycloud_admin { $servers keepalive 32; keepalive_timeout 5s; }
  upstream countycloud_public { $servers keepalive 32; keepalive_timeout 5s; }
  server {
    listen 127.0.0.1:$front;
    include $PWD/etc/nginx/countycloud.conf;
  }
}
CONF
nginx -p "$work" -c "$work/nginx.conf" -e "$work/nginx-error.log" -g 'daemon off;' &
nginx=$!

mkfifo "$work/control"
node test/rehearsal/load.mjs "http://127.0.0.1:$front" <"$work/control" >"$work/load.json" &
load=$!
exec 7>"$work/control"
sleep 3
for round in $(seq "$rounds"); do
  for i in 0 1 2; do
    began=$SECONDS
    kill -TERM "${pids[$i]}"
    code=0
    wait "${pids[$i]}" || code=$?
    [ "$code" = 0 ] || { tail -20 "$work/host$i.log" >&2; fail "Process $i ended with $code."; }
    echo "Round $round: process $i left after $((SECONDS - began)) s"
    start $i
    await_ready $i
  done
done
sleep 2
exec 7>&-
code=0
wait $load || code=$?
cat "$work/load.json"
exit $code
