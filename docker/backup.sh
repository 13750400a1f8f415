#!/bin/sh
# Writes the whole database to one file: docker/backup.sh [folder]. People go on working meanwhile.
# Not in Docker? Give the database in DATABASE_URL; it needs pg_dump of PostgreSQL 18.
set -eu
folder=${1:-backups}
mkdir -p "$folder"
file="$folder/guyub-$(date -u +%Y%m%dT%H%M%SZ).dump"
umask 077
trap 'rm -f "$file.part"' EXIT
if [ -n "${DATABASE_URL:-}" ]; then
  pg_dump --format=custom --file="$file.part" "$DATABASE_URL"
else
  docker compose -f "$(dirname "$0")/compose.yaml" exec -T postgres \
    pg_dump --format=custom --username=guyub_owner guyub > "$file.part"
fi
# only a whole backup gets the name of one
mv "$file.part" "$file"
echo "$file"
