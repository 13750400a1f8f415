import { makeOrganization } from '../makers/organization.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { makePerson, type Member, statusesOf } from './world.ts';

describe('asking to join', () => {
  let api: TestApp;
  let group: string;
  let path: string;
  let admin: Member;
  let asker: Member;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    group = (await makeOrganization(api)).id;
    path = `/api/organizations/${group}/join-requests`;
    admin = await makePerson(api, 'Hana', { [group]: ['admin'] });
    asker = await makePerson(api, 'Indra');
  });

  const ask = (who = asker, id = uuid()) => who.post(path, { id, message: 'Saya warga Wedi' });
  const answer = (who: Member, id: string, given: object = {}) =>
    who.post(`${path}/${id}/answer`, { changeId: uuid(), answer: 'accept', ...given });
  const withdraw = (who: Member, id: string) => who.post(`${path}/${id}/withdrawal`, { changeId: uuid() });

  const rolesOfAsker = async () => {
    const { body } = await admin.get(`/api/organizations/${group}/members`);
    const members = body['items'] as { name: string; roles: string[] }[];
    return members.find(({ name }) => name === 'Indra')?.roles;
  };

  it('waits for an admin, is told to the group, and is seen by the asker alone otherwise', async () => {
    const asked = await ask();
    expect(asked).toMatchObject({
      status: 201,
      body: { name: 'Indra', message: 'Saya warga Wedi', state: 'open', askedAt: '2026-11-22T00:00:00.000Z' },
    });
    const stranger = await makePerson(api, 'Joko');
    const [seenByAdmin, seenByAsker, seenByStranger] = await Promise.all(
      [admin, asker, stranger].map((who) => who.get(path)),
    );
    expect(seenByAdmin?.body['items']).toHaveLength(1);
    expect(seenByAsker?.body['items']).toHaveLength(1);
    expect(seenByStranger?.body['items']).toHaveLength(0);
    const notices = await admin.get(`/api/organizations/${group}/notices`);
    expect(notices.body['items']).toMatchObject([{ kind: 'join-requested', params: {} }]);
  });

  it('lets the asker in with the roles that the admin gives', async () => {
    const id = uuid();
    await ask(asker, id);
    const accepted = await answer(admin, id, { roles: ['member', 'surveyor'] });
    expect(accepted).toMatchObject({ status: 200, body: { state: 'accepted' } });
    expect(await rolesOfAsker()).toEqual(['member', 'surveyor']);
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'already-member' } });
  });

  it('makes a plain member where no role is named', async () => {
    const id = uuid();
    await ask(asker, id);
    await answer(admin, id);
    expect(await rolesOfAsker()).toEqual(['member']);
  });

  it('can be declined, and asked again', async () => {
    const id = uuid();
    await ask(asker, id);
    expect((await answer(admin, id, { answer: 'decline' })).body).toMatchObject({ state: 'declined' });
    expect((await admin.get(`/api/organizations/${group}/members`)).body['items']).toHaveLength(1);
    expect((await ask()).status).toBe(201);
  });

  it('is open once', async () => {
    await ask();
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'already-asked' } });
    const other = await makePerson(api, 'Joko');
    const answers = await Promise.all([ask(other), ask(other), ask(other)]);
    expect(statusesOf(answers)).toEqual([201, 409, 409]);
  });

  it('is the same request when it is sent twice', async () => {
    const id = uuid();
    expect([(await ask(asker, id)).status, (await ask(asker, id)).status]).toEqual([201, 201]);
    expect((await admin.get(path)).body['items']).toHaveLength(1);
  });

  it('is answered once, by one of two admins at once', async () => {
    const deputy = await makePerson(api, 'Kiki', { [group]: ['admin'] });
    const id = uuid();
    await ask(asker, id);
    const answers = await Promise.all([answer(admin, id), answer(deputy, id, { answer: 'decline' })]);
    expect(statusesOf(answers)).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'already-answered' });
  });

  it('can be taken back by the asker, and by nobody else', async () => {
    const id = uuid();
    await ask(asker, id);
    expect((await withdraw(admin, id)).status).toBe(403);
    expect((await withdraw(asker, id)).body).toMatchObject({ state: 'withdrawn' });
    expect(await answer(admin, id)).toMatchObject({ status: 409, body: { code: 'already-answered' } });
  });

  it('is answered by admins of this organization alone', async () => {
    const id = uuid();
    await ask(asker, id);
    const other = (await makeOrganization(api)).id;
    const foreign = await makePerson(api, 'Lia', { [other]: ['admin'] });
    expect((await answer(asker, id)).status).toBe(403);
    expect((await answer(foreign, id)).status).toBe(403);
    const crossed = await foreign.post(`/api/organizations/${other}/join-requests/${id}/answer`, {
      changeId: uuid(),
      answer: 'accept',
    });
    expect(crossed.status).toBe(404);
  });

  it('gives no role that the organization does not have', async () => {
    const id = uuid();
    await ask(asker, id);
    expect(await answer(admin, id, { roles: ['officer'] })).toMatchObject({
      status: 422,
      body: { code: 'role-not-for-kind', params: { role: 'officer' } },
    });
  });
});
