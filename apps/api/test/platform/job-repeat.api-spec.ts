import sharp from 'sharp';

import { JobRegistry } from '../../src/platform/job-registry.ts';
import { requestContext } from '../../src/platform/request-context.ts';
import { makeAccount, makeAccountRow } from '../makers/account.ts';
import { dateOf } from '../makers/event.ts';
import { makeMember, makeOrganization } from '../makers/organization.ts';
import { makeProgramWorld, planProgram } from '../makers/program.ts';
import { startSignIn, turnOnCodes } from '../makers/second-factor.ts';
import { act, makeSysadmin } from '../makers/sysadmin.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { digestEverything } from './everything.ts';

interface WaitingJob {
  id: string;
  task: string;
  payload: unknown;
}

const begin = '2026-11-23T00:00:00Z';

async function upload(api: TestApp, cookie: string): Promise<void> {
  const image = await sharp({ create: { width: 500, height: 250, channels: 3, background: '#c33' } })
    .jpeg()
    .toBuffer();
  const answer = await fetch(`${api.url}/api/photos?id=${uuid()}`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', 'sec-fetch-site': 'same-origin', cookie },
    body: new Uint8Array(image),
  });
  expect(answer.status).toBe(201);
}

describe('a job that is run again', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: begin });
  });
  afterAll(() => api.close());

  // what an earlier one left undone is not run in its place
  beforeEach(() => api.db.query('delete from graphile_worker._private_jobs'));

  const signUp = (email: string) =>
    api.person().post('/api/accounts', {
      id: uuid(),
      name: 'Joko',
      email,
      password: 'tujuh kuda terbang',
      locale: 'id',
    });
  const askReset = (email: string) => api.person().post('/api/password-resets', { changeId: uuid(), email });

  /** What leaves each job there is, in every way in which it does something else. */
  const leaving: Record<string, () => Promise<unknown>> = {
    'identity.password-reset': async () => askReset((await makeAccountRow(api)).email!),
    'identity.sign-up': async () => {
      const [there, gone] = [await makeAccountRow(api), await makeAccountRow(api)];
      await api.asSystem((tx) =>
        tx.query(
          `update account set disabled_at = $3, disabled_by = $2, disabled_reason = 'Pindah' where id = $1`,
          [gone.accountId, there.accountId, begin],
        ),
      );
      const emails = ['baru@example.org', there.email!, gone.email!];
      for (const email of emails) await signUp(email);
    },
    'identity.send-link': async () => signUp('tautan@example.org'),
    'identity.send-message': async () => askReset((await makeAccountRow(api)).email!),
    'identity.tell-signed-out': async () => {
      const office = await makeOrganization(api, { isCommunicationOffice: true });
      const dewi = await makeSysadmin(api, office.id);
      await makeAccount(api);
      // more than are told at once, so that a second job follows; they get no mail
      for (let people = 0; people < 100; people++)
        await makeAccount(api, { email: null, phone: `+62812${String(people).padStart(8, '0')}` });
      expect((await dewi.post('/api/accounts/end-sessions', act({ confirm: 'everybody' }))).status).toBe(204);
    },
    'event.make-photo-variants': async () => {
      const { people } = await makeProgramWorld(api);
      await upload(api, people.ick.cookieHeader());
    },
  };

  const listWaiting = () =>
    api.db.query<WaitingJob[]>(
      `select j.id, t.identifier as task, j.payload from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`,
    );
  const run = async ({ id, task, payload }: WaitingJob, attempt: number) => {
    const handler = api.app.get(JobRegistry).listHandlers().get(task);
    await requestContext.run({ requestId: `job-${id}` }, async () => handler?.(payload, { id, attempt }));
  };

  it('is one of these: a new one has to be added here', () => {
    expect(Object.keys(leaving).sort()).toEqual([...api.app.get(JobRegistry).listHandlers().keys()].sort());
  });

  it.each(Object.entries(leaving))('changes nothing: %s', async (task, leave) => {
    await leave();
    let times = 0;
    for (let waiting = await listWaiting(); waiting.length > 0; waiting = await listWaiting())
      for (const job of waiting) {
        const before = await digestEverything(api);
        await run(job, 1);
        // as where the server was killed before the queue heard that it is done
        const after = await digestEverything(api);
        expect([job.task, after]).not.toEqual([job.task, before]);
        await run(job, 2);
        expect([job.task, await digestEverything(api)]).toEqual([job.task, after]);
        await api.db.query('select graphile_worker.complete_jobs(array[$1]::bigint[])', [job.id]);
        if (job.task === task) times++;
      }
    expect(times).toBeGreaterThan(0);
  });
});

describe('a sweep that is run again', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: begin, environment: { GUYUB_WRITES_PER_MINUTE: '240' } });
    const { people, organizations } = await makeProgramWorld(api);
    const program = await planProgram(people.ick, organizations.ick.id);
    await upload(api, people.ick.cookieHeader());
    // found again below
    await api.db.query('delete from graphile_worker._private_jobs');
    const date = await dateOf(api, program.id);
    const { accountId } = await makeAccountRow(api);
    const membershipId = await makeMember(api, organizations.ick.id, accountId);
    await api.asSystem(async (tx) => {
      await tx.query(
        `insert into poster (event_id, language, version, content, made_at)
         values ($1, 'id', '0123456789abcdef', 'x', $2)`,
        [date.id, begin],
      );
      await tx.query(
        `insert into organization_succession (id, organization_id, membership_id, proposed_by, proposed_at, ends_at, state)
         values ($1, $2, $3, $4, $5, $5::timestamptz + interval '7 days', 'open')`,
        [uuid(), organizations.ick.id, membershipId, accountId, begin],
      );
    });
    const siti = await makeAccount(api, { hasSecondFactor: false });
    await turnOnCodes(api, siti);
    await startSignIn(api, siti.email!);
    api.clock.set('2027-03-01T00:00:00Z');
  });
  afterAll(() => api.close());

  // in an order in which none takes away what another one is about
  const sweeps = [
    'identity.tell-unfinished-sign-ins',
    'identity.sweep',
    'event.find-plain-photos',
    'event.extend-series',
    'event.remove-unused-photos',
    'poster.remove-old',
    'organization.settle-successions',
    'platform.forget-writes',
    'platform.forget-acts',
  ];

  it('is one of these: a new one has to be added here', () => {
    expect([...sweeps].sort()).toEqual([...api.app.get(JobRegistry).listSweeps().keys()].sort());
  });

  it.each(sweeps)('in the same moment changes nothing: %s', async (name) => {
    const sweep = () => api.app.get(JobRegistry).listSweeps().get(name)?.sweep(api.clock.now());
    // that it was run is an act of its own, each time
    const digest = () => digestEverything(api, { exceptActsOf: name });
    const before = await digest();
    await sweep();
    const after = await digest();
    expect(after).not.toEqual(before);
    await sweep();
    expect(await digest()).toEqual(after);
  });
});
