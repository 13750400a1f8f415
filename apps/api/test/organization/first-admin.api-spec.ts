import { EnsureFirstAdminUseCase } from '../../src/features/organization/index.ts';
import { PASSWORD } from '../makers/account.ts';
import { turnOnCodes } from '../makers/second-factor.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const office = { slug: 'diskominfo', code: 'Diskominfo', name: 'Dinas Komunikasi dan Informatika' };

const tokenOf = (address: string | null) => address?.split('#')[1] ?? '';

describe('the first administrator of an installation', () => {
  let api: TestApp;
  beforeEach(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
  });
  afterEach(() => api.close());

  const ensure = () => api.app.get(EnsureFirstAdminUseCase).run({ email: 'kepala@example.org', office });
  const enter = (token: string) =>
    api.person().post('/api/links/answer', {
      changeId: uuid(),
      token,
      answer: 'accept',
      newAccount: { name: 'Bu Kepala', password: PASSWORD },
    });

  it('finds no account in a new installation', async () => {
    const [{ count }] = await api.db.query<[{ count: number }]>('select count(*)::int as count from account');
    expect(count).toBe(0);
  });

  it('comes in by a link, as head and sysadmin of the communication office once a second factor is set up', async () => {
    const token = tokenOf(await ensure());
    expect(await api.person().post('/api/links/read', { token })).toMatchObject({
      status: 200,
      body: { state: 'open', subject: { title: office.name, roles: ['head', 'sysadmin'] } },
    });
    expect((await enter(token)).status).toBe(200);
    const head = api.person();
    await head.post('/api/session', { login: 'kepala@example.org', password: PASSWORD });
    await turnOnCodes(api, head);
    expect((await head.get('/api/me')).body.me).toMatchObject({
      isOverseer: true,
      isSysadmin: true,
      memberships: [{ organization: { slug: 'diskominfo', kind: 'office' }, roles: ['head', 'sysadmin'] }],
    });
    const shown = await api.person().get('/api/organizations/diskominfo');
    expect(shown.body).toMatchObject({ isCommunicationOffice: true, isVerified: true, adminCount: 1 });
  });

  it('gets a new link until somebody is in, and the earlier one ends', async () => {
    const [first, second] = [tokenOf(await ensure()), tokenOf(await ensure())];
    expect((await enter(first)).body).toMatchObject({ code: 'link-not-open' });
    expect((await enter(second)).status).toBe(200);
    expect(await ensure()).toBeNull();
  });

  it('is invited into one office, also by two starts at once', async () => {
    await Promise.all([ensure(), ensure(), ensure()]);
    const rows = await api.db.query(
      `select (select count(*)::int from organization) as offices,
              (select count(*)::int from member_invitation where state = 'open') as open`,
    );
    expect(rows).toEqual([{ offices: 1, open: 1 }]);
  });
});
