import { makeAccountRow, PASSWORD } from '../makers/account.ts';
import { makeOrganization } from '../makers/organization.ts';
import { act, makeSysadmin } from '../makers/sysadmin.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { messagesTo } from './messages.ts';

const phone = 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36';

describe('a new device', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z' });
  });
  afterAll(() => api.close());

  const signIn = (login: string, person = api.person(), password = PASSWORD) =>
    person.post('/api/session', { login, password }, { 'user-agent': phone });
  const mailsTo = async (email: string) => {
    await api.drainJobs();
    return messagesTo(api, email);
  };

  it('is told of, in the app and by mail, with its name, the time and the way to end it', async () => {
    const { email } = await makeAccountRow(api);
    await signIn(email!);
    const other = api.person();
    await signIn(email!, other);
    expect((await other.get('/api/me/security-notices')).body).toMatchObject({
      items: [{ kind: 'new-device', params: { device: 'Chrome · Android' }, at: '2026-11-23T00:00:00.000Z' }],
    });
    const [mail, ...more] = await mailsTo(email!);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Akun Anda masuk di perangkat baru');
    expect(mail?.text).toContain('Perangkat: Chrome · Android.');
    expect(mail?.text).toContain('Waktu: Senin, 23 November 2026 · 07.00 WIB');
    expect(mail?.text).toMatch(/http\S+\/saya\n/);
  });

  it('is told of by mail once an hour, and each time in the app', async () => {
    const { email, accountId } = await makeAccountRow(api);
    for (let times = 0; times < 6; times++) await signIn(email!);
    expect(await mailsTo(email!)).toHaveLength(1);
    const told = () =>
      api.db.query(`select from security_notice where account_id = $1 and kind = 'new-device'`, [accountId]);
    expect(await told()).toHaveLength(5);
    const before = api.clock.now();
    api.clock.set(before.add({ minutes: 61 }).toString());
    await signIn(email!);
    expect(await mailsTo(email!)).toHaveLength(2);
    api.clock.set(before.toString());
  });

  it('is told of in the account’s language', async () => {
    const { email } = await makeAccountRow(api, { locale: 'en' });
    await signIn(email!);
    await signIn(email!);
    expect((await mailsTo(email!))[0]?.subject).toBe('Your account was signed in on a new device');
  });

  it('is not told of at the first sign-in, nor when it comes back, nor when the password was wrong', async () => {
    const { email } = await makeAccountRow(api);
    const home = api.person();
    await signIn(email!, home);
    await signIn(email!, home);
    await signIn(email!, api.person(), 'bukan ini kata sandi');
    expect(await mailsTo(email!)).toEqual([]);
  });

  it('of one account is new to another, on the same browser', async () => {
    const [siti, budi] = [await makeAccountRow(api), await makeAccountRow(api)];
    const shared = api.person();
    await signIn(siti.email!, shared);
    await signIn(budi.email!);
    await signIn(budi.email!, shared);
    expect(await mailsTo(siti.email!)).toEqual([]);
    expect(await mailsTo(budi.email!)).toHaveLength(1);
  });

  it('is not made known by a cookie that somebody thought of', async () => {
    const { email } = await makeAccountRow(api);
    await signIn(email!);
    const thief = api.person();
    thief.setCookie('guyub-local-device', 'x');
    await signIn(email!, thief);
    expect(thief.cookieHeader()).not.toContain('guyub-local-device=x;');
    expect(await mailsTo(email!)).toHaveLength(1);
  });

  describe('that was signed out from elsewhere', () => {
    const fresh = 'sembilan gapura kuning';
    async function onTwoDevices() {
      const { email, accountId } = await makeAccountRow(api);
      const [home, lost] = [api.person(), api.person()];
      await signIn(email!, lost);
      await signIn(email!, home);
      return { email: email!, accountId, home, lost };
    }
    type Two = Awaited<ReturnType<typeof onTwoDevices>>;
    const told = ({ accountId }: Two) =>
      api.db.query(`select from security_notice where account_id = $1 and kind = 'new-device'`, [accountId]);
    const endOne = async ({ home }: Two) => {
      const { items } = (await home.get('/api/sessions')).body as {
        items: { id: string; isCurrent: boolean }[];
      };
      const other = items.find(({ isCurrent }) => !isCurrent);
      return home.post(`/api/sessions/${other?.id}/end`, { changeId: uuid() });
    };
    const ends = {
      alone: endOne,
      'with all others': ({ home }: Two) => home.post('/api/sessions/end-others', { changeId: uuid() }),
      'by a new password': ({ home }: Two) =>
        home.post('/api/me/password', { changeId: uuid(), current: PASSWORD, password: fresh }),
    };

    it.each(Object.entries(ends))(
      '%s is new when it comes back; the one that did it is not',
      async (way, end) => {
        const two = await onTwoDevices();
        expect((await end(two)).status).toBeLessThan(300);
        const password = way === 'by a new password' ? fresh : PASSWORD;
        const before = (await told(two)).length;
        await two.home.post('/api/session', { login: two.email, password });
        expect(await told(two)).toHaveLength(before);
        await two.lost.post('/api/session', { login: two.email, password });
        expect(await told(two)).toHaveLength(before + 1);
        await two.lost.post('/api/session', { login: two.email, password });
        expect(await told(two)).toHaveLength(before + 1);
      },
    );

    it('by a sysadmin is new too', async () => {
      const two = await onTwoDevices();
      const office = await makeOrganization(api, { isCommunicationOffice: true });
      const dewi = await makeSysadmin(api, office.id);
      const done = await dewi.post(`/api/accounts/${two.accountId}/end-sessions`, act());
      expect(done.status).toBeLessThan(300);
      const before = (await told(two)).length;
      await signIn(two.email, two.lost);
      expect(await told(two)).toHaveLength(before + 1);
    });
  });

  it('is told to who has no e-mail in the app alone', async () => {
    await makeAccountRow(api, { email: null, phone: '+6281234500077' });
    await signIn('081234500077');
    const other = api.person();
    await signIn('081234500077', other);
    expect((await other.get('/api/me/security-notices')).body.items).toHaveLength(1);
  });

  it('is remembered for as long as it comes, and the newest of each account always', async () => {
    const { email, accountId } = await makeAccountRow(api);
    await signIn(email!);
    api.clock.set('2026-12-23T00:00:00Z');
    await signIn(email!);
    await api.moveTo('2028-12-23T00:00:00Z');
    const left = await api.db.query('select last_at from known_device where account_id = $1', [accountId]);
    expect(left).toEqual([{ last_at: new Date('2026-12-23T00:00:00Z') }]);
  });
});
