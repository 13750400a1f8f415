import { randomInt } from 'node:crypto';

import { PASSWORD } from '../makers/account.ts';
import { makeMember, makeOrganization } from '../makers/organization.ts';
import type { Answer, Person } from '../person.ts';
import { messagesTo } from '../identity/messages.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { makePerson, makeWorld, type Member, statusesOf } from './world.ts';

const byMail = (email = `${uuid()}@example.org`, given: object = {}) => ({
  id: uuid(),
  name: 'Indra',
  contact: { kind: 'email', value: email },
  roles: ['member'],
  ...given,
});
const byPhone = (value = `0812${String(randomInt(1e8)).padStart(8, '0')}`, given: object = {}) => ({
  ...byMail(),
  contact: { kind: 'phone', value },
  ...given,
});
const tokenIn = (text: string) => /#([\w-]{43})/.exec(text)?.[1] ?? '';
const linkOf = (answer: Answer) => tokenIn(String(answer.body['link']));

const read = (who: Person, token: string) => who.post('/api/links/read', { token });
const answer = (who: Person, token: string, given: object = {}) =>
  who.post('/api/links/answer', { changeId: uuid(), token, answer: 'accept', ...given });

const invite = (who: Member, organizationId: string, roles: string[]) =>
  who.post(`/api/organizations/${organizationId}/invitations`, byPhone(undefined, { roles }));

