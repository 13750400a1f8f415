import type { TestApp } from './test-app.ts';

/** Waits until so many statements of the application wait for a lock; the test's own time limit ends what never comes. */
export async function untilWaiting(api: TestApp, wanted: number): Promise<void> {
  for (;;) {
    const [row] = await api.db.query<{ count: number }[]>(
      `select count(*)::int from pg_stat_activity
        where datname = current_database() and usename <> current_user and wait_event_type = 'Lock'`,
    );
    if (row?.count === wanted) return;
    await api.db.query('select pg_sleep(0.01)');
  }
}

/** Waits until a question finds a row. */
export async function untilFound(api: TestApp, question: string): Promise<void> {
  while ((await api.db.query<unknown[]>(question)).length === 0) await api.db.query('select pg_sleep(0.01)');
}
