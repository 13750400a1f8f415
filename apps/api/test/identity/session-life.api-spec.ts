import { SessionRights } from '../../src/features/identity/index.ts';
import { makeAccount, makeAccountRow, makeSession, PASSWORD } from '../makers/account.ts';
import { makeMember, makeOrganization } from '../makers/organization.ts';
import { isSignedIn } from '../makers/second-factor.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

describe('the life of a session', () => {
  let api: TestApp;
  beforeEach(async () => {
    api = await startTestApp({ now: '2026-11-01T00:00:00Z' });
  });
  afterEach(() => api.close());

  const after = (hours: number) => api.clock.set(api.clock.now().add({ hours }).toString());

  it('ends when it was not used for two weeks, and lives on while it is', async () => {
    const sri = await makeAccount(api);
    const budi = await makeAccount(api);
    after(24 * 13);
    expect(await isSignedIn(sri)).toBe(true);
    after(24 * 13);
    expect(await isSignedIn(sri)).toBe(true);
    expect(await isSignedIn(budi)).toBe(false);
  });

  it('ends after ninety days however much it is used', async () => {
    const sri = await makeAccount(api);
    for (let week = 0; week < 12; week++) {
      after(24 * 7);
      expect(await isSignedIn(sri)).toBe(true);
    }
    after(24 * 6 - 1);
    expect(await isSignedIn(sri)).toBe(true);
    after(1);
    expect(await isSignedIn(sri)).toBe(false);
  });

  it('keeps the password however old it is', async () => {
    const { email } = await makeAccount(api);
    after(24 * 365 * 5);
    const answer = await api.person().post('/api/session', { login: email, password: PASSWORD });
    expect(answer.status).toBe(200);
  });

  it('ends sooner when the settings say so', async () => {
    const sri = await makeAccount(api);
    await api.asSystem((tx) =>
      tx.query(
        `insert into setting_value (id, key, value, effective_from, source, note, set_by, set_at)
         values ($1, 'session.idle_days', '2', '2026-11-02', 'test', '', $1, $2)`,
        [uuid(), api.clock.now().toString()],
      ),
    );
    after(24 * 2);
    expect(await isSignedIn(sri)).toBe(false);
  });

  it('writes its use down at most once a minute', async () => {
    const sri = await makeAccount(api);
    const usedAt = async () => {
      const [row] = await api.db.query<{ at: Date }[]>('select max(last_used_at) as at from session_token');
      return row?.at.toISOString();
    };
    api.clock.set('2026-11-01T00:00:59Z');
    await sri.get('/api/me');
    expect(await usedAt()).toBe('2026-11-01T00:00:00.000Z');
    api.clock.set('2026-11-01T00:01:00Z');
    await sri.get('/api/me');
    expect(await usedAt()).toBe('2026-11-01T00:01:00.000Z');
  });

  it('is removed by a job once it is over, and others are not', async () => {
    await makeAccount(api);
    after(24 * 10);
    const sri = await makeAccount(api);
    await api.moveTo(
      api.clock
        .now()
        .add({ hours: 24 * 5 })
        .toString(),
    );
    const rows = await api.db.query<unknown[]>('select id from session');
    expect(rows).toHaveLength(1);
    expect(await isSignedIn(sri)).toBe(true);
  });

  const changeRights = async (accountId: string) => {
    const rights = api.app.get(SessionRights, { strict: false });
    await api.asSystem((tx) => rights.changed(tx, accountId));
  };

  describe('when its holder’s rights change', () => {
    it('goes on under a new token, which the old one does not outlive for long', async () => {
      const { accountId } = await makeAccountRow(api);
      const old = await makeSession(api, accountId);
      await changeRights(accountId);
      const sri = api.person();
      sri.setCookie('guyub-local', old);
      const [cookie = ''] = (await sri.get('/api/me')).headers.getSetCookie();
      const fresh = /^guyub-local=([A-Za-z0-9_-]{43});/.exec(cookie)?.[1];
      expect(fresh).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect(fresh).not.toBe(old);

      expect(await isSignedIn(sri)).toBe(true);
      const thief = api.person();
      thief.setCookie('guyub-local', old);
      after(1);
      expect(await isSignedIn(thief)).toBe(false);
      expect(await isSignedIn(sri)).toBe(true);
      expect((await sri.get('/api/me')).headers.getSetCookie()).toEqual([]);
    });

    it('gives requests at the same time the same token, and survives an answer that got lost', async () => {
      const { accountId } = await makeAccountRow(api);
      const old = await makeSession(api, accountId);
      await changeRights(accountId);
      const ask = () => {
        const browser = api.person();
        browser.setCookie('guyub-local', old);
        return browser.get('/api/me');
      };
      const answers = await Promise.all([ask(), ask(), ask()]);
      const cookies = new Set(answers.flatMap(({ headers }) => headers.getSetCookie()));
      expect(cookies.size).toBe(1);
      after(2);
      expect((await ask()).body.me).not.toBeNull();
    });

    it('acts by the new rights at once', async () => {
      const organization = await makeOrganization(api, { isCommunicationOffice: true });
      const sri = await makeAccount(api);
      expect((await sri.get('/api/messages')).status).toBe(403);
      await makeMember(api, organization.id, sri.accountId, ['admin', 'sysadmin']);
      expect((await sri.get('/api/messages')).status).toBe(200);
      expect((await sri.get('/api/me')).body.me).toMatchObject({ isSysadmin: true, isOverseer: false });
    });
  });
});