describe('personal invitations', () => {
  let api: TestApp;
  let group: string;
  let path: string;
  let admin: Member;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    await api.moveTo('2026-11-22T00:00:00Z');
    group = (await makeOrganization(api)).id;
    path = `/api/organizations/${group}/invitations`;
    admin = await makePerson(api, 'Hana', { [group]: ['admin'] });
  });

  const mailedTo = async (masked: string): Promise<string> => {
    await api.drainJobs();
    return (await messagesTo(api, masked)).at(-1)?.text ?? '';
  };
  const newAccount = { name: 'Indra', password: PASSWORD };
  const membersOf = async () => {
    const { body } = await admin.get(`/api/organizations/${group}/members`);
    const members = body['items'] as { name: string; roles: string[] }[];
    // they came at the same instant of the test's clock
    return members.sort((one, other) => one.name.localeCompare(other.name));
  };

  describe('by e-mail', () => {
    // whom no other test here writes to, by what is left of their addresses
    const toNeighbour = () => byMail(`warga-${uuid()}@example.org`);
    const many = async (who: Member, times: number, to = path) => {
      const statuses: number[] = [];
      for (let time = 0; time < times; time++) statuses.push((await who.post(to, toNeighbour())).status);
      return statuses.filter((status) => status === 201).length;
    };

    it('are twenty a day for a group that nobody has looked at, and for its admin in whichever group', async () => {
      expect(await many(admin, 20)).toBe(20);
      const refused = await admin.post(path, toNeighbour());
      expect([refused.status, refused.body]).toMatchObject([
        429,
        { code: 'too-many-invitations', params: { most: 20 } },
      ]);
      const mate = await makePerson(api, 'Rudi', { [group]: ['admin'] });
      expect(await many(mate, 1)).toBe(0);
      const second = (await makeOrganization(api)).id;
      await makeMember(api, second, admin.accountId, ['admin']);
      expect(await many(admin, 1, `/api/organizations/${second}/invitations`)).toBe(0);
      // a link that one sends oneself is nobody's mail
      expect((await admin.post(path, byPhone())).status).toBe(201);
      await api.moveTo('2026-11-23T00:00:01Z');
      expect(await many(admin, 1)).toBe(1);
    });

    it('are no more when they come at once, into several groups', async () => {
      const paths = [path];
      for (let more = 0; more < 3; more++) {
        const { id } = await makeOrganization(api);
        await makeMember(api, id, admin.accountId, ['admin']);
        paths.push(`/api/organizations/${id}/invitations`);
      }
      const sent = await Promise.all(
        Array.from({ length: 32 }, (_, at) => admin.post(paths[at % 4] ?? path, toNeighbour())),
      );
      expect(sent.filter(({ status }) => status === 201)).toHaveLength(20);
    });

    it('are more for one that the office has verified', async () => {
      const { id } = await makeOrganization(api, { isVerified: true });
      await makeMember(api, id, admin.accountId, ['admin']);
      expect(await many(admin, 25, `/api/organizations/${id}/invitations`)).toBe(25);
    });

    it('carry no web address as the name of a group', async () => {
      const refused = await admin.post('/api/organizations', {
        id: uuid(),
        kind: 'group',
        slug: `group-${uuid()}`,
        code: 'IKL',
        name: 'Menang besar di hadiah.example',
        about: '',
        legalForm: null,
        foundedYear: null,
        areaCode: null,
        isKim: false,
      });
      expect([refused.status, refused.body]).toMatchObject([422, { errors: [{ pointer: '#/name' }] }]);
    });
  });

  it('by e-mail are sent, and the inviter never sees the link', async () => {
    const made = await admin.post(path, byMail('indra@example.org'));
    expect(made).toMatchObject({
      status: 201,
      body: {
        name: 'Indra',
        contactMasked: 'i***@example.org',
        state: 'open',
        link: null,
        expiresAt: '2026-12-13T00:00:00.000Z',
      },
    });
    const token = tokenIn(await mailedTo('i***@example.org'));
    expect(await read(api.person(), token)).toMatchObject({
      status: 200,
      body: {
        purpose: 'member-invitation',
        state: 'open',
        needsAccount: true,
        subject: { title: 'Info Cegatan Klaten', roles: ['member'], invitedBy: { id: group } },
      },
    });
  });

  it('by phone are shown to the inviter once, and kept nowhere in the open', async () => {
    const input = byPhone('0812-3456-7001');
    const made = await admin.post(path, input);
    expect(made.body).toMatchObject({ contactMasked: '0812****001', state: 'open' });
    const token = linkOf(made);
    expect(token).toHaveLength(43);
    const again = await admin.post(path, input);
    expect(again).toMatchObject({ status: 201, body: { id: input.id, link: null } });
    expect((await admin.get(path)).text).not.toContain(token);
    for (const table of ['signed_link', 'request_once', 'audit_entry', 'member_invitation', 'message']) {
      const rows = await api.db.query(`select to_jsonb(t)::text as row from ${table} t`);
      expect(JSON.stringify(rows)).not.toContain(token);
    }
  });

  it('open without changing anything', async () => {
    const token = linkOf(await admin.post(path, byPhone()));
    await read(api.person(), token);
    await read(api.person(), token);
    expect(await membersOf()).toHaveLength(1);
    expect((await admin.get(path)).body['items']).toMatchObject([{ state: 'open' }]);
  });

  it('let somebody with an account join at once', async () => {
    const token = linkOf(await admin.post(path, byPhone(undefined, { roles: ['member', 'surveyor'] })));
    const person = await makePerson(api, 'Joko');
    expect((await read(person, token)).body).toMatchObject({ needsAccount: false });
    expect(await answer(person, token)).toMatchObject({ status: 200 });
    expect(await membersOf()).toMatchObject([{}, { name: 'Joko', roles: ['member', 'surveyor'] }]);
    expect((await admin.get(path)).body['items']).toMatchObject([{ state: 'accepted' }]);
  });

  it('make an account for somebody without one, who can then sign in', async () => {
    const email = `${uuid()}@example.org`;
    await admin.post(path, byMail(email));
    const token = tokenIn(await mailedTo(`${email.slice(0, 1)}***@example.org`));
    const visitor = api.person();
    expect(await answer(visitor, token)).toMatchObject({ body: { code: 'account-needed' } });
    expect(await membersOf()).toHaveLength(1);
    expect((await answer(visitor, token, { newAccount })).status).toBe(200);
    expect(await membersOf()).toMatchObject([{}, { name: 'Indra', roles: ['member'] }]);
    const signedIn = await api.person().post('/api/session', { login: email, password: PASSWORD });
    expect(signedIn).toMatchObject({ status: 200, body: { memberships: [{ roles: ['member'] }] } });
  });

  it('are used once, whoever holds them', async () => {
    const token = linkOf(await admin.post(path, byPhone()));
    const people = await Promise.all(['Joko', 'Kiki', 'Lia'].map((name) => makePerson(api, name)));
    const answers = await Promise.all(people.map((person) => answer(person, token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await membersOf()).toHaveLength(2);
  });

  it('answer the same to the same answer sent twice', async () => {
    const token = linkOf(await admin.post(path, byPhone()));
    const person = await makePerson(api, 'Joko');
    const changeId = uuid();
    const twice = [await answer(person, token, { changeId }), await answer(person, token, { changeId })];
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(await membersOf()).toHaveLength(2);
  });

  it('can be declined', async () => {
    const token = linkOf(await admin.post(path, byPhone()));
    expect((await answer(api.person(), token, { answer: 'decline' })).status).toBe(200);
    expect((await admin.get(path)).body['items']).toMatchObject([{ state: 'declined' }]);
    expect(await membersOf()).toHaveLength(1);
  });

  it('end when they are revoked, and are not revoked twice', async () => {
    const input = byPhone();
    const token = linkOf(await admin.post(path, input));
    const revoke = () => admin.post(`${path}/${input.id}/revocation`, { changeId: uuid() });
    expect((await revoke()).body).toMatchObject({ state: 'revoked' });
    expect((await read(api.person(), token)).body).toMatchObject({ state: 'revoked' });
    expect((await answer(await makePerson(api, 'Joko'), token)).body).toMatchObject({
      code: 'link-not-open',
    });
    expect(await revoke()).toMatchObject({ status: 409, body: { code: 'invitation-not-open' } });
  });

  it('are either accepted or revoked when both come at once', async () => {
    for (let round = 0; round < 5; round++) {
      const input = byPhone();
      const token = linkOf(await admin.post(path, input));
      const person = await makePerson(api, `Joko ${round}`);
      const before = (await membersOf()).length;
      const [accepted, revoked] = await Promise.all([
        answer(person, token),
        admin.post(`${path}/${input.id}/revocation`, { changeId: uuid() }),
      ]);
      expect(statusesOf([accepted, revoked])).toEqual([200, 409]);
      expect(await membersOf()).toHaveLength(before + (accepted.status === 200 ? 1 : 0));
    }
  });

  it('expire after as many days as the setting says', async () => {
    await api.asSystem((tx) =>
      tx.query(
        `insert into setting_value (id, key, value, effective_from, source, note, set_by, set_at)
       select gen_random_uuid(), 'link.open_days', '5', '2026-11-01', 'Rapat', '', id, now() from account limit 1`,
      ),
    );
    const input = byPhone();
    const token = linkOf(await admin.post(path, input));
    const person = await makePerson(api, 'Joko');
    await api.moveTo('2026-11-27T00:00:00Z');
    expect((await answer(person, token)).body).toMatchObject({ code: 'link-not-open' });
    const { body } = await (await signInAgain()).get(path);
    expect(body['items']).toMatchObject([{ state: 'expired' }]);

    async function signInAgain() {
      return makePerson(api, 'Kiki', { [group]: ['admin'] });
    }
  });

  it('are not made for somebody who is in already', async () => {
    await makePerson(api, 'Joko', { [group]: ['member'] }, { email: `joko-${group}@example.org` });
    expect(await admin.post(path, byMail(`JOKO-${group}@example.org`))).toMatchObject({
      status: 409,
      body: { code: 'already-member' },
    });
  });

  it('take the roles of the organization, and a readable phone number', async () => {
    expect(await admin.post(path, byMail(undefined, { roles: ['officer'] }))).toMatchObject({
      status: 422,
      body: { code: 'role-not-for-kind' },
    });
    expect(await admin.post(path, byPhone('0000 0000'))).toMatchObject({
      status: 422,
      body: { code: 'phone-invalid' },
    });
    expect((await admin.get(path)).body['items']).toEqual([]);
  });

  it('withdraw the request of somebody who had asked to join', async () => {
    const person = await makePerson(api, 'Joko');
    await person.post(`/api/organizations/${group}/join-requests`, { id: uuid(), message: '' });
    await answer(person, linkOf(await admin.post(path, byPhone())));
    const requests = await admin.get(`/api/organizations/${group}/join-requests`);
    expect(requests.body['items']).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('are walked through newest first, page by page', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) {
      const input = byPhone();
      ids.push(input.id);
      await admin.post(path, input);
    }
    const first = await admin.get(`${path}?limit=2`);
    const second = await admin.get(`${path}?limit=2&cursor=${first.body['nextCursor']}`);
    const seen = [first, second].flatMap(({ body }) => body['items'] as { id: string }[]);
    expect(seen.map(({ id }) => id)).toEqual(ids.reverse());
  });

  it('come from the communication office into partners, who are told, and from a sysadmin alone into groups', async () => {
    const world = await makeWorld(api);
    expect((await invite(world.dewi, world.pmi.id, ['admin'])).status).toBe(201);
    expect((await invite(world.dewi, world.ick.id, ['admin'])).status).toBe(403);
    expect((await invite(world.dewi, world.office.id, ['admin'])).status).toBe(403);
    expect((await invite(world.eko, world.ick.id, ['admin'])).status).toBe(201);
    const told = await world.ani.get(`/api/organizations/${world.ick.id}/notices`);
    expect(told.body['items']).toMatchObject([{ kind: 'member-invited-by-office' }]);
  });
});
