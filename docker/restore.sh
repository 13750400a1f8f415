#!/bin/sh
# Puts a backup into an EMPTY database: docker/restore.sh FILE. It refuses one that holds tables.
# Not in Docker? Give the database in DATABASE_URL; it needs psql and pg_restore of PostgreSQL 18.
set -eu
file=${1:?which backup? docker/restore.sh FILE}
[ -r "$file" ] || { echo "There is no backup $file" >&2; exit 1; }
compose() { docker compose -f "$(dirname "$0")/compose.yaml" "$@"; }
sql() {
  if [ -n "${DATABASE_URL:-}" ]; then psql --quiet --no-psqlrc --tuples-only --no-align "$DATABASE_URL" -c "$1"
  else compose exec -T postgres psql --quiet --no-psqlrc --tuples-only --no-align -U guyub_owner guyub -c "$1"; fi
}
tables=$(sql "select count(*) from pg_tables where schemaname = 'public'")
[ "$tables" = 0 ] || { echo "The database holds $tables tables. Restore into an empty one." >&2; exit 1; }
# the backup's grants name the role; its password is set when the product migrates
sql "do \$\$ begin create role guyub_app; exception when duplicate_object then null; end \$\$"
if [ -n "${DATABASE_URL:-}" ]; then
  pg_restore --exit-on-error --single-transaction --no-owner --dbname="$DATABASE_URL" "$file"
else
  compose exec -T postgres pg_restore --exit-on-error --single-transaction --no-owner -U guyub_owner -d guyub < "$file"
fi
echo "Restored. Start the product: it migrates, and everything is as it was."
