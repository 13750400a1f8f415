import type { TestApp } from '../test-app.ts';

const jobs = `
  select t.identifier, j.payload::text, j.key, q.queue_name from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    left join graphile_worker._private_job_queues q on q.id = j.job_queue_id`;

/**
 * A digest of every table, and of the jobs that wait: where two are equal, nothing was written in between. `exceptActsOf`
 * leaves out that an operation was done, which is kept each time.
 */
export async function digestEverything(
  { db }: Pick<TestApp, 'db'>,
  { exceptActsOf = '' }: { exceptActsOf?: string } = {},
): Promise<Record<string, string>> {
  const tables = await db.query<{ name: string }[]>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'request_once'`,
  );
  const sources = [
    ...tables.map(({ name }) => [name, `select * from "${name}"`]),
    ['request_once', 'select * from request_once where operation <> $1'],
    ['jobs', jobs],
  ];
  const digests = await db.query<{ name: string; digest: string }[]>(
    sources
      .map(
        ([name, rows]) =>
          `select '${name}' as name, md5(string_agg(t::text, ' ' order by t::text)) as digest from (${rows}) t`,
      )
      .join(' union all '),
    [exceptActsOf],
  );
  return Object.fromEntries(digests.map(({ name, digest }) => [name, digest]));
}
