#!/usr/bin/env bash
# Copies the database, the stored files and (where it lies in a folder) the key ring into a new folder, while the product goes on working.
#   etc/backup/backup.sh --db FILE|URL --to FOLDER [--blobs FOLDER] [--keys FOLDER] [--keep DAYS]
#     --db     the SQLite file (or sqlite:///absolute/path.db), or the PostgreSQL URL of the owner of the tables
#     --blobs  Blobs:RootPath        --keys  DataProtection:KeysPath, when it is set; else the ring is in the database
#     --keep   removes backups older than so many days, when this one is complete
# The last line is the folder of the backup. It is complete, or it is not there.
#
# The database comes first and the files after it: a file is stored before the row that names it, so every row of the copy finds its file. The other way
# round, what is uploaded in between would be a row without a file. Files without a row do no harm.
set -euo pipefail
umask 077

fail() { echo "$*" >&2; exit 1; }
database="" target="" blobs="" keys="" keep=""
while [ $# -gt 0 ]; do
  [ $# -ge 2 ] || fail "$1 needs a value"
  case "$1" in
    --db) database="$2" ;; --to) target="$2" ;; --blobs) blobs="$2" ;; --keys) keys="$2" ;; --keep) keep="$2" ;;
    *) sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; fail "Unknown argument '$1'" ;;
  esac
  shift 2
done
[ -n "$database" ] && [ -n "$target" ] || fail "--db and --to are needed"

mkdir -p "$target"
name="countycloud-$(date -u +%Y%m%dT%H%M%SZ)"
work="$(mktemp -d "$target/.$name.XXXXXX")"
trap 'rm -rf "$work"' EXIT

case "$database" in
  postgres://* | postgresql://*)
    # Row-level security is forced on the owner, too. With app.tenant=* its policies let every county's row through; a table whose policy would not do so
    # must stop the backup, or the copy would lack rows and nobody would know.
    hidden="$(psql "$database" -XAtq -v ON_ERROR_STOP=1 -c "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relrowsecurity AND NOT EXISTS
      (SELECT 1 FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname AND p.qual LIKE '%''*''%')")"
    [ "$hidden" = 0 ] || fail "$hidden tables would be copied in part: their policies know no reader of all counties."
    PGOPTIONS="-c app.tenant=*" pg_dump --format=custom --enable-row-security --no-owner --no-privileges --file="$work/database.dump" "$database"
    ;;
  *)
    file="${database#sqlite://}"
    [ -f "$file" ] || fail "There is no database '$file'."
    # One reading transaction: writers go on, and the copy is of one moment. No write-ahead log is left beside it.
    sqlite3 -cmd ".timeout 60000" "$file" "VACUUM INTO '${work//\'/\'\'}/database.db'"
    [ "$(sqlite3 "$work/database.db" "PRAGMA integrity_check")" = ok ] || fail "The copy of the database is damaged."
    ;;
esac

# A file that is being written has the ending .tmp until it is whole. One that goes away meanwhile (status 1 of tar) was deleted.
archive() {
  tar -C "$2" --exclude='*.tmp' --exclude='.health-*' --warning=no-file-changed --warning=no-file-removed -czf "$work/$1.tar.gz" . || [ $? = 1 ]
}
[ -z "$blobs" ] || { mkdir -p "$blobs"; archive blobs "$blobs"; }
[ -z "$keys" ] || archive keys "$keys"

(cd "$work" && sha256sum -- * > SHA256SUMS)
sync -f "$work" 2>/dev/null || true
mv "$work" "$target/$name"
trap - EXIT
[ -z "$keep" ] || find "$target" -maxdepth 1 -name 'countycloud-*' -type d -mtime "+$keep" -exec rm -rf {} +
echo "$target/$name"
