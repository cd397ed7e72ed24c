#!/usr/bin/env bash
# Restores a backup to a place where nothing is yet, brings it up to date and checks it.
#   etc/backup/restore.sh BACKUP --db FILE|URL --migrator "dotnet app/CountyCloud.DbMigrator.dll" [--blobs FOLDER] [--keys FOLDER]
#     --db        a SQLite file that is not there, or the PostgreSQL URL (the owner's) of a database that is not there or has no table
#     --migrator  makes the application's role on PostgreSQL, applies newer migrations, and verifies ledger and trace
# The variables of the configuration (Database__ApplicationPassword, DataProtection__KeyFile …) hold for the migrator as always.
set -euo pipefail
umask 077

fail() { echo "$*" >&2; exit 1; }
backup="${1:-}"
[ -d "$backup" ] || { sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; fail "There is no backup '$backup'."; }
shift
database="" migrator="" blobs="" keys=""
while [ $# -gt 0 ]; do
  [ $# -ge 2 ] || fail "$1 needs a value"
  case "$1" in
    --db) database="$2" ;; --migrator) migrator="$2" ;; --blobs) blobs="$2" ;; --keys) keys="$2" ;;
    *) fail "Unknown argument '$1'" ;;
  esac
  shift 2
done
[ -n "$database" ] && [ -n "$migrator" ] || fail "--db and --migrator are needed"

(cd "$backup" && sha256sum --quiet --check SHA256SUMS) || fail "The backup is not as it was made."
is_empty() { [ ! -e "$1" ] || [ -z "$(ls -A "$1")" ]; }
for archive in blobs keys; do
  folder="${!archive}"
  [ ! -f "$backup/$archive.tar.gz" ] || [ -n "$folder" ] || fail "The backup has $archive: say where with --$archive."
  [ -z "$folder" ] || is_empty "$folder" || fail "'$folder' is not empty."
done

case "$database" in
  postgres://* | postgresql://*)
    [ -f "$backup/database.dump" ] || fail "This is no backup of PostgreSQL."
    rest="${database#*://}"; server="${rest%%/*}"; path="${rest#*/}"; query=""
    case "$path" in *\?*) query="?${path#*\?}"; path="${path%%\?*}" ;; esac
    maintenance="postgresql://$server/postgres$query"
    exists="$(psql "$maintenance" -XAtq -v ON_ERROR_STOP=1 -v name="$path" <<<"SELECT count(*) FROM pg_database WHERE datname = :'name'")"
    [ "$exists" = 1 ] || psql "$maintenance" -Xq -v ON_ERROR_STOP=1 -v name="$path" <<<'CREATE DATABASE :"name"'
    tables="$(psql "$database" -XAtq -v ON_ERROR_STOP=1 -c "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")"
    [ "$tables" = 0 ] || fail "The database '$path' has $tables tables already."
    # Policies and triggers come after the rows.
    pg_restore --exit-on-error --no-owner --no-privileges --dbname="$database" "$backup/database.dump"
    ;;
  *)
    file="${database#sqlite://}"
    [ -f "$backup/database.db" ] || fail "This is no backup of SQLite."
    [ ! -e "$file" ] || fail "'$file' is there already."
    mkdir -p "$(dirname "$file")"
    cp "$backup/database.db" "$file"
    ;;
esac
for archive in blobs keys; do
  folder="${!archive}"
  [ ! -f "$backup/$archive.tar.gz" ] || { mkdir -p "$folder"; tar -C "$folder" -xzf "$backup/$archive.tar.gz"; }
done

case "$database" in *://*) url="$database" ;; *) url="sqlite://$(realpath "$file")" ;; esac
for command in migrate verify-ledger verify-trace; do
  $migrator "$command" --db "$url" --Logging:LogLevel:Default Warning ${keys:+--DataProtection:KeysPath "$keys"} || fail "$command failed: do not use this copy before you know why."
done
echo "Restored and verified: $backup"
