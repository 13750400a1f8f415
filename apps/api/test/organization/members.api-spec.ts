import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { makeOrganization } from '../makers/organization.ts';
import { act, makeSysadmin, reason } from '../makers/sysadmin.ts';
import { makePerson, makeWorld, type Member, statusesOf } from './world.ts';

const remove = (who: Member, group: string, whom: Member, given: object = {}) =>
  who.post(`/api/organizations/${group}/members/${whom.membershipOf[group]}/removal`, {
    changeId: uuid(),
    reason: 'Sudah pindah kota',
    ...given,
  });
const edit = (who: Member, group: string, whom: Member, roles: string[], given: object = {}) =>
  who.put(`/api/organizations/${group}/members/${whom.membershipOf[group]}`, {
    changeId: uuid(),
    version: 1,
    roles,
    ...given,
  });
const leave = (who: Member, group: string, changeId = uuid()) =>
  who.post(`/api/organizations/${group}/leave`, { changeId });

describe('members of an organization', () => {
  let api: TestApp;
  let world: Awaited<ReturnType<typeof makeWorld>>;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
    world = await makeWorld(api);
  });
  afterAll(() => api.close());

  const newGroup = async (slug = `group-${uuid()}`) => (await makeOrganization(api, { slug })).id;
  const adminsOf = async (group: string) => {
    const [{ count }] = await api.db.query(
      `select count(*)::int as count from membership
        where organization_id = $1 and ended_at is null and 'admin' = any (roles)`,
      [group],
    );
    return count as number;
  };

  it('lists them to admins with masked contacts, page by page', async () => {
    const group = await newGroup();
    const admin = await makePerson(api, 'Hana', { [group]: ['admin'] }, { email: 'hana@example.org' });
    await api.moveTo('2026-11-22T01:00:00Z');
    await makePerson(api, 'Indra', { [group]: ['member'] }, { phone: '+6281234567789' });
    await api.moveTo('2026-11-22T02:00:00Z');
    await makePerson(api, 'Joko', { [group]: ['member', 'treasurer'] });
    const first = await admin.get(`/api/organizations/${group}/members?limit=2`);
    expect(first.body).toMatchObject({
      items: [
        { name: 'Hana', contactMasked: 'h***@example.org', canResetByCode: false, roles: ['admin'] },
        { name: 'Indra', contactMasked: '0812****789', canResetByCode: true },
      ],
    });
    const second = await admin.get(`/api/organizations/${group}/members?cursor=${first.body['nextCursor']}`);
    expect(second.body).toMatchObject({ items: [{ name: 'Joko' }], nextCursor: null });
  });

  it('marks whose account is disabled, for as long as it is, and does not say why', async () => {
    const group = await newGroup();
    const admin = await makePerson(api, 'Hana', { [group]: ['admin'] });
    await api.moveTo('2026-11-22T03:00:00Z');
    const member = await makePerson(api, 'Indra', { [group]: ['member'] });
    const dewi = await makeSysadmin(api, world.office.id);
    const list = async () => (await admin.get(`/api/organizations/${group}/members`)).body['items'];
    for (const [what, isDisabled] of [
      ['disable', true],
      ['enable', false],
    ] as const) {
      expect((await dewi.post(`/api/accounts/${member.accountId}/${what}`, act())).status).toBe(204);
      expect(await list()).toMatchObject([
        { name: 'Hana', isDisabled: false },
        { name: 'Indra', isDisabled },
      ]);
      expect(JSON.stringify(await list())).not.toContain(reason);
    }
  });

  it('never lets an admin reset somebody who acts elsewhere', async () => {
    const [group, other] = [await newGroup(), await newGroup()];
    const admin = await makePerson(api, 'Hana', { [group]: ['admin'] });
    await makePerson(api, 'Indra', { [group]: ['member'], [other]: ['admin'] }, { phone: '+6281234567790' });
    const members = await admin.get(`/api/organizations/${group}/members`);
    expect(members.body['items']).toMatchObject([{}, { name: 'Indra', canResetByCode: false }]);
  });

  it('shows them to nobody else but a sysadmin', async () => {
    const path = `/api/organizations/${world.ick.id}/members`;
    const statuses = await Promise.all(
      [world.budi, world.citra, world.dewi, world.eko, world.visitor].map((who) => who.get(path)),
    );
    expect(statuses.map(({ status }) => status)).toEqual([403, 403, 403, 200, 401]);
  });

  describe('roles', () => {
    it('are changed by an admin, once, in one order, and take effect at once', async () => {
      const group = await newGroup();
      const admin = await makePerson(api, 'Hana', { [group]: ['admin'] });
      const member = await makePerson(api, 'Indra', { [group]: ['member'] });
      expect((await member.get(`/api/organizations/${group}/members`)).status).toBe(403);
      const body = { changeId: uuid() };
      const changed = await edit(admin, group, member, ['admin', 'member', 'admin'], body);
      expect(changed).toMatchObject({ status: 200, body: { roles: ['member', 'admin'], version: 2 } });
      expect((await edit(admin, group, member, ['admin', 'member', 'admin'], body)).body).toEqual(
        changed.body,
      );
      expect((await member.get(`/api/organizations/${group}/members`)).status).toBe(200);
    });

    it('are refused over a newer version, when unknown to the kind, and when unreadable', async () => {
      const group = await newGroup();
      const admin = await makePerson(api, 'Hana', { [group]: ['admin'] });
      const member = await makePerson(api, 'Indra', { [group]: ['member'] });
      expect(await edit(admin, group, member, ['treasurer'], { version: 7 })).toMatchObject({
        status: 409,
        body: { code: 'edited-meanwhile', params: { version: 1 } },
      });
      expect(await edit(admin, group, member, ['member', 'head'])).toMatchObject({
        status: 422,
        body: { code: 'role-not-for-kind', params: { role: 'head' } },
      });
      expect((await edit(admin, group, member, [])).status).toBe(422);
      expect((await edit(admin, group, member, ['king'])).status).toBe(422);
    });

    it('give the holder a new token, and the old one ends', async () => {
      const group = await newGroup();
      const admin = await makePerson(api, 'Hana', { [group]: ['admin'] });
      const member = await makePerson(api, 'Indra', { [group]: ['member'] });
      await edit(admin, group, member, ['treasurer']);
      const next = await member.get('/api/me');
      expect(next.headers.getSetCookie()).toHaveLength(1);
    });

    it('that oversee everybody are given by the head and sysadmins alone', async () => {
      const office = world.office.id;
      const clerk = await makePerson(api, 'Kiki', { [office]: ['admin'] });
      const other = await makePerson(api, 'Lia', { [office]: ['member'] });
      expect(await edit(clerk, office, other, ['member', 'sysadmin'])).toMatchObject({
        status: 403,
        body: { code: 'role-not-yours-to-give', params: { role: 'sysadmin' } },
      });
      expect((await edit(clerk, office, clerk, ['admin', 'head'])).body).toMatchObject({
        code: 'role-not-yours-to-give',
      });
      expect((await remove(clerk, office, world.eko)).body).toMatchObject({ code: 'role-not-yours-to-give' });
      expect((await edit(world.eko, office, other, ['member', 'auditor'])).status).toBe(200);
    });
  });

  describe('the last admin', () => {
    it('cannot leave, be removed or lose the role; members without it can', async () => {
      const group = await newGroup();
      const admin = await makePerson(api, 'Hana', { [group]: ['admin'] });
      const member = await makePerson(api, 'Indra', { [group]: ['member'] });
      const lastAdmin = { status: 409, body: { code: 'last-admin' } };
      expect(await leave(admin, group)).toMatchObject(lastAdmin);
      expect(await remove(admin, group, admin)).toMatchObject(lastAdmin);
      expect(await edit(admin, group, admin, ['member'])).toMatchObject(lastAdmin);
      expect((await leave(member, group)).status).toBe(204);
      expect(await adminsOf(group)).toBe(1);
    });

    it('stays when two admins remove each other at once', async () => {
      for (let round = 0; round < 5; round++) {
        const group = await newGroup();
        const one = await makePerson(api, 'Hana', { [group]: ['admin'] });
        const other = await makePerson(api, 'Indra', { [group]: ['admin'] });
        const answers = await Promise.all([remove(one, group, other), remove(other, group, one)]);
        const [first, second] = statusesOf(answers);
        expect(first).toBe(204);
        expect([403, 409]).toContain(second);
        expect(await adminsOf(group)).toBe(1);
      }
    });

    it('stays when all admins leave at once', async () => {
      const group = await newGroup();
      const admins = await Promise.all(
        ['Hana', 'Indra', 'Joko', 'Kiki'].map((name) => makePerson(api, name, { [group]: ['admin'] })),
      );
      const answers = await Promise.all(admins.map((admin) => leave(admin, group)));
      expect(statusesOf(answers)).toEqual([204, 204, 204, 409]);
      expect(await adminsOf(group)).toBe(1);
    });
  });

  describe('leaving and removing', () => {
    it('keep the membership as history, and let the person come back', async () => {
      const group = await newGroup();
      const admin = await makePerson(api, 'Hana', { [group]: ['admin'] });
      const member = await makePerson(api, 'Indra', { [group]: ['member', 'treasurer'] });
      expect((await remove(admin, group, member)).status).toBe(204);
      const rows = await api.db.query(
        `select roles, ended_at as "endedAt", end_kind as "endKind", end_reason as "endReason"
           from membership where organization_id = $1 and account_id = $2`,
        [group, member.accountId],
      );
      expect(rows).toEqual([
        {
          roles: ['member', 'treasurer'],
          endedAt: new Date(api.clock.now().epochMilliseconds),
          endKind: 'removed',
          endReason: 'Sudah pindah kota',
        },
      ]);
      const asked = await member.post(`/api/organizations/${group}/join-requests`, {
        id: uuid(),
        message: '',
      });
      expect(asked.status).toBe(201);
    });

    it('are done once when sent twice', async () => {
      const group = await newGroup();
      await makePerson(api, 'Hana', { [group]: ['admin'] });
      const [one, other] = [
        await makePerson(api, 'Indra', { [group]: ['admin'] }),
        await makePerson(api, 'Joko', { [group]: ['member'] }),
      ];
      const changeId = uuid();
      const twice = [
        await remove(one, group, other, { changeId }),
        await remove(one, group, other, { changeId }),
      ];
      expect(twice.map(({ status }) => status)).toEqual([204, 204]);
      expect(await remove(one, group, other)).toMatchObject({ status: 409, body: { code: 'already-gone' } });
      expect(await edit(one, group, other, ['member'])).toMatchObject({
        status: 409,
        body: { code: 'already-gone' },
      });
    });

    it('end the rights at once', async () => {
      const group = await newGroup();
      const admin = await makePerson(api, 'Hana', { [group]: ['admin'] });
      const other = await makePerson(api, 'Indra', { [group]: ['admin'] });
      await remove(admin, group, other);
      expect((await other.get(`/api/organizations/${group}/members`)).status).toBe(403);
      expect((await leave(other, group)).status).toBe(403);
    });

    it('need a reason, and a member of this organization', async () => {
      const group = await newGroup();
      const admin = await makePerson(api, 'Hana', { [group]: ['admin'] });
      const member = await makePerson(api, 'Indra', { [group]: ['member'] });
      expect((await remove(admin, group, member, { reason: '' })).status).toBe(422);
      const elsewhere = `/api/organizations/${world.ick.id}/members/${member.membershipOf[group]}/removal`;
      expect((await world.ani.post(elsewhere, { changeId: uuid(), reason: 'keliru' })).status).toBe(404);
    });
  });
});
