import { Pool } from 'pg';

import { Clock } from '../../src/platform/clock.ts';
import { JobRegistry } from '../../src/platform/job-registry.ts';
import { Worker } from '../../src/platform/worker.ts';
import { WorkerPresence } from '../../src/platform/worker-presence.ts';
import { signedInAs } from '../makers/caller.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { untilFound } from '../waiting.ts';
import { ProbeJob, ProbeModule, probeTable } from './probe.ts';

async function lookTwice(presence: WorkerPresence): Promise<void> {
  await presence.freeOrphans();
  await presence.freeOrphans();
}

describe('a job', () => {
  let api: TestApp;
  let job: ProbeJob;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z', modules: [ProbeModule] });
    for (const statement of probeTable) await api.db.query(statement);
    job = api.app.get(ProbeJob, { strict: false });
  });
  afterAll(() => api.close());

  const write = (given: object) =>
    signedInAs(api).post('/api/probe/notes', { id: uuid(), text: 'x', withJob: true, ...given });
  const timesSeen = (id: string) => job.seen.filter((seen) => seen === id).length;

  it('runs once after its transaction', async () => {
    const id = uuid();
    await write({ id });
    expect(timesSeen(id)).toBe(0);
    await api.drainJobs();
    await api.drainJobs();
    expect(timesSeen(id)).toBe(1);
  });

  it('that is left for later waits, and holds nobody up', async () => {
    const id = uuid();
    await write({ id });
    await api.app.get(Worker).drain({ except: ['probe.note'] });
    expect(timesSeen(id)).toBe(0);
    await api.drainJobs();
    expect(timesSeen(id)).toBe(1);
  });

  it('does not exist when its transaction is refused', async () => {
    const id = uuid();
    await write({ id, refuse: true });
    await api.drainJobs();
    expect(timesSeen(id)).toBe(0);
    const [row] = await api.db.query<{ count: number }[]>(
      'select count(*)::int as count from graphile_worker.jobs',
    );
    expect(row?.count).toBe(0);
  });

  it('is left once by an act that was sent twice', async () => {
    const person = signedInAs(api);
    const note = { id: uuid(), text: 'x', withJob: true };
    await person.post('/api/probe/notes', note);
    await person.post('/api/probe/notes', note);
    await api.drainJobs();
    expect(timesSeen(note.id)).toBe(1);
  });

  it('of a worker that was killed is given back and done once; a living one keeps its own', async () => {
    const [orphan, held] = [uuid(), uuid()];
    await write({ id: orphan });
    await write({ id: held });
    const take = (id: string, poolId: string) =>
      api.db.query(
        `update graphile_worker._private_jobs set locked_by = $2, locked_at = clock_timestamp()
          where payload ->> 'noteId' = $1`,
        [id, poolId],
      );
    await take(orphan, 'pool-gone');
    await take(held, 'pool-here');
    const holders = async () =>
      (
        await api.db.query<{ by: string | null }[]>(
          `select locked_by as by from graphile_worker._private_jobs where payload ->> 'noteId' in ($1, $2) order by id`,
          [orphan, held],
        )
      ).map(({ by }) => by);

    const pool = new Pool({ connectionString: api.config.appUrl });
    const presence = new WorkerPresence(pool, api.config.appUrl);
    await presence.start();
    await presence.announce('pool-here');
    await lookTwice(presence);
    expect(await holders()).toEqual([null, 'pool-here']);

    // its workers are started anew, after the database was away
    await presence.announce('pool-now');
    await take(orphan, 'pool-now');
    await lookTwice(presence);
    expect(await holders()).toEqual(['pool-now', null]);

    // its process ends, and its connection with it
    await presence.stop();
    const next = new WorkerPresence(pool, api.config.appUrl);
    await lookTwice(next);
    expect(await holders()).toEqual([null, null]);
    await pool.end();
    await api.drainJobs();
    expect([timesSeen(orphan), timesSeen(held)]).toEqual([1, 1]);
  });

  it('that fails is tried again', async () => {
    const id = uuid();
    job.failures = 1;
    await write({ id });
    await api.drainJobs();
    expect(timesSeen(id)).toBe(0);
    await api.db.query(`update graphile_worker._private_jobs set run_at = '2000-01-01'`);
    await api.drainJobs();
    expect(timesSeen(id)).toBe(1);
  });
});

