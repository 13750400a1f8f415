import type { EntityManager } from 'typeorm';

import { type MadeOrganization, makeOrganization } from '../makers/organization.ts';
import { makeProgramRow } from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const NOW = '2026-11-22T00:00:00Z';

describe('what the database itself forbids', () => {
  let api: TestApp;
  let [ick, skb, isk]: MadeOrganization[] = [];
  let programId: string;

  beforeAll(async () => {
    api = await startTestApp({ now: NOW });
    ick = await makeOrganization(api, { code: 'ICK' });
    skb = await makeOrganization(api, { code: 'SKB' });
    isk = await makeOrganization(api, { code: 'ISK' });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    programId = await makeProgramRow(api, ick!.id);
    await asApp((tx) => addHost(tx, skb!.id, 'accepted'));
  });

  /** As the application's own role, which is what a mistake in a use case would be. */
  const asApp = (work: (tx: EntityManager) => Promise<unknown>) =>
    api.appDb.transaction(async (tx) => {
      await tx.query(
        `select set_config('guyub.actor', '{"kind":"system","id":"test"}', true), set_config('guyub.now', $1, true),
                set_config('guyub.operation', 'test', true), set_config('guyub.request', 'test', true)`,
        [NOW],
      );
      await work(tx);
    });
  const addHost = (tx: EntityManager, organizationId: string, state: string) =>
    tx.query(
      `insert into program_host (program_id, organization_id, state, since, invited_by, version) values ($1, $2, $3, $4, $5, 1)`,
      [programId, organizationId, state, NOW, state === 'owner' ? null : ick!.id],
    );
  const addProposal = (
    tx: EntityManager,
    given: { askedBy: string; answeredBy: string | null; state: string; target?: string },
  ) =>
    tx.query(
      `insert into program_proposal (id, program_id, kind, asked_by, target_organization_id, reason, state, answered_by,
         asked_at, answered_at)
       values ($1, $2, $3, $4, $5, 'alasan', $6, $7, $8, $9)`,
      [
        uuid(),
        programId,
        given.target ? 'remove-host' : 'cancel-program',
        given.askedBy,
        given.target ?? null,
        given.state,
        given.answeredBy,
        NOW,
        given.state === 'open' ? null : NOW,
      ],
    );

  it('a program without its owner among the hosts', async () => {
    await expect(
      api.asSystem((tx) =>
        tx.query(
          `update program_host set state = 'left', invited_by = $2 where program_id = $1 and state = 'owner'`,
          [programId, skb!.id],
        ),
      ),
    ).rejects.toThrow(/not hosted by its owner/);
    await expect(
      api.asSystem((tx) => tx.query('delete from program_host where program_id = $1', [programId])),
    ).rejects.toThrow(/not hosted by its owner/);
  });

  it('a program that names another owner than its hosts do', async () => {
    await expect(
      asApp((tx) =>
        tx.query('update program set owner_organization_id = $2 where id = $1', [programId, skb!.id]),
      ),
    ).rejects.toThrow(/not hosted by its owner/);
  });

  it('two owners', async () => {
    await expect(asApp((tx) => addHost(tx, isk!.id, 'owner'))).rejects.toThrow(/program_host_one_owner/);
  });

  it('an organization that invites itself', async () => {
    await expect(
      asApp((tx) =>
        tx.query(
          `insert into program_host (program_id, organization_id, state, since, invited_by, version)
           values ($1, $2, 'invited', $3, $2, 1)`,
          [programId, isk!.id, NOW],
        ),
      ),
    ).rejects.toThrow(/check constraint/);
  });

  it('a host that decides alone for all, and one that answers itself', async () => {
    await expect(
      asApp((tx) => addProposal(tx, { askedBy: skb!.id, answeredBy: skb!.id, state: 'done' })),
    ).rejects.toThrow(/second host/);
    await expect(
      asApp((tx) => addProposal(tx, { askedBy: skb!.id, answeredBy: null, state: 'done' })),
    ).rejects.toThrow(/check constraint/);
    await asApp((tx) => addProposal(tx, { askedBy: skb!.id, answeredBy: null, state: 'open' }));
    await expect(
      asApp((tx) =>
        tx.query(
          `update program_proposal set state = 'done', answered_by = asked_by, answered_at = $2 where program_id = $1`,
          [programId, NOW],
        ),
      ),
    ).rejects.toThrow(/second host/);
  });

  it('an answer by one that does not host', async () => {
    await expect(
      asApp((tx) => addProposal(tx, { askedBy: skb!.id, answeredBy: isk!.id, state: 'done' })),
    ).rejects.toThrow(/second host/);
    await asApp((tx) => addHost(tx, isk!.id, 'invited'));
    await expect(
      asApp((tx) => addProposal(tx, { askedBy: skb!.id, answeredBy: isk!.id, state: 'done' })),
    ).rejects.toThrow(/second host/);
  });

  it('a vote of the one to be removed', async () => {
    await asApp((tx) => addHost(tx, isk!.id, 'accepted'));
    await expect(
      asApp((tx) =>
        addProposal(tx, { askedBy: skb!.id, answeredBy: isk!.id, state: 'done', target: isk!.id }),
      ),
    ).rejects.toThrow(/check constraint/);
  });

  it('but lets the owner act alone, and a second host agree', async () => {
    await asApp((tx) => addProposal(tx, { askedBy: ick!.id, answeredBy: ick!.id, state: 'done' }));
    await asApp((tx) => addProposal(tx, { askedBy: skb!.id, answeredBy: ick!.id, state: 'done' }));
  });

  it('the same proposal open twice', async () => {
    await asApp((tx) => addProposal(tx, { askedBy: skb!.id, answeredBy: null, state: 'open' }));
    await expect(
      asApp((tx) => addProposal(tx, { askedBy: ick!.id, answeredBy: null, state: 'open' })),
    ).rejects.toThrow(/program_proposal_open_once/);
  });

  it.each([
    ['program_host', 'organization_id = program_id'],
    ['program_proposal', 'asked_by = program_id'],
    ['program_partner', 'program_id = id'],
    ['program_flag', `reason = 'alasan yang lain'`],
    ['program_history', `kind = 'x'`],
  ])('moving what was said in %s (%s)', async (table, change) => {
    await expect(asApp((tx) => tx.query(`update ${table} set ${change}`))).rejects.toThrow(
      /permission denied/,
    );
  });

  it.each([
    'program',
    'program_host',
    'program_activity',
    'program_partner',
    'program_proposal',
    'program_flag',
    'program_history',
  ])('deleting from %s', async (table) => {
    await expect(asApp((tx) => tx.query(`delete from ${table}`))).rejects.toThrow(/permission denied/);
  });

  it('changing the history, even as the owner of the tables', async () => {
    await api.asSystem((tx) =>
      tx.query(
        `insert into program_history (program_id, at, kind, params) values ($1, $2, 'created', '{}')`,
        [programId, NOW],
      ),
    );
    for (const sql of [
      `update program_history set kind = 'x'`,
      'delete from program_history',
      'truncate program_history',
    ])
      await expect(api.asSystem((tx) => tx.query(sql))).rejects.toThrow(/append-only/);
  });

  it('an activity in the place of another, but lets two change places', async () => {
    const [one, two] = [uuid(), uuid()];
    await asApp(async (tx) => {
      for (const [position, id] of [one, two].entries())
        await tx.query(
          `insert into program_activity (id, program_id, position, kind, title, unit) values ($1, $2, $3, 'meeting', 'Rapat', 'people')`,
          [id, programId, position],
        );
    });
    await asApp((tx) =>
      tx.query('update program_activity set position = 1 - position where program_id = $1', [programId]),
    );
    await expect(
      asApp((tx) => tx.query('update program_activity set position = 0 where program_id = $1', [programId])),
    ).rejects.toThrow(/program_activity_position/);
  });

  it('publishing what happens nowhere', async () => {
    await expect(
      asApp((tx) => tx.query('update program set online_url = null where id = $1', [programId])),
    ).rejects.toThrow(/check constraint/);
  });
});
