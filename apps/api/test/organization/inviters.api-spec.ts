import { randomInt } from 'node:crypto';

import { makeAccount, PASSWORD, type SignedInPerson } from '../makers/account.ts';
import { makeOrganization } from '../makers/organization.ts';
import { act, makeSysadmin } from '../makers/sysadmin.ts';
import type { Person } from '../person.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { statusesOf } from './world.ts';

const revoked = { code: 'link-not-open', params: { state: 'revoked' } };
const newAccount = { name: 'Indra', password: PASSWORD };

describe('an invitation, when the power of who made it ends', () => {
  let api: TestApp;
  let office: string;
  let dewi: SignedInPerson;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z' });
    office = (await makeOrganization(api, { isCommunicationOffice: true })).id;
    dewi = await makeSysadmin(api, office);
  });
  afterAll(() => api.close());

  const invite = async (who: Person, organizationId: string, roles = ['admin']) => {
    const id = uuid();
    const contact = { kind: 'phone', value: `0812${randomInt(1e7, 1e8)}` };
    const made = await who.post(`/api/organizations/${organizationId}/invitations`, {
      id,
      name: 'Indra',
      contact,
      roles,
    });
    expect(made.status).toBe(201);
    return { id, token: /#([\w-]{43})/.exec(String(made.body['link']))?.[1] ?? '' };
  };
  const answer = (token: string) =>
    api.person().post('/api/links/answer', { changeId: uuid(), token, answer: 'accept', newAccount });
  const read = async (token: string) => (await api.person().post('/api/links/read', { token })).body;
  const stateOf = async (id: string) => {
    const [row] = await api.db.query<{ state: string; link: string }[]>(
      `select i.state, case when l.revoked_at is null then 'open' else 'revoked' end as link
         from member_invitation i join signed_link l on l.subject_id = i.id where i.id = $1`,
      [id],
    );
    return row;
  };
  const ended = { state: 'revoked', link: 'revoked' };
  const open = { state: 'open', link: 'open' };

  const group = async () => {
    const { id } = await makeOrganization(api);
    const of = () => makeAccount(api, { memberships: [{ organizationId: id, roles: ['member', 'admin'] }] });
    const [maker, colleague] = [await of(), await of()];
    return { id, maker, colleague, path: `/api/organizations/${id}/members` };
  };
  type Group = Awaited<ReturnType<typeof group>>;

  it.each([
    [
      'is removed',
      ({ path, maker, colleague }: Group) =>
        colleague.post(`${path}/${maker.membershipIds[0]}/removal`, {
          changeId: uuid(),
          reason: 'Disepakati rapat',
        }),
    ],
    [
      'is no longer admin',
      ({ path, maker, colleague }: Group) =>
        colleague.put(`${path}/${maker.membershipIds[0]}`, {
          changeId: uuid(),
          version: 1,
          roles: ['member'],
        }),
    ],
    ['leaves', ({ id, maker }: Group) => maker.post(`/api/organizations/${id}/leave`, { changeId: uuid() })],
    ['is disabled', ({ maker }: Group) => dewi.post(`/api/accounts/${maker.accountId}/disable`, act())],
  ])('ends, with its link, when its maker %s', async (_what, happen) => {
    const world = await group();
    const [{ id, token }, kept] = [
      await invite(world.maker, world.id),
      await invite(world.colleague, world.id),
    ];
    expect(await stateOf(id)).toEqual(open);
    expect((await happen(world)).status).toBeLessThan(300);
    expect(await stateOf(id)).toEqual(ended);
    expect(await read(token)).toMatchObject({ state: 'revoked' });
    expect((await answer(token)).body).toMatchObject(revoked);
    // another admin's stands
    expect(await stateOf(kept.id)).toEqual(open);
    expect((await answer(kept.token)).status).toBe(200);
  });

  it('stands while its maker may still make it, whatever else they become', async () => {
    const { id, path, maker, colleague } = await group();
    const { id: invitation, token } = await invite(maker, id);
    const edit = { changeId: uuid(), version: 1, roles: ['admin', 'treasurer'] };
    expect((await colleague.put(`${path}/${maker.membershipIds[0]}`, edit)).status).toBe(200);
    expect(await stateOf(invitation)).toEqual(open);
    expect((await answer(token)).status).toBe(200);
    // and what was taken is not undone when its maker goes
    await colleague.post(`${path}/${maker.membershipIds[0]}/removal`, { changeId: uuid(), reason: 'Pindah' });
    expect(await stateOf(invitation)).toEqual({ state: 'accepted', link: 'open' });
    expect((await read(token))['subject']).toMatchObject({ title: 'Info Cegatan Klaten', roles: ['admin'] });
  });

  // as rows, past what ends an invitation at once
  it.each([
    ['an admin no more', `update membership set roles = '{member}' where account_id = $1`],
    ['gone', `update membership set ended_at = now(), end_kind = 'left' where account_id = $1`],
    [
      'disabled',
      `with s as (delete from session where account_id = $1)
       update account set disabled_at = now(), disabled_reason = 'Pindah', disabled_by = (
         select account_id from membership where 'sysadmin' = any (roles) limit 1) where id = $1`,
    ],
  ])('is looked at again when it is answered: its maker may be %s', async (_what, sql) => {
    const { id, maker } = await group();
    const { id: invitation, token } = await invite(maker, id);
    await api.asSystem((tx) => tx.query(sql, [maker.accountId]));
    expect(await stateOf(invitation)).toEqual(open);
    expect(await read(token)).toMatchObject({ state: 'revoked' });
    expect((await answer(token)).body).toMatchObject(revoked);
    expect(await stateOf(invitation)).toEqual(open);
  });

  it('of the communication office ends with what its maker is there', async () => {
    const { id: groupId } = await makeOrganization(api);
    const { id: partner } = await makeOrganization(api, { kind: 'partner' });
    const path = `/api/organizations/${office}/members`;
    const head = await makeAccount(api, {
      memberships: [{ organizationId: office, roles: ['head', 'admin'] }],
    });
    const eko = await makeAccount(api, {
      memberships: [{ organizationId: office, roles: ['officer', 'sysadmin'] }],
    });
    const [toGroup, toPartner] = [await invite(eko, groupId), await invite(eko, partner)];
    const become = (version: number, roles: string[]) =>
      head.put(`${path}/${eko.membershipIds[0]}`, { changeId: uuid(), version, roles });
    expect((await become(1, ['officer'])).status).toBe(200);
    expect(await stateOf(toGroup.id)).toEqual(ended);
    expect(await stateOf(toPartner.id)).toEqual(open);
    expect((await become(2, ['member'])).status).toBe(200);
    expect(await stateOf(toPartner.id)).toEqual(ended);
    expect((await answer(toPartner.token)).body).toMatchObject(revoked);
  });

  it('by which the office hands a group over ends with the officer', async () => {
    const { id } = await makeOrganization(api);
    const head = await makeAccount(api, {
      memberships: [{ organizationId: office, roles: ['head', 'admin'] }],
    });
    const officer = await makeAccount(api, { memberships: [{ organizationId: office, roles: ['officer'] }] });
    const handed = await officer.post(`/api/organizations/${id}/hand-over`, {
      id: uuid(),
      to: { kind: 'email', name: 'Indra', email: `${uuid()}@example.org` },
      reason: 'Tidak ada admin lagi',
      endsAdminRoles: false,
    });
    expect(handed.status).toBe(200);
    const [invitation] = await api.db.query<{ id: string }[]>(
      'select id from member_invitation where organization_id = $1',
      [id],
    );
    expect(await stateOf(invitation!.id)).toEqual(open);
    const removal = `/api/organizations/${office}/members/${officer.membershipIds[0]}/removal`;
    expect((await head.post(removal, { changeId: uuid(), reason: 'Pindah tugas' })).status).toBe(204);
    expect(await stateOf(invitation!.id)).toEqual(ended);
  });

  it('is either taken or ended when both come at once', async () => {
    for (let round = 0; round < 4; round++) {
      const { id, path, maker, colleague } = await group();
      const { id: invitation, token } = await invite(maker, id);
      const [taken, removed] = await Promise.all([
        answer(token),
        colleague.post(`${path}/${maker.membershipIds[0]}/removal`, { changeId: uuid(), reason: 'Rapat' }),
      ]);
      expect(removed.status).toBe(204);
      expect(statusesOf([taken])[0]).toBe((await stateOf(invitation))?.state === 'accepted' ? 200 : 409);
    }
  });
});
