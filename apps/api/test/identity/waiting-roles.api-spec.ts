import type { Role } from '@guyub/domain/organization';

import { makeAccount, makeAccountRow, PASSWORD } from '../makers/account.ts';
import { turnOnCodes } from '../makers/second-factor.ts';
import { makeOrganization } from '../makers/organization.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

describe('roles that need a second factor', () => {
  let api: TestApp;
  let office: string;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z' });
    office = (await makeOrganization(api, { isCommunicationOffice: true })).id;
  });
  afterAll(() => api.close());

  const inOffice = (role: Role) => [{ organizationId: office, roles: ['member' as const, role] }];
  const give = (accountId: string, organizationId: string, roles: Role[]) =>
    api.asSystem((tx) =>
      tx.query(
        `insert into membership (id, organization_id, account_id, roles, joined_at, joined_by, version)
         values ($1, $2, $3, $4, $5, 'invitation', 1)`,
        [uuid(), organizationId, accountId, roles, api.clock.now().toString()],
      ),
    );

  it('wait in a session that a password opened, and count from the set-up on', async () => {
    const dewi = await makeAccount(api, { hasSecondFactor: false, memberships: inOffice('sysadmin') });
    expect((await dewi.get('/api/me')).body.me).toMatchObject({
      isSysadmin: false,
      hasSecondFactor: false,
      memberships: [{ organization: { id: office }, roles: ['member'] }],
      waitingRoles: [{ organization: { id: office }, roles: ['sysadmin'] }],
    });
    expect((await dewi.get('/api/messages')).status).toBe(403);
    await turnOnCodes(api, dewi);
    expect((await dewi.get('/api/me')).body.me).toMatchObject({
      isSysadmin: true,
      hasSecondFactor: true,
      memberships: [{ roles: ['member', 'sysadmin'] }],
      waitingRoles: [],
    });
    expect((await dewi.get('/api/messages')).status).toBe(200);
  });

  it.each([
    ['officer', '/api/oversight/summary'],
    ['head', '/api/oversight/summary'],
    ['auditor', '/api/audit'],
    ['sysadmin', '/api/accounts'],
  ] as const)('of the communication office give a password alone nothing: %s', async (role, path) => {
    const memberships = inOffice(role);
    const alone = await makeAccount(api, { hasSecondFactor: false, memberships });
    const proven = await makeAccount(api, { memberships });
    expect([(await alone.get(path)).status, (await proven.get(path)).status]).toEqual([403, 200]);
  });

  it('are those of partners and treasurers too; a group’s admin goes on as before', async () => {
    const partner = (await makeOrganization(api, { kind: 'partner', code: 'PMI' })).id;
    const group = (await makeOrganization(api)).id;
    const hesti = await makeAccount(api, {
      hasSecondFactor: false,
      memberships: [
        { organizationId: partner, roles: ['officer'] },
        { organizationId: group, roles: ['admin', 'treasurer'] },
      ],
    });
    const { me } = (await hesti.get('/api/me')).body as {
      me: { waitingRoles: { organization: { id: string }; roles: Role[] }[] };
    };
    const waiting = new Map(me.waitingRoles.map(({ organization, roles }) => [organization.id, roles]));
    expect(waiting).toEqual(
      new Map([
        [partner, ['officer']],
        [group, ['treasurer']],
      ]),
    );
    expect((await hesti.get(`/api/organizations/${partner}/members`)).status).not.toBe(200);
    expect((await hesti.get(`/api/organizations/${group}/members`)).status).toBe(200);
  });

  it('leave everybody who holds no other a member, who can also go', async () => {
    const group = (await makeOrganization(api)).id;
    await makeAccount(api, { memberships: [{ organizationId: group, roles: ['admin'] }] });
    const lina = await makeAccount(api, {
      hasSecondFactor: false,
      memberships: [{ organizationId: group, roles: ['treasurer'] }],
    });
    expect((await lina.get('/api/me')).body.me).toMatchObject({
      memberships: [{ roles: ['member'] }],
      waitingRoles: [{ roles: ['treasurer'] }],
    });
    expect((await lina.get(`/api/organizations/${group}/succession`)).status).toBe(200);
    const left = await lina.post(`/api/organizations/${group}/leave`, { changeId: uuid() });
    expect(left.status).toBeLessThan(300);
  });

  it('wait when they are given meanwhile', async () => {
    const agus = await makeAccount(api, { hasSecondFactor: false });
    await give(agus.accountId, office, ['officer']);
    expect((await agus.get('/api/me')).body.me).toMatchObject({
      isOverseer: false,
      waitingRoles: [{ roles: ['officer'] }],
    });
    expect((await agus.get('/api/oversight/summary')).status).toBe(403);
  });

  it('wait again when the last factor is removed', async () => {
    const dewi = await makeAccount(api, { hasSecondFactor: false, memberships: inOffice('sysadmin') });
    await turnOnCodes(api, dewi);
    const [factor] = (await dewi.get('/api/me/second-factors')).body.factors as { id: string }[];
    const confirmed = { changeId: uuid(), current: PASSWORD };
    await dewi.post(`/api/me/second-factors/${factor?.id}/remove`, confirmed);
    expect((await dewi.get('/api/me')).body.me).toMatchObject({ isSysadmin: false });
    expect((await dewi.get('/api/messages')).status).toBe(403);
  });

  it('keep counting after a new password that was set in a session with a second factor', async () => {
    const dewi = await makeAccount(api, { hasSecondFactor: false, memberships: inOffice('sysadmin') });
    await turnOnCodes(api, dewi);
    const change = { changeId: uuid(), current: PASSWORD, password: 'sawah hijau membentang' };
    expect((await dewi.post('/api/me/password', change)).status).toBe(204);
    expect((await dewi.get('/api/messages')).status).toBe(200);
  });

  it('wait after a new password that was set in a session without', async () => {
    const dewi = await makeAccount(api, { hasSecondFactor: false, memberships: inOffice('sysadmin') });
    const change = { changeId: uuid(), current: PASSWORD, password: 'sawah hijau membentang' };
    expect((await dewi.post('/api/me/password', change)).status).toBe(204);
    expect((await dewi.get('/api/messages')).status).toBe(403);
  });

  it('are said to wait by the sign-in itself', async () => {
    const { email } = await makeAccountRow(api, { memberships: inOffice('auditor') });
    const signedIn = await api.person().post('/api/session', { login: email, password: PASSWORD });
    expect(signedIn.body).toMatchObject({ isAuditor: false, waitingRoles: [{ roles: ['auditor'] }] });
  });
});

describe('in a demo', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z', environment: { GUYUB_DEMO: '1' } });
  });
  afterAll(() => api.close());

  it('no role waits', async () => {
    const office = (await makeOrganization(api, { isCommunicationOffice: true })).id;
    const { email } = await makeAccountRow(api, {
      memberships: [{ organizationId: office, roles: ['sysadmin'] }],
    });
    const dewi = api.person();
    const signedIn = await dewi.post('/api/session', { login: email, password: PASSWORD });
    expect(signedIn.body).toMatchObject({ isSysadmin: true, waitingRoles: [], hasSecondFactor: false });
    expect((await dewi.get('/api/messages')).status).toBe(200);
  });
});
