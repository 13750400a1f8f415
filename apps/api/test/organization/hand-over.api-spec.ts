import { newestToken } from '../identity/messages.ts';
import { makeOrganization } from '../makers/organization.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { makePerson, type Member } from './world.ts';

describe('somebody whom the office invited to lead a group', () => {
  let api: TestApp;
  let officer: Member;
  let budi: Member;
  let group: string;
  beforeAll(async () => {
    // only a demo keeps the mails where they can be read
    api = await startTestApp({ now: '2026-11-22T00:00:00Z', environment: { GUYUB_DEMO: '1' } });
    const office = (await makeOrganization(api, { isCommunicationOffice: true })).id;
    officer = await makePerson(api, 'Dewi', { [office]: ['officer'] });
    group = (await makeOrganization(api, { name: 'Info Cawas' })).id;
    budi = await makePerson(api, 'Budi', { [group]: ['member', 'treasurer'] });
  });
  afterAll(() => api.close());

  const at = (what: string) => `/api/organizations/${group}/${what}`;
  const invite = (email: string) =>
    officer.post(at('hand-over'), {
      id: uuid(),
      to: { kind: 'email', name: 'Wulan', email },
      reason: 'Adminnya pindah ke luar pulau',
      endsAdminRoles: false,
    });
  const revoke = (who: Member, changeId = uuid()) => who.post(at('hand-over/revocation'), { changeId });
  const readLink = async (token: string) => (await api.person().post('/api/links/read', { token })).body;

  it('is named to the office alone until they answer, and reads what is handed over', async () => {
    const email = `wulan-${uuid()}@example.org`;
    expect((await invite(email)).body['invited']).toMatchObject({
      name: 'Wulan',
      contactMasked: 'w***@example.org',
      invitedAt: api.clock.now().toString({ fractionalSecondDigits: 3 }),
    });
    expect((await budi.get(at('succession'))).body['invited']).toBeNull();
    expect(await readLink(await newestToken(api, email))).toMatchObject({
      state: 'open',
      subject: { title: 'Info Cawas', isHandOver: true },
    });
  });

  it('loses the link when the office takes it back, once', async () => {
    const email = `wulan-${uuid()}@example.org`;
    await invite(email);
    const token = await newestToken(api, email);
    expect((await revoke(budi)).status).toBe(403);
    const once = uuid();
    await revoke(officer, once);
    expect((await revoke(officer, once)).status).toBe(200);
    expect(await readLink(token)).toMatchObject({ state: 'revoked' });
    // the one before it is the last that waits now
    expect((await revoke(officer)).body).toMatchObject({ invited: null });
    expect(await revoke(officer)).toMatchObject({ status: 409, body: { code: 'invitation-not-open' } });
  });
});
