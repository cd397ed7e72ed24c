#!/usr/bin/env bash
# Makes a migration for all three providers at once, so that none is forgotten.
#   etc/add-migration.sh NAME          adds migration NAME
#   etc/add-migration.sh --recreate    makes the single Initial migration anew (only until a release is tagged)
set -euo pipefail
cd "$(dirname "$0")/.."

name="${1:-}"
if [ -z "$name" ]; then
  echo "usage: etc/add-migration.sh NAME | --recreate" >&2
  exit 2
fi

src=aspnet-core/src
design=$src/CountyCloud.EntityFrameworkCore.DesignTime
providers="Sqlite PostgreSql SqlServer"

if [ "$name" = "--recreate" ]; then
  if [ -n "$(git tag --list 'v*')" ]; then
    echo "A release is tagged: its databases need a new migration, not another first one." >&2
    exit 1
  fi
  for provider in $providers; do
    rm -rf "$src/CountyCloud.EntityFrameworkCore.$provider/Migrations"
  done
  name=Initial
fi

dotnet tool restore >/dev/null
dotnet build "$design" --nologo -v q -p:RunAnalyzers=false
for provider in $providers; do
  dotnet ef migrations add "$name" --no-build --context CountyCloudDbContext \
    --startup-project "$design" --project "$src/CountyCloud.EntityFrameworkCore.$provider" \
    --output-dir Migrations -- "$provider"
done
