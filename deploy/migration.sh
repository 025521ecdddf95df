#!/usr/bin/env bash
# Adds one migration to all three databases: deploy/migration.sh AddBooths
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?usage: deploy/migration.sh NAME}
project=src/SummitManager
dotnet tool restore >/dev/null
dotnet build "$project" -v q -nologo
for provider in Sqlite PostgreSql SqlServer; do
  dotnet ef migrations add "$name" --no-build --context "${provider}SummitDb" \
    --project "$project" --startup-project "$project" --output-dir "Data/Migrations/$provider"
done
