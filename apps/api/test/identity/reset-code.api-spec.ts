import { randomInt } from 'node:crypto';

import { makeAccount, type SignedInPerson } from '../makers/account.ts';
import { makeMember, makeOrganization } from '../makers/organization.ts';
import { act, makeSysadmin } from '../makers/sysadmin.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

/** Each is a world of its own: an admin has made a code for a member, and something changes before it is used. */
describe('a code to a new password', () => {
  let api: TestApp;
  let dewi: SignedInPerson;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z' });
    const { id } = await makeOrganization(api, { isCommunicationOffice: true });
    dewi = await makeSysadmin(api, id);
  });
  afterAll(() => api.close());

  const made = async () => {
    const phone = `+62812${randomInt(1e7, 1e8)}`;
    const { id } = await makeOrganization(api);
    const of = (role: 'admin' | 'member', more: object = {}) =>
      makeAccount(api, { ...more, memberships: [{ organizationId: id, roles: [role] }] });
    const [maker, colleague] = [await of('admin'), await of('admin')];
    const member = await of('member', { email: null, phone });
    const path = `/api/organizations/${id}/members`;
    const code = await maker.post(`${path}/${member.membershipIds[0]}/reset-code`, { changeId: uuid() });
    expect(code.status).toBe(201);
    const use = () =>
      api.person().post('/api/password-resets/use', {
        changeId: uuid(),
        phone,
        code: code.body.code,
        password: 'sawah hijau membentang',
      });
    const open = async () =>
      (
        await api.db.query('select from reset_code where account_id = $1 and used_at is null', [
          member.accountId,
        ])
      ).length === 1;
    return { id, path, maker, colleague, member, use, open };
  };
  const wrong = { status: 422, code: 'code-wrong' };
  const sysadminDisables = (accountId: string) => dewi.post(`/api/accounts/${accountId}/disable`, act());

  it('is used as long as nothing changes', async () => {
    const { use, open } = await made();
    expect(await open()).toBe(true);
    expect((await use()).status).toBe(204);
  });

  it('ends with the account of whoever made it', async () => {
    const { maker, use, open } = await made();
    expect((await sysadminDisables(maker.accountId)).status).toBe(204);
    expect(await open()).toBe(false);
    expect((await use()).body).toMatchObject(wrong);
  });

  it('ends when whoever made it is removed, or is no longer admin', async () => {
    const removed = await made();
    const removal = `${removed.path}/${removed.maker.membershipIds[0]}/removal`;
    const reason = 'Disepakati rapat';
    expect((await removed.colleague.post(removal, { changeId: uuid(), reason })).status).toBe(204);
    const demoted = await made();
    const edit = { changeId: uuid(), version: 1, roles: ['member'] };
    const edited = await demoted.colleague.put(`${demoted.path}/${demoted.maker.membershipIds[0]}`, edit);
    expect(edited.status).toBe(200);
    for (const { open, use } of [removed, demoted]) {
      expect(await open()).toBe(false);
      expect((await use()).body).toMatchObject(wrong);
    }
  });

  it('ends when the account that it opens gets roles of power', async () => {
    const { path, colleague, member, use, open } = await made();
    const edit = { changeId: uuid(), version: 1, roles: ['member', 'treasurer'] };
    expect((await colleague.put(`${path}/${member.membershipIds[0]}`, edit)).status).toBe(200);
    expect(await open()).toBe(false);
    expect((await use()).body).toMatchObject(wrong);
  });

  it('ends when whoever made it sets a new password', async () => {
    const { maker, open } = await made();
    const change = { changeId: uuid(), current: 'kuda hijau tujuh', password: 'sawah hijau membentang' };
    expect((await maker.post('/api/me/password', change)).status).toBe(204);
    expect(await open()).toBe(false);
  });

  // as rows, past what ends a code at once: what was true when it was made is looked at again
  it.each([
    [
      'the account has roles of power elsewhere',
      async ({ member }: Awaited<ReturnType<typeof made>>) => {
        await makeMember(api, (await makeOrganization(api)).id, member.accountId, ['treasurer']);
      },
    ],
    [
      'its maker is disabled',
      ({ maker }: Awaited<ReturnType<typeof made>>) =>
        api.asSystem(async (tx) => {
          await tx.query('delete from session where account_id = $1', [maker.accountId]);
          await tx.query(
            `update account set disabled_at = $2, disabled_by = $3, disabled_reason = 'Pindah' where id = $1`,
            [maker.accountId, api.clock.now().toString(), dewi.accountId],
          );
        }),
    ],
    [
      'its maker is an admin no more',
      ({ maker }: Awaited<ReturnType<typeof made>>) =>
        api.asSystem((tx) =>
          tx.query(`update membership set roles = '{member,treasurer}' where id = $1`, [
            maker.membershipIds[0],
          ]),
        ),
    ],
    [
      'nobody knows of which organization it came',
      ({ member }: Awaited<ReturnType<typeof made>>) =>
        api.asSystem((tx) =>
          tx.query('update reset_code set organization_id = null where account_id = $1', [member.accountId]),
        ),
    ],
  ])('opens nothing when %s', async (_what, happen) => {
    const world = await made();
    await happen(world);
    expect(await world.open()).toBe(true);
    expect((await world.use()).body).toMatchObject(wrong);
  });
});
