import { jest } from '@jest/globals';

import { NewPasswords } from '../../src/features/identity/new-passwords.ts';
import { WrongTries } from '../../src/features/identity/wrong-try.store.ts';
import { makeAccount, makeAccountRow, PASSWORD } from '../makers/account.ts';
import { makeOrganization } from '../makers/organization.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { newestToken } from './messages.ts';

const refused = { status: 422, code: 'password-context-words' };

describe('a password made of words of this place alone', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z', environment: { GUYUB_DEMO: '1' } });
  });
  afterAll(() => api.close());

  const signUp = (password: string) =>
    api.person().post('/api/accounts', {
      id: uuid(),
      name: 'Siti Aminah',
      email: `siti-${uuid()}@example.org`,
      password,
      locale: 'id',
    });

  it('is refused at a sign-up: the list, the regency, its districts and villages, and the groups here', async () => {
    await makeOrganization(api, { name: 'Warta Wedi Raya', code: 'WWRA', isVerified: true });
    const [region] = await api.db.query<{ name: string }[]>('select name from place_region limit 1');
    const areas = await api.db.query<{ name: string }[]>(
      `(select name from place_area where level = 'district' and length(name) > 6 limit 1) union all
       (select name from place_area where level = 'village' and length(name) > 6 limit 1)`,
    );
    expect(areas).toHaveLength(2);
    for (const { name } of [...areas, region!])
      expect((await signUp(`Guyub-${name}-2026`)).body).toMatchObject(refused);
    for (const password of ['wartawediraya', 'wwra-guyub-2026', 'Siti-Diskominfo1'])
      expect([password, (await signUp(password)).body.code]).toEqual([password, refused.code]);
  });

  it('is not forbidden by a group that anybody could found, nor by one that was suspended', async () => {
    await makeOrganization(api, { name: 'Beringin Lereng Kabut', code: 'BLK' });
    await makeOrganization(api, { name: 'Perahu Layar Senja', isVerified: true, status: 'suspended' });
    await makeOrganization(api, { name: 'Ilir Ulu', code: 'XQZ', isVerified: true });
    // words of three letters, which stand in too many others, are taken from no name
    for (const password of ['beringinlerengkabut', 'perahulayarsenja', 'ulu-xqz-klaten'])
      expect([password, (await signUp(password)).status]).toEqual([password, 202]);
  });

  it('is judged after the try is counted at a sign-up, and by a code when that was right', async () => {
    const judge = jest.spyOn(api.app.get(NewPasswords, { strict: false }), 'judge');
    const take = jest.spyOn(api.app.get(WrongTries, { strict: false }), 'take');
    try {
      await signUp('guyub-pmi-2026');
      const byCode = {
        changeId: uuid(),
        phone: '081234500056',
        code: '12345678',
        password: 'guyub-pmi-2026',
      };
      await api.person().post('/api/password-resets/use', byCode);
      // by a code that is not right nothing is judged at all
      expect([take.mock.calls.length, judge.mock.calls.length]).toEqual([2, 1]);
      expect(take.mock.invocationCallOrder[0]).toBeLessThan(judge.mock.invocationCallOrder[0] ?? 0);
    } finally {
      judge.mockRestore();
      take.mockRestore();
    }
  });

  it('is taken when anything else stands in it, as in the demo’s', async () => {
    for (const password of ['tenun-lurik-klaten', 'donor darah di bawah beringin'])
      expect([password, (await signUp(password)).status]).toEqual([password, 202]);
  });

  it('is refused at a change, by a link and by a code', async () => {
    const organization = await makeOrganization(api);
    const memberships = [{ organizationId: organization.id, roles: ['member' as const] }];
    const siti = await makeAccount(api, { memberships });
    const password = 'guyub-pmi-2026';
    const change = { changeId: uuid(), current: PASSWORD, password };
    expect((await siti.post('/api/me/password', change)).body).toMatchObject(refused);

    const { email } = await makeAccountRow(api);
    await api.person().post('/api/password-resets', { changeId: uuid(), email });
    const byLink = { changeId: uuid(), token: await newestToken(api, email!), password };
    expect((await api.person().post('/api/password-resets/use', byLink)).body).toMatchObject(refused);

    const admin = await makeAccount(api, {
      memberships: [{ organizationId: organization.id, roles: ['admin'] }],
    });
    const member = await makeAccount(api, { email: null, phone: '+6281234500055', memberships });
    const path = `/api/organizations/${organization.id}/members/${member.membershipIds[0]}/reset-code`;
    const { code } = (await admin.post(path, { changeId: uuid() })).body;
    const byCode = { changeId: uuid(), phone: '081234500055', code, password };
    expect((await api.person().post('/api/password-resets/use', byCode)).body).toMatchObject(refused);
    // and the code is as good as before
    const better = { ...byCode, changeId: uuid(), password: 'sawah hijau membentang' };
    expect((await api.person().post('/api/password-resets/use', better)).status).toBe(204);
  });

  it('is refused on the way in by an invitation, which stays open for a better one', async () => {
    const { id } = await makeOrganization(api, { name: 'Kabar Jogonalan', isVerified: true });
    const admin = await makeAccount(api, { memberships: [{ organizationId: id, roles: ['admin'] }] });
    const email = `tono-${uuid()}@example.org`;
    const contact = { kind: 'email', value: email };
    await admin.post(`/api/organizations/${id}/invitations`, {
      id: uuid(),
      name: 'Tono',
      contact,
      roles: ['member'],
    });
    const token = await newestToken(api, email);
    const accept = (password: string) =>
      api.person().post('/api/links/answer', {
        changeId: uuid(),
        token,
        answer: 'accept',
        newAccount: { name: 'Tono', password },
      });
    // of the list, of the group that invites, and of one's own name with it
    for (const password of ['guyub-pmi-2026', 'kabarjogonalan', 'Tono-Diskominfo1'])
      expect([password, (await accept(password)).body]).toMatchObject([password, refused]);
    expect(await api.db.query('select from account where email = $1', [email])).toEqual([]);
    expect((await accept('sawah hijau membentang')).status).toBeLessThan(300);
    const signedIn = await api
      .person()
      .post('/api/session', { login: email, password: 'sawah hijau membentang' });
    expect(signedIn.body).toMatchObject({ memberships: [{ roles: ['member'] }] });
  });
});
