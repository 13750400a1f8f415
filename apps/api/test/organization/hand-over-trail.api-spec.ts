import { makeSession } from '../makers/account.ts';
import { makeOrganization } from '../makers/organization.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { LOCAL_COOKIE } from '../../src/platform/session-reader.ts';
import { makePerson, type Member } from './world.ts';

const begin = '2026-11-22T00:00:00Z';

describe('a group that the communication office hands over', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: begin });
  });
  afterAll(() => api.close());

  it('reads so in its own trail, and the office in its own, once in each', async () => {
    const office = (await makeOrganization(api, { isCommunicationOffice: true })).id;
    const [{ id }, group] = [await makeOrganization(api), await makeOrganization(api)];
    const at = (organizationId: string) => `/api/organizations/${organizationId}`;
    const sari = await makePerson(api, 'Sari', { [id]: ['admin'] });
    await api.moveTo('2026-12-23T00:00:00Z');
    const ida = await makePerson(api, 'Ida', { [id]: ['member'] });
    const officer = await makePerson(api, 'Dewi', { [office]: ['officer'] });
    const auditor = await makePerson(api, 'Ratna', { [office]: ['auditor'] });
    const neighbour = await makePerson(api, 'Budi', { [group.id]: ['admin'] });
    for (const person of [officer, auditor, neighbour, ida])
      person.setCookie(LOCAL_COOKIE, await makeSession(api, person.accountId));
    const handOverId = uuid();
    const given = {
      id: handOverId,
      to: { kind: 'member', membershipId: ida.membershipOf[id] },
      reason: 'Adminnya pindah ke luar pulau',
      endsAdminRoles: true,
    };
    expect((await officer.post(`${at(id)}/hand-over`, given)).status).toBe(200);
    const trailOf = async (who: Member, path: string) => {
      const seen: { id: string; table: string; rowId: string; operation: string }[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const { body } = await who.get(`${path}limit=2${cursor && `&cursor=${cursor}`}`);
        seen.push(...(body['items'] as typeof seen));
        cursor = body['nextCursor'] as string | null;
      }
      return seen;
    };
    const own = await trailOf(ida, `${at(id)}/audit?`);
    const ofHandOver = own.filter(({ operation }) => operation === 'organization.hand-over');
    expect(ofHandOver).toContainEqual(
      expect.objectContaining({ table: 'organization_hand_over', rowId: handOverId, actorName: 'Dewi' }),
    );
    const changed = ofHandOver.filter(({ table }) => table === 'membership');
    expect(new Set(changed.map(({ rowId }) => rowId))).toEqual(
      new Set([ida.membershipOf[id], sari.membershipOf[id]]),
    );
    expect(new Set(own.map((entry) => entry.id)).size).toBe(own.length);
    expect(await trailOf(auditor, `${at(id)}/audit?`)).toEqual(own);
    const [{ slug }] = await api.db.query<[{ slug: string }]>('select slug from organization where id = $1', [
      id,
    ]);
    const rows = (trail: { rowId: string }[]) => trail.filter(({ rowId }) => rowId === handOverId).length;
    expect(
      rows(await trailOf(auditor, `/api/audit?organization=${slug}&operation=organization.hand-over&`)),
    ).toBe(1);
    expect(rows(await trailOf(auditor, `/api/audit?operation=organization.hand-over&`))).toBe(1);
    expect(rows(await trailOf(auditor, `${at(office)}/audit?`))).toBe(1);
    expect(rows(await trailOf(neighbour, `${at(group.id)}/audit?`))).toBe(0);
  });

  it('reads there too that an invitation was taken back, and what else the office did with it', async () => {
    const [{ id: office }] = await api.db.query<[{ id: string }]>(
      'select id from organization where is_communication_office',
    );
    const { id } = await makeOrganization(api);
    const at = `/api/organizations/${id}`;
    const officer = await makePerson(api, 'Dewi', { [office]: ['officer'] });
    const auditor = await makePerson(api, 'Ratna', { [office]: ['auditor'] });
    const asked = await officer.post(`${at}/hand-over`, {
      id: uuid(),
      to: { kind: 'email', name: 'Wulan', email: `wulan-${uuid()}@example.org` },
      reason: 'Adminnya pindah ke luar pulau',
      endsAdminRoles: false,
    });
    const { invitationId } = (asked.body as { invited: { invitationId: string } }).invited;
    const taken = await officer.post(`${at}/hand-over/${invitationId}/revocation`, { changeId: uuid() });
    expect(taken.status).toBe(200);
    const suspended = await officer.post(`${at}/suspension`, {
      changeId: uuid(),
      isSuspended: true,
      reason: 'Menyebar kabar bohong',
    });
    expect(suspended.status).toBe(200);
    const { items } = (await auditor.get(`${at}/audit?limit=50`)).body as {
      items: { operation: string; rowId: string; actorName: string }[];
    };
    for (const operation of ['organization.revoke-hand-over', 'organization.suspend'])
      expect(items).toContainEqual(expect.objectContaining({ operation, actorName: 'Dewi' }));
    expect(items).toContainEqual(
      expect.objectContaining({ operation: 'organization.revoke-hand-over', rowId: invitationId }),
    );
  });
});
