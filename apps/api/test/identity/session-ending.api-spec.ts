import { makeAccount, makeSession, PASSWORD, type SignedInPerson } from '../makers/account.ts';
import { makeOrganization } from '../makers/organization.ts';
import { turnOnCodes } from '../makers/second-factor.ts';
import { act, makeSysadmin } from '../makers/sysadmin.ts';
import type { Person } from '../person.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const start = '2026-11-23T00:00:00Z';

describe('whoever comes back with the token of an ended session', () => {
  let api: TestApp;
  let dewi: SignedInPerson;
  let siti: SignedInPerson;
  /** another browser of hers */
  let phone: Person;
  beforeAll(async () => {
    api = await startTestApp({ now: start });
    const office = await makeOrganization(api, { isCommunicationOffice: true, name: 'Diskominfo' });
    dewi = await makeSysadmin(api, office.id);
  });
  beforeEach(async () => {
    siti = await makeAccount(api, { hasSecondFactor: false });
    phone = await browserOf(siti);
  });
  afterAll(() => api.close());

  const browserOf = async ({ accountId }: SignedInPerson) => {
    const browser = api.person();
    browser.setCookie('guyub-local', await makeSession(api, accountId, false));
    return browser;
  };
  const endingOf = async (person: Person) => (await person.get('/api/session/ending')).body.ending;

  it('hears of nothing while it lives, and nobody else hears of anything', async () => {
    expect(await endingOf(phone)).toBeNull();
    expect(await endingOf(api.person())).toBeNull();
    const stranger = api.person();
    stranger.setCookie('guyub-local', 'A'.repeat(43));
    expect(await endingOf(stranger)).toBeNull();
    const { headers } = await phone.get('/api/session/ending');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each<[string, () => Promise<unknown>]>([
    ['other-device', () => siti.post('/api/sessions/end-others', { changeId: uuid() })],
    [
      'password-changed',
      () =>
        siti.post('/api/me/password', {
          changeId: uuid(),
          current: PASSWORD,
          password: 'sapi kuning delapan',
        }),
    ],
    ['second-factor-changed', () => turnOnCodes(api, siti)],
    ['by-sysadmin', () => dewi.post(`/api/accounts/${siti.accountId}/end-sessions`, act())],
    ['account-disabled', () => dewi.post(`/api/accounts/${siti.accountId}/disable`, act())],
  ])('hears that it was %s', async (ending, end) => {
    await end();
    expect(await endingOf(phone)).toBe(ending);
  });

  it('hears that one device was chosen to be signed out', async () => {
    const { body } = await siti.get('/api/sessions');
    const other = (body.items as { id: string; isCurrent: boolean }[]).find(({ isCurrent }) => !isCurrent);
    await siti.post(`/api/sessions/${other?.id}/end`, { changeId: uuid() });
    expect(await endingOf(phone)).toBe('other-device');
    expect(await endingOf(siti)).toBeNull();
  });

  it('hears nothing of a session that it signed out of itself', async () => {
    const token = await makeSession(api, siti.accountId, false);
    const browser = api.person();
    browser.setCookie('guyub-local', token);
    await browser.post('/api/session/end', { changeId: uuid() });
    browser.setCookie('guyub-local', token);
    expect(await endingOf(browser)).toBeNull();
  });

  it('hears that there were too many, and which was not used for longest', async () => {
    for (let one = 0; one < 30; one++) {
      api.clock.set(api.clock.now().add({ seconds: 1 }).toString());
      await makeSession(api, siti.accountId, false);
    }
    await api.person().post('/api/session', { login: siti.email!, password: PASSWORD });
    expect(await endingOf(phone)).toBe('too-many-sessions');
  });

  it('hears of it when everybody was signed out', async () => {
    await dewi.post('/api/accounts/end-sessions', act({ confirm: 'everybody' }));
    expect(await endingOf(phone)).toBe('by-sysadmin');
  });

  it('hears of its age, before the sweep and after it, until three months later', async () => {
    const later = (hours: number) => api.clock.now().add({ hours }).toString();
    api.clock.set(later(24 * 14));
    expect(await endingOf(phone)).toBe('too-old');
    await api.moveTo(later(2));
    expect(await endingOf(phone)).toBe('too-old');
    expect(await api.db.query('select from session where account_id = $1', [siti.accountId])).toEqual([]);
    await api.moveTo(later(24 * 91));
    expect(await endingOf(phone)).toBeNull();
  });
});
