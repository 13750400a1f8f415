import { setTimeout as pause } from 'node:timers/promises';

/** Waits for what must come; the runner's limit is the end of its patience. */
export async function until(isSo) {
  while (!(await isSo())) await pause(20);
}

/** How many sessions of the product wait for what another one holds. */
export async function countWaiting(owner) {
  // a transaction would go on seeing what it saw first
  await owner.query('select pg_stat_clear_snapshot()');
  const { rows } = await owner.query(
    `select count(*)::int as n from pg_stat_activity
      where wait_event_type = 'Lock' and datname = current_database() and pid <> pg_backend_pid()`,
  );
  return rows[0].n;
}
