#!/usr/bin/env bash
# Adds a migration for both providers: tools/migrations.sh NAME
# The audit trail's triggers are written by hand in the first migration of each provider; a new one needs none.
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?usage: tools/migrations.sh NAME}
dotnet tool restore >/dev/null
dotnet build tools/Leerspoor.MigrationTool -v q --nologo
for provider in Sqlite Postgres; do
  LEERSPOOR_PROVIDER=${provider,,} dotnet ef migrations add "$name" --no-build --startup-project tools/Leerspoor.MigrationTool \
    --project "src/Leerspoor.Migrations.$provider" --output-dir . --namespace "Leerspoor.Migrations.$provider"
done
