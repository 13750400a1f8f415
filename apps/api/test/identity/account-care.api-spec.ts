import {
  makeAccount,
  makeAccountRow,
  makeSession,
  PASSWORD,
  type SignedInPerson,
} from '../makers/account.ts';
import { makeOrganization } from '../makers/organization.ts';
import { isSignedIn, startSignIn, turnOnCodes } from '../makers/second-factor.ts';
import { act, makeSysadmin, reason } from '../makers/sysadmin.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { untilWaiting } from '../waiting.ts';
import { messagesTo } from './messages.ts';

interface Listed {
  accountId: string;
  name: string;
  contactMasked: string;
  openSessions: number;
  lastSeenAt: string | null;
  disabled: { at: string; by: string; reason: string } | null;
  memberships: { kind: string; isOnlyAdmin: boolean }[];
}

describe('accounts in the hands of a sysadmin', () => {
  let api: TestApp;
  let office: string;
  let dewi: SignedInPerson;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z' });
    office = (await makeOrganization(api, { isCommunicationOffice: true, name: 'Diskominfo' })).id;
    dewi = await makeSysadmin(api, office, { name: 'Dewi' });
  });
  afterAll(() => api.close());

  const path = (accountId: string, what: string) => `/api/accounts/${accountId}/${what}`;
  const find = async (search: string, more = '') =>
    (await dewi.get(`/api/accounts?search=${encodeURIComponent(search)}${more}`)).body as {
      items: Listed[];
      nextCursor: string | null;
    };

  describe('the list', () => {
    it('is by name, page by page, sought by name or contact, with contacts masked', async () => {
      const group = (await makeOrganization(api, { name: 'Info Cawas' })).id;
      const memberships = [{ organizationId: group, roles: ['admin', 'treasurer'] as const }];
      const wagiyo = await makeAccount(api, { name: 'Wagiyo', memberships });
      await makeAccountRow(api, { name: 'Wagimin', email: null, phone: '+6281234500017' });
      const first = await find('WAGI', '&limit=1');
      const second = await find('WAGI', `&limit=1&cursor=${first.nextCursor}`);
      expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['Wagimin', 'Wagiyo']);
      expect(second.nextCursor).toBeNull();
      expect(second.items).toMatchObject([
        { memberships: [{ organization: 'Info Cawas', roles: ['admin', 'treasurer'] }], isSelf: false },
      ]);
      expect((await find('+62812345000')).items).toMatchObject([{ name: 'Wagimin', openSessions: 0 }]);
      const [found] = (await find(wagiyo.email!.toUpperCase())).items;
      expect(found).toMatchObject({ name: 'Wagiyo', openSessions: 1 });
      expect(found?.contactMasked).not.toBe(wagiyo.email);
      expect((await find('%')).items).toEqual([]);
      expect((await find(dewi.email!)).items).toMatchObject([{ isSelf: true, factors: ['totp'] }]);
    });

    it('says where nobody else could lead: whoever is disabled does not count', async () => {
      const group = (await makeOrganization(api, { name: 'Info Bayat' })).id;
      const member = (name: string, role: 'admin' | 'treasurer') =>
        makeAccount(api, { name, memberships: [{ organizationId: group, roles: [role] }] });
      const [first, second] = [await member('Admin Bayat', 'admin'), await member('Admin Kedua', 'admin')];
      await member('Bendahara Bayat', 'treasurer');
      const isOnlyAdmin = async (name: string) => (await find(name)).items[0]?.memberships[0]?.isOnlyAdmin;
      expect(await isOnlyAdmin('Admin Bayat')).toBe(false);
      await dewi.post(path(second.accountId, 'disable'), act());
      expect(await isOnlyAdmin('Admin Bayat')).toBe(true);
      expect(await isOnlyAdmin('Bendahara Bayat')).toBe(false);
      await dewi.post(path(first.accountId, 'disable'), act());
      expect(await isOnlyAdmin('Admin Kedua')).toBe(true);
      expect((await find('Admin Kedua')).items[0]?.memberships).toMatchObject([{ kind: 'group' }]);
      expect((await find(dewi.email!)).items[0]?.memberships).toMatchObject([{ kind: 'office' }]);
    });

    it('counts sessions that are alive, and tells when somebody was there last', async () => {
      const budi = await makeAccount(api, { name: 'Budi Sekali' });
      await makeSession(api, budi.accountId);
      const before = api.clock.now();
      api.clock.set(before.add({ hours: 1 }).toString());
      await budi.get('/api/me');
      expect((await find('Budi Sekali')).items).toMatchObject([
        { openSessions: 2, lastSeenAt: api.clock.now().toString({ fractionalSecondDigits: 3 }) },
      ]);
      // alive is what the session's own life says, whether or not it was swept away
      api.clock.set(before.add({ hours: 24 * 400 }).toString());
      dewi.setCookie('guyub-local', await makeSession(api, dewi.accountId));
      expect((await find('Budi Sekali')).items).toMatchObject([{ openSessions: 0 }]);
      api.clock.set(before.toString());
      dewi.setCookie('guyub-local', await makeSession(api, dewi.accountId));
    });
  });

  describe('ending all sessions of somebody', () => {
    it('signs them out everywhere, sign-ins that wait too, and tells them why', async () => {
      const budi = await makeAccount(api, { hasSecondFactor: false });
      const elsewhere = api.person();
      await turnOnCodes(api, budi);
      elsewhere.setCookie('guyub-local', await makeSession(api, budi.accountId));
      const waiting = await startSignIn(api, budi.email!);
      expect((await dewi.post(path(budi.accountId, 'end-sessions'), act())).status).toBe(204);
      expect([await isSignedIn(budi), await isSignedIn(elsewhere)]).toEqual([false, false]);
      const step = await waiting.post('/api/session/second-step', { code: '000000' });
      expect(step.body).toMatchObject({ code: 'sign-in-over' });
      await api.drainJobs();
      const told = (await messagesTo(api, budi.email!)).find(({ subject }) =>
        subject.startsWith('Semua perangkat Anda dikeluarkan'),
      );
      expect(told?.text).toContain(`Alasan: ${reason}`);
      budi.setCookie('guyub-local', await makeSession(api, budi.accountId));
      expect((await budi.get('/api/me/security-notices')).body.items).toEqual(
        expect.arrayContaining([expect.objectContaining({ kind: 'sessions-ended-by-sysadmin', reason })]),
      );
    });

    it('is done once when it is sent twice, and leaves alone who came back', async () => {
      const budi = await makeAccount(api);
      const once = act();
      await dewi.post(path(budi.accountId, 'end-sessions'), once);
      budi.setCookie('guyub-local', await makeSession(api, budi.accountId));
      expect((await dewi.post(path(budi.accountId, 'end-sessions'), once)).status).toBe(204);
      expect(await isSignedIn(budi)).toBe(true);
      const other = await makeAccountRow(api);
      const reused = await dewi.post(path(other.accountId, 'end-sessions'), once);
      expect(reused.body).toMatchObject({ code: 'id-reused' });
    });

    it('leaves in the trail who did it, to whom and why', async () => {
      const budi = await makeAccount(api);
      await dewi.post(path(budi.accountId, 'end-sessions'), act());
      const trail = await api.db.query(
        `select table_name as "table", action, actor_id as actor, changes -> 'reason' ->> 1 as why
           from audit_entry where operation = 'identity.end-sessions-of'
            and $1 in (changes -> 'account_id' ->> 0, changes -> 'account_id' ->> 1)`,
        [budi.accountId],
      );
      expect(trail).toEqual(
        expect.arrayContaining([
          { table: 'session', action: 'delete', actor: dewi.accountId, why: null },
          { table: 'security_notice', action: 'insert', actor: dewi.accountId, why: reason },
        ]),
      );
    });
  });

  describe.each(['end-sessions', 'disable', 'enable'])('to %s', (what) => {
    it('is for a sysadmin with a second factor, and never for her own account', async () => {
      const budi = await makeAccount(api);
      const officer = await makeAccount(api, {
        memberships: [{ organizationId: office, roles: ['officer', 'head'] }],
      });
      expect((await officer.post(path(budi.accountId, what), act())).status).toBe(403);
      const own = await dewi.post(path(dewi.accountId, what), act());
      expect(own).toMatchObject({ status: 403, body: { code: 'own-account' } });
      const nobody = await dewi.post(path(uuid(), what), act());
      expect(nobody).toMatchObject({ status: 404, body: { code: 'account-not-found' } });
      expect((await dewi.post(path(budi.accountId, what), act({ reason: '' }))).status).toBe(422);
      expect(await isSignedIn(budi)).toBe(true);
    });

    it('is not done for a session that ended while it waited, as a new password ends them all', async () => {
      const [agus, budi] = [await makeSysadmin(api, office), await makeAccount(api)];
      const elsewhere = api.person();
      elsewhere.setCookie('guyub-local', await makeSession(api, agus.accountId));
      if (what === 'enable') await dewi.post(path(budi.accountId, 'disable'), act());
      const before = await find(budi.email!);
      const owner = api.db.createQueryRunner();
      await owner.startTransaction();
      await owner.query('select from account where id = $1 for update', [agus.accountId]);
      const changing = elsewhere.post('/api/me/password', {
        changeId: uuid(),
        current: PASSWORD,
        password: 'gajah biru delapan',
      });
      await untilWaiting(api, 1);
      const underWay = agus.post(path(budi.accountId, what), act());
      await untilWaiting(api, 2);
      await owner.commitTransaction();
      await owner.release();
      expect((await changing).status).toBe(204);
      expect(await underWay).toMatchObject({ status: 401, body: { code: 'sign-in-needed' } });
      expect(await find(budi.email!)).toEqual(before);
      await api.asSystem((tx) =>
        tx.query(`update membership set roles = '{member}' where account_id = $1`, [agus.accountId]),
      );
    });
  });

  describe('two sysadmins', () => {
    it('who disable each other at once: one goes, one stays', async () => {
      await api.asSystem((tx) =>
        tx.query(`update membership set roles = '{member}' where account_id = $1`, [dewi.accountId]),
      );
      const [agus, ratna] = [await makeSysadmin(api, office), await makeSysadmin(api, office)];
      const owner = api.db.createQueryRunner();
      await owner.startTransaction();
      // both are past the door when the first of them gets the accounts
      await owner.query('select from account where id = any ($1) for update', [
        [agus.accountId, ratna.accountId],
      ]);
      const both = [
        agus.post(path(ratna.accountId, 'disable'), act()),
        ratna.post(path(agus.accountId, 'disable'), act()),
      ];
      await untilWaiting(api, 2);
      await owner.commitTransaction();
      await owner.release();
      const answers = await Promise.all(both);
      expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([204, 409]);
      expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'last-sysadmin' });
      expect([await isSignedIn(agus), await isSignedIn(ratna)].filter(Boolean)).toHaveLength(1);
      await api.asSystem((tx) =>
        tx.query(`update membership set roles = '{sysadmin}' where account_id = $1`, [dewi.accountId]),
      );
    });

    it('of whom one was disabled: she does nothing more, though her request was under way', async () => {
      const [agus, budi] = [await makeSysadmin(api, office), await makeAccount(api)];
      const owner = api.db.createQueryRunner();
      await owner.startTransaction();
      await owner.query('select from account where id = any ($1) for update', [
        [agus.accountId, dewi.accountId],
      ]);
      const first = dewi.post(path(agus.accountId, 'disable'), act());
      await untilWaiting(api, 1);
      const underWay = agus.post(path(budi.accountId, 'end-sessions'), act());
      await untilWaiting(api, 2);
      await owner.commitTransaction();
      await owner.release();
      expect((await first).status).toBe(204);
      expect(await underWay).toMatchObject({ status: 403, body: { code: 'no-longer-sysadmin' } });
      expect(await isSignedIn(budi)).toBe(true);
    });
  });

  describe('signing everybody out', () => {
    const everybody = () => act({ confirm: 'everybody' });

    it('ends every session and every sign-in that waits; who asked goes on under a new token', async () => {
      const people = [await makeAccount(api), await makeAccount(api, { locale: 'en' })];
      const careful = await makeAccount(api, { hasSecondFactor: false });
      await turnOnCodes(api, careful);
      const waiting = await startSignIn(api, careful.email!);
      const own = api.person();
      own.setCookie('guyub-local', await makeSession(api, dewi.accountId));
      const before = dewi.cookieHeader();
      const once = everybody();
      expect((await dewi.post('/api/accounts/end-sessions', once)).status).toBe(204);
      for (const person of [...people, careful, own]) expect(await isSignedIn(person)).toBe(false);
      const step = await waiting.post('/api/session/second-step', { code: '000000' });
      expect(step.body).toMatchObject({ code: 'sign-in-over' });
      expect(await isSignedIn(dewi)).toBe(true);
      expect(dewi.cookieHeader()).not.toBe(before);
      expect((await dewi.get('/api/me')).body.me).toMatchObject({ isSysadmin: true });

      await api.drainJobs();
      const mails = await messagesTo(api, people[1]!.email!);
      expect(mails.filter(({ subject }) => subject.startsWith('Everybody was signed out'))).toHaveLength(1);
      expect(mails.at(-1)?.text).toContain(reason);
      expect(
        (await messagesTo(api, dewi.email!)).filter(({ subject }) => subject.startsWith('Semua orang')),
      ).toEqual([]);
      // sent again, it is the same act: who came back stays, and nobody is told twice
      const [back] = people;
      back!.setCookie('guyub-local', await makeSession(api, back!.accountId));
      expect((await dewi.post('/api/accounts/end-sessions', once)).status).toBe(204);
      await api.drainJobs();
      expect(await isSignedIn(back!)).toBe(true);
      expect((await back!.get('/api/me/security-notices')).body.items).toMatchObject([
        { kind: 'everybody-signed-out', reason },
      ]);
      expect(await messagesTo(api, people[1]!.email!)).toHaveLength(mails.length);
    });

    it('tells everybody, however many they are', async () => {
      const people = await Promise.all(Array.from({ length: 105 }, () => makeAccount(api)));
      await dewi.post('/api/accounts/end-sessions', everybody());
      await api.drainJobs();
      const [{ told }] = await api.db.query<[{ told: number }]>(
        `select count(*)::int as told from message where recipient = any ($1) and kind = 'security'`,
        [people.map(({ email }) => email)],
      );
      expect(told).toBe(105);
    });

    it('is said twice, by a sysadmin with a second factor', async () => {
      const budi = await makeAccount(api);
      expect((await dewi.post('/api/accounts/end-sessions', act())).status).toBe(422);
      expect((await budi.post('/api/accounts/end-sessions', everybody())).status).toBe(403);
      expect(await isSignedIn(budi)).toBe(true);
    });

    it('waits for a sign-in that is under way, and ends it with the others', async () => {
      const budi = await makeAccountRow(api);
      const owner = api.db.createQueryRunner();
      await owner.startTransaction();
      await owner.query(`select set_config('guyub.actor', '{"kind":"system","id":"test"}', true),
        set_config('guyub.operation', 'test', true), set_config('guyub.request', 'test', true), set_config('guyub.now', now()::text, true)`);
      await owner.query(
        `insert into session (id, account_id, device, has_second_factor, created_at, proven_at)
         values ($1, $2, 'test', false, $3, $3)`,
        [uuid(), budi.accountId, api.clock.now().toString()],
      );
      const ending = dewi.post('/api/accounts/end-sessions', everybody());
      await untilWaiting(api, 1);
      await owner.commitTransaction();
      await owner.release();
      expect((await ending).status).toBe(204);
      expect(await api.db.query('select from session where account_id = $1', [budi.accountId])).toEqual([]);
    });
  });
});

describe('in a demo', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z', environment: { GUYUB_DEMO: '1' } });
  });
  afterAll(() => api.close());

  it('a sysadmin without a second factor shuts nobody out', async () => {
    const office = (await makeOrganization(api, { isCommunicationOffice: true })).id;
    const memberships = [{ organizationId: office, roles: ['sysadmin' as const] }];
    const dewi = await makeAccount(api, { hasSecondFactor: false, memberships });
    const budi = await makeAccount(api);
    for (const [path, more] of [
      [`/api/accounts/${budi.accountId}/disable`, {}],
      [`/api/accounts/${budi.accountId}/end-sessions`, {}],
      ['/api/accounts/end-sessions', { confirm: 'everybody' }],
    ] as const)
      expect((await dewi.post(path, act(more))).body).toMatchObject({ code: 'second-factor-needed' });
    expect(await isSignedIn(budi)).toBe(true);
  });
});
