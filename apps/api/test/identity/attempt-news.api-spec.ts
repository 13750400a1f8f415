import { makeAccount, makeAccountRow, PASSWORD, type SignedInPerson } from '../makers/account.ts';
import { type CodeApp, finish, startSignIn, turnOnCodes } from '../makers/second-factor.ts';
import { makeOrganization } from '../makers/organization.ts';
import type { Person } from '../person.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { messagesTo, newestToken } from './messages.ts';

const fresh = 'sawah hijau membentang';
const phone = { 'user-agent': 'Mozilla/5.0 (Linux; Android 15) Chrome/142.0 Mobile Safari/537.36' };

describe('what an owner is told', () => {
  let api: TestApp;
  beforeAll(async () => {
    // only a demo keeps the mails of a reset
    api = await startTestApp({ now: '2026-11-23T00:00:00Z', environment: { GUYUB_DEMO: '1' } });
  });
  afterAll(() => api.close());

  const later = (minutes: number) => api.moveTo(api.clock.now().add({ minutes }).toString());

  /** What stands in the app, newest first. */
  const noticesOf = (accountId: string) =>
    api.db.query<{ kind: string; params: Record<string, string> }[]>(
      `select kind, params from security_notice
        where account_id = $1 and kind not in ('factor-added', 'new-device') order by at desc, id desc`,
      [accountId],
    );
  const subjectsTo = async (email: string) => {
    await api.drainJobs();
    const mails = (await messagesTo(api, email)).filter(({ kind }) => kind === 'security');
    return mails
      .map(({ subject }) => subject)
      .filter((subject) => !/perangkat baru|ditambahkan/.test(subject));
  };

  describe('of a new password', () => {
    it('that they set themselves, in the app and by mail, once however often it is sent', async () => {
      const siti = await makeAccount(api);
      const body = { changeId: uuid(), current: PASSWORD, password: fresh };
      expect((await siti.post('/api/me/password', body)).status).toBe(204);
      await siti.post('/api/me/password', { ...body, current: fresh, password: fresh });
      expect((await siti.get('/api/me/security-notices')).body).toMatchObject({
        items: [{ kind: 'password-changed', reason: null }],
      });
      expect(await subjectsTo(siti.email!)).toEqual(['Kata sandi akun Anda diganti']);
      // whoever's password is another's now cannot sign in to mend it
      const mail = (await messagesTo(api, siti.email!)).at(-1);
      expect(mail?.text).toContain('minta kata sandi baru di sini');
      expect(mail?.text).toMatch(/http\S+\/lupa-sandi/);
    });

    it('that came by a link, in the account’s language, once', async () => {
      const siti = await makeAccountRow(api, { locale: 'en' });
      await api.person().post('/api/password-resets', { changeId: uuid(), email: siti.email });
      const body = { changeId: uuid(), token: await newestToken(api, siti.email!), password: fresh };
      for (let times = 0; times < 2; times++)
        expect((await api.person().post('/api/password-resets/use', body)).status).toBe(204);
      expect(await noticesOf(siti.accountId)).toMatchObject([{ kind: 'password-reset-by-link' }]);
      expect(await subjectsTo(siti.email!)).toEqual(['Your password was reset']);
    });

    it('that came by a code of an admin, in the app', async () => {
      const organization = await makeOrganization(api);
      const [admin, member] = [
        await makeAccount(api, { memberships: [{ organizationId: organization.id, roles: ['admin'] }] }),
        await makeAccount(api, {
          email: null,
          phone: '+6281234500099',
          memberships: [{ organizationId: organization.id, roles: ['member'] }],
        }),
      ];
      const path = `/api/organizations/${organization.id}/members/${member.membershipIds[0]}/reset-code`;
      const { code } = (await admin.post(path, { changeId: uuid() })).body;
      const body = { changeId: uuid(), phone: '081234500099', code, password: fresh };
      expect((await api.person().post('/api/password-resets/use', body)).status).toBe(204);
      expect(await noticesOf(member.accountId)).toMatchObject([{ kind: 'password-reset-by-code' }]);
    });

    it('and nothing of one that was refused', async () => {
      const siti = await makeAccount(api);
      await siti.post('/api/me/password', { changeId: uuid(), current: 'bukan yang ini', password: fresh });
      await siti.post('/api/me/password', { changeId: uuid(), current: PASSWORD, password: 'aaaaaaaaaa' });
      expect(await noticesOf(siti.accountId)).toEqual([]);
    });
  });

  describe('of a right password without its second step', () => {
    async function somebody(): Promise<{ siti: SignedInPerson; app: CodeApp }> {
      const siti = await makeAccount(api, { hasSecondFactor: false });
      return { siti, app: (await turnOnCodes(api, siti)).app };
    }

    it('once the wait is over, with the device, and not before', async () => {
      const { siti } = await somebody();
      await startSignIn(api, siti.email!, api.person(), phone);
      await later(4);
      expect(await noticesOf(siti.accountId)).toEqual([]);
      await later(1);
      const told = [{ kind: 'second-step-unfinished', params: { device: 'Chrome · Android', times: '1' } }];
      expect(await noticesOf(siti.accountId)).toEqual(told);
      expect(await subjectsTo(siti.email!)).toEqual(['Ada yang mencoba masuk dengan kata sandi Anda']);
      await later(90);
      expect(await noticesOf(siti.accountId)).toEqual(told);
    });

    it('when its tries were used up, once too', async () => {
      const { siti } = await somebody();
      const thief = await startSignIn(api, siti.email!);
      for (let tries = 0; tries < 7; tries++) await finish(thief, { code: '000000' });
      await later(5);
      expect(await noticesOf(siti.accountId)).toMatchObject([{ params: { times: '1' } }]);
    });

    it('but not of a slip that is mended: a wrong code, or another beginning in the same browser', async () => {
      const { siti, app } = await somebody();
      const browser = await startSignIn(api, siti.email!);
      await finish(browser, { code: '000000' });
      await startSignIn(api, siti.email!, browser);
      expect((await finish(browser, { code: app.nextCode() })).status).toBe(200);
      await startSignIn(api, siti.email!, browser);
      browser.setCookie('guyub-local-step', '');
      await startSignIn(api, siti.email!, browser);
      expect((await finish(browser, { code: app.nextCode() })).status).toBe(200);
      await later(10);
      expect(await noticesOf(siti.accountId)).toEqual([]);
    });

    it('in one line and one mail an hour, however many are begun', async () => {
      const { siti } = await somebody();
      const begin = async (times: number) => {
        for (let time = 0; time < times; time++) await startSignIn(api, siti.email!);
      };
      await begin(3);
      await later(5);
      await begin(4);
      await later(30);
      await begin(2);
      await later(20);
      expect(await noticesOf(siti.accountId)).toMatchObject([{ params: { times: '3' } }]);
      expect(await subjectsTo(siti.email!)).toHaveLength(1);
      await later(10);
      expect(await noticesOf(siti.accountId)).toMatchObject([
        { params: { times: '6' } },
        { params: { times: '3' } },
      ]);
      expect(await subjectsTo(siti.email!)).toHaveLength(2);
    });

    it('and of a sign-in that was finished after many wrong codes', async () => {
      const { siti, app } = await somebody();
      const there = await startSignIn(api, siti.email!);
      for (let tries = 0; tries < 5; tries++) await finish(there, { code: '000000' });
      api.clock.set(api.clock.now().add({ minutes: 1 }).toString());
      expect((await finish(there, { code: app.nextCode() }, phone)).status).toBe(200);
      expect(await noticesOf(siti.accountId)).toMatchObject([
        { kind: 'signed-in-after-wrong-tries', params: { times: '5', device: 'Chrome · Android' } },
      ]);
    });

    it('adds wrong passwords and wrong codes of one sign-in', async () => {
      const { siti, app } = await somebody();
      const there = api.person();
      for (let tries = 0; tries < 3; tries++) await signIn(siti.email!, there, 'salah sekali ini');
      await startSignIn(api, siti.email!, there);
      for (let tries = 0; tries < 2; tries++) await finish(there, { code: '000000' });
      expect((await finish(there, { code: app.nextCode() })).status).toBe(200);
      expect(await noticesOf(siti.accountId)).toMatchObject([{ params: { times: '5' } }]);
    });
  });

  const signIn = (login: string, person: Person, password = PASSWORD, headers = {}) =>
    person.post('/api/session', { login, password }, headers);

  describe('of a sign-in after several wrong tries', () => {
    it('from five on, with their number; fewer are slips', async () => {
      const [siti, budi] = [await makeAccountRow(api), await makeAccountRow(api)];
      for (let tries = 0; tries < 5; tries++) await signIn(siti.email!, api.person(), 'salah sekali ini');
      for (let tries = 0; tries < 4; tries++) await signIn(budi.email!, api.person(), 'salah sekali ini');
      api.clock.set(api.clock.now().add({ minutes: 1 }).toString());
      for (const { email } of [siti, budi])
        expect((await signIn(email!, api.person(), PASSWORD, phone)).status).toBe(200);
      expect(await noticesOf(siti.accountId)).toEqual([
        { kind: 'signed-in-after-wrong-tries', params: { device: 'Chrome · Android', times: '5' } },
      ]);
      expect(await subjectsTo(siti.email!)).toEqual(['Akun Anda masuk setelah beberapa kali salah']);
      expect(await noticesOf(budi.accountId)).toEqual([]);
      // counted anew
      await signIn(siti.email!, api.person());
      expect(await noticesOf(siti.accountId)).toHaveLength(1);
    });

    it('each time in the app, by mail once an hour', async () => {
      const { email, accountId } = await makeAccountRow(api);
      const round = async () => {
        for (let tries = 0; tries < 5; tries++) await signIn(email!, api.person(), 'salah sekali ini');
        await later(1);
        await signIn(email!, api.person());
      };
      for (let times = 0; times < 3; times++) await round();
      expect(await noticesOf(accountId)).toHaveLength(3);
      expect(await subjectsTo(email!)).toHaveLength(1);
      await later(60);
      await round();
      expect(await subjectsTo(email!)).toHaveLength(2);
    });
  });
});
