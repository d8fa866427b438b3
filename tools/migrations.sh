#!/usr/bin/env bash
# Adds a migration for both providers: tools/migrations.sh NAME
# The first one ends with AuditGuard.Raise(migrationBuilder), written by hand; a later one needs it only when it rebuilds that table.
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?usage: tools/migrations.sh NAME}
dotnet tool restore >/dev/null
dotnet build tools/Leerspoor.MigrationTool -v q --nologo -p:AheadOfTime=false
for provider in Sqlite Postgres; do
  LEERSPOOR_PROVIDER=${provider,,} dotnet ef migrations add "$name" --no-build --startup-project tools/Leerspoor.MigrationTool \
    --project "src/Leerspoor.Migrations.$provider" --output-dir . --namespace "Leerspoor.Migrations.$provider"
done