describe('the clock', () => {
  it('is moved by a test, which does what has become due', async () => {
    const api = await startTestApp({ now: '2026-11-22T00:00:00Z', modules: [ProbeModule] });
    const job = api.app.get(ProbeJob, { strict: false });
    const { status, body } = await api.person().post('/api/test/clock', { at: '2027-02-01T07:00:00+07:00' });
    expect(status).toBe(200);
    expect(body).toEqual({ now: '2027-02-01T00:00:00Z' });
    expect(job.sweeps).toEqual(['2027-02-01T00:00:00Z']);
    await api.close();
  });
});

describe('a process that serves and works', () => {
  it('does what others left in the queue, and finishes it before it leaves', async () => {
    const api = await startTestApp({
      now: '2026-11-22T00:00:00Z',
      modules: [ProbeModule],
      environment: { GUYUB_ROLE: 'all' },
    });
    for (const statement of probeTable) await api.db.query(statement);
    const note = { id: uuid(), text: 'x', withJob: true };
    await signedInAs(api).post('/api/probe/notes', note);
    await api.drainJobs();
    expect(api.app.get(ProbeJob, { strict: false }).seen).toEqual([note.id]);
    await api.close();
  });

  it('keeps a job that takes long', async () => {
    const api = await startTestApp({
      now: '2026-11-22T00:00:00Z',
      modules: [ProbeModule],
      environment: { GUYUB_ROLE: 'all' },
    });
    for (const statement of probeTable) await api.db.query(statement);
    const job = api.app.get(ProbeJob, { strict: false });
    let finish!: () => void;
    job.until = new Promise((resolve) => (finish = resolve));
    const note = { id: uuid(), text: 'x', withJob: true };
    await signedInAs(api).post('/api/probe/notes', note);
    await untilFound(api, `select from graphile_worker.jobs where locked_by is not null`);

    // another process looks, also while this one has lost the connection by which it says that it is here
    const pool = new Pool({ connectionString: api.config.appUrl });
    const other = new WorkerPresence(pool, api.config.appUrl);
    await lookTwice(other);
    const [cut] = await api.db.query<{ pid: number }[]>(
      `select pid, pg_terminate_backend(pid, 5000) from pg_stat_activity
        where datname = current_database() and application_name = 'guyub-worker-presence'`,
    );
    await other.freeOrphans();
    await untilFound(
      api,
      `select from pg_locks l join pg_stat_activity a using (pid) where l.locktype = 'advisory' and l.pid <> ${cut?.pid}
          and a.datname = current_database() and a.application_name = 'guyub-worker-presence'`,
    );
    await other.freeOrphans();
    await pool.end();
    const held = await api.db.query('select from graphile_worker.jobs where locked_by is not null');
    finish();
    await api.drainJobs();
    await api.close();
    expect(held).toHaveLength(1);
    expect(job.seen).toEqual([note.id]);
  });

  it('does not begin a sweep that another one is at', async () => {
    const api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
    const registry = new JobRegistry();
    const begun: string[] = [];
    registry.sweep('probe.held', 60, async () => void begun.push('held'));
    registry.sweep('probe.free', 60, async () => void begun.push('free'));
    await api.db.query(`select graphile_worker.add_job('probe.held', job_key => 'probe.held')`);
    await api.db.query(
      `update graphile_worker._private_jobs set locked_by = 'pool-there', locked_at = clock_timestamp()`,
    );
    const worker = new Worker({ ...api.config, role: 'worker', testClock: '' }, registry, api.app.get(Clock));
    await worker.onApplicationBootstrap();
    await untilFound(
      api,
      `select where not exists (select from graphile_worker.jobs where key = 'probe.free')`,
    );
    await worker.beforeApplicationShutdown();
    const left = await api.db.query('select locked_by as "by" from graphile_worker.jobs');
    await api.close();
    expect(begun).toEqual(['free']);
    expect(left).toEqual([{ by: 'pool-there' }]);
  });
});
