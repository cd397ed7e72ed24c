# A throw-away PostgreSQL cluster for tests. Sourced after lib.sh; needs $work, a directory that others may enter, and sets $bin.

initdb_of_newest() { ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin 2>/dev/null | sort -V | tail -1; }
find_postgres() { local bin; bin="$(initdb_of_newest)"; if [ -n "$bin" ]; then echo "$bin"; elif command -v initdb >/dev/null; then dirname "$(command -v initdb)"; fi; }
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

# start_postgres [OPTION ...]: starts it with further options of the server and exports COUNTYCLOUD_TEST_POSTGRES; does nothing where none is installed.
start_postgres() {
  bin="$(find_postgres)"
  [ -n "$bin" ] || return 0
  local port password
  port="$(free_port)"
  password="$(node -e 'console.log(require("crypto").randomBytes(16).toString("hex"))')"
  mkdir "$work/socket" "$work/pg"
  printf '%s' "$password" > "$work/password"
  [ "$(id -u)" != 0 ] || chown -R postgres "$work"
  as_postgres "$bin/initdb" -D "$work/pg" -U postgres --auth=scram-sha-256 --pwfile="$work/password" -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
  as_postgres "$bin/pg_ctl" -D "$work/pg" -l "$work/pg.log" -w start -o "-p $port -k $work/socket -c listen_addresses=127.0.0.1 $*" >/dev/null \
    || { cat "$work/pg.log" >&2; return 1; }
  # The owner of the test databases is no superuser: what it may not do, no site's owner need be allowed to do.
  PGPASSWORD="$password" "$bin/psql" -q -h 127.0.0.1 -p "$port" -U postgres -d postgres -c "CREATE ROLE countycloud_owner LOGIN CREATEDB CREATEROLE PASSWORD '$password'"
  export COUNTYCLOUD_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=countycloud_owner;Password=$password;Database=postgres"
}

stop_postgres() { [ ! -f "$work/pg/postmaster.pid" ] || as_postgres "$bin/pg_ctl" -D "$work/pg" -m immediate -w stop >/dev/null 2>&1 || true; }
