import { LOCAL_COOKIE } from '../../src/platform/session-reader.ts';
import { messagesTo, newestToken } from '../identity/messages.ts';
import { makeAccount, makeSession, PASSWORD } from '../makers/account.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { makeOrganization } from '../makers/organization.ts';
import { makePerson, type Member, statusesOf } from './world.ts';

interface Open {
  id: string;
  yes: number;
  no: number;
  ownVote: string | null;
  mayVote: boolean;
  mayAnswer: boolean;
}
interface Seen {
  isWithoutAdmin: boolean;
  mayPropose: boolean;
  candidates: { membershipId: string; name: string }[];
  open: Open | null;
  entries: { kind: string; state: string; candidate: string | null; reason: string | null }[];
}

const begin = '2026-11-22T00:00:00Z';

describe('a group without its admin', () => {
  let api: TestApp;
  let office: string;
  let officer: Member;
  beforeAll(async () => {
    api = await startTestApp({ now: begin });
    office = (await makeOrganization(api, { isCommunicationOffice: true, name: 'Diskominfo' })).id;
  });
  afterAll(() => api.close());

  /** So many days from now; whoever is named was there on that day. */
  async function pass(days: number, ...present: Member[]) {
    await api.moveTo(
      api.clock
        .now()
        .add({ hours: 24 * days })
        .toString(),
    );
    for (const person of present) {
      const signedIn = await person.post('/api/session', { login: person.email, password: PASSWORD });
      expect(signedIn.status).toBe(200);
      // with the second factor that some offices need
      person.setCookie(LOCAL_COOKIE, await makeSession(api, person.accountId));
    }
  }

  /** A group whose admin was not there for 31 days, and whose treasurer and surveyor are. */
  async function makeAbandoned() {
    const { id } = await makeOrganization(api, { name: 'Info Seputar Klaten' });
    const sari = await makePerson(api, 'Sari', { [id]: ['admin'] });
    const yudi = await makePerson(api, 'Yudi', { [id]: ['member', 'surveyor'] });
    const lina = await makePerson(api, 'Lina', { [id]: ['treasurer'] });
    const ida = await makePerson(api, 'Ida', { [id]: ['member'] });
    officer = await makePerson(api, 'Dewi', { [office]: ['officer'] });
    await pass(31, yudi, lina, ida, officer);
    return { id, sari, yudi, lina, ida };
  }
  const at = (id: string) => `/api/organizations/${id}`;
  const look = async (who: Member, id: string) =>
    (await who.get(`${at(id)}/succession`)).body as unknown as Seen;
  const propose = (who: Member, id: string, whom: Member, successionId = uuid()) =>
    who.post(`${at(id)}/successions`, { id: successionId, membershipId: whom.membershipOf[id] });
  const vote = (who: Member, id: string, succession: string, said: 'yes' | 'no', changeId = uuid()) =>
    who.post(`${at(id)}/successions/${succession}/votes`, { changeId, vote: said });
  const answer = (who: Member, id: string, succession: string, said: 'accept' | 'decline') =>
    who.post(`${at(id)}/successions/${succession}/answer`, { changeId: uuid(), answer: said });
  const rolesOf = async (who: Member) => {
    const [row] = await api.db.query<{ roles: string[] }[]>(
      'select roles from membership where account_id = $1 and ended_at is null',
      [who.accountId],
    );
    return row?.roles;
  };
  const mailsTo = async (who: Member) => {
    await api.drainJobs();
    const rows = await api.db.query<{ subject: string }[]>(
      `select subject from message where recipient = $1 and kind = 'succession' order by created_at, id`,
      [who.email],
    );
    return rows.map(({ subject }) => subject).sort();
  };

  it('is one as soon as no admin was there for 30 days, and says so to its members and the office', async () => {
    const { id, yudi } = await makeAbandoned();
    expect(await look(yudi, id)).toMatchObject({
      isWithoutAdmin: true,
      hasAdmin: true,
      isVoter: true,
      voters: 2,
      mayPropose: true,
      candidates: [{ name: 'Yudi' }, { name: 'Lina' }, { name: 'Ida' }],
    });
    const listed = await officer.get('/api/groups-without-admin?limit=100');
    expect(listed.body['items']).toContainEqual(
      expect.objectContaining({ id, hasAdmin: true, hasOpenVote: false }),
    );
  });

  it('is none while one of its admins comes by, however they signed in', async () => {
    const { id } = await makeOrganization(api);
    const sari = await makePerson(api, 'Sari', { [id]: ['admin'] });
    const yudi = await makePerson(api, 'Yudi', { [id]: ['member'] });
    const lina = await makePerson(api, 'Lina', { [id]: ['member'] });
    await pass(10);
    expect((await sari.get('/api/me')).status).toBe(200);
    await pass(25, yudi, lina);
    expect(await look(yudi, id)).toMatchObject({ isWithoutAdmin: false, mayPropose: false });
    expect(await propose(yudi, id, yudi)).toMatchObject({ status: 409, body: { code: 'admin-present' } });
    await pass(6, yudi, lina);
    expect(await look(yudi, id)).toMatchObject({ isWithoutAdmin: true, mayPropose: true });
  });

  it('gets the admin whom more than half of those with an office want, and who agreed', async () => {
    const { id, sari, yudi, lina, ida } = await makeAbandoned();
    const succession = uuid();
    const proposed = await propose(yudi, id, ida, succession);
    expect(proposed).toMatchObject({
      status: 201,
      body: { mayPropose: false, open: { yes: 1, no: 0, voters: 2, needed: 2, hasAgreed: false } },
    });
    expect((await propose(yudi, id, ida, succession)).body).toEqual(proposed.body);
    expect(await propose(lina, id, lina)).toMatchObject({ body: { code: 'succession-open' } });
    expect(await vote(ida, id, succession, 'yes')).toMatchObject({
      status: 403,
      body: { code: 'not-a-voter' },
    });
    expect(await vote(yudi, id, succession, 'no')).toMatchObject({ body: { code: 'already-voted' } });
    expect((await lina.get('/api/me/successions')).body).toMatchObject({
      items: [{ successionId: succession, asks: 'vote', candidate: 'Ida' }],
    });
    expect((await vote(lina, id, succession, 'yes')).status).toBe(200);
    expect((await lina.get('/api/me/successions')).body).toEqual({ items: [] });
    expect(await rolesOf(ida)).toEqual(['member']);

    expect((await ida.get('/api/me/successions')).body).toMatchObject({ items: [{ asks: 'answer' }] });
    expect(await answer(lina, id, succession, 'accept')).toMatchObject({ body: { code: 'no-candidate' } });
    expect(await answer(ida, id, succession, 'accept')).toMatchObject({
      status: 200,
      body: { isWithoutAdmin: false, open: null, entries: [{ kind: 'vote', state: 'accepted' }] },
    });
    expect(await rolesOf(ida)).toEqual(['member', 'admin']);
    expect(await rolesOf(sari)).toEqual(['admin']);
    const before = ida.cookieHeader();
    expect((await ida.get(`${at(id)}/members`)).status).toBe(200);
    // other rights, another token
    expect(ida.cookieHeader()).not.toBe(before);
    expect(await vote(lina, id, succession, 'yes')).toMatchObject({ body: { code: 'succession-over' } });
    for (const told of [sari, yudi, lina, ida])
      expect(await mailsTo(told)).toEqual([
        'Admin baru untuk Info Seputar Klaten',
        'Usul admin baru untuk Info Seputar Klaten',
      ]);
    const trail = await ida.get(`${at(id)}/audit?limit=100`);
    const operations = (trail.body['items'] as { operation: string }[]).map(({ operation }) => operation);
    expect(operations).toEqual(expect.arrayContaining(['organization.propose-succession']));
    expect(operations).toEqual(expect.arrayContaining(['organization.vote-on-succession']));
  });

  it('tells everybody in their language, with where to object, and names nobody in a subject', async () => {
    const { id, yudi } = await makeAbandoned();
    const reader = await makeAccount(api, {
      locale: 'en',
      memberships: [{ organizationId: id, roles: ['member'] }],
    });
    await propose(yudi, id, yudi);
    await api.drainJobs();
    const [mail] = await messagesTo(api, reader.email ?? '');
    expect(mail?.subject).toBe('A new admin is proposed for Info Seputar Klaten');
    expect(mail?.text).toContain('Yudi is proposed as admin');
    expect(mail?.text).toMatch(/Do you object\? Tell Diskominfo:\nhttp\S+\/en\/grup\/organization-/);
    expect(mail?.text).toMatch(/\/en\/ruang\/\S+\/anggota/);
  });

  it('counts two last votes at once as one outcome', async () => {
    const { id, yudi, lina } = await makeAbandoned();
    const succession = uuid();
    await propose(yudi, id, yudi, succession);
    const answers = await Promise.all([
      vote(lina, id, succession, 'yes'),
      vote(lina, id, succession, 'yes'),
      vote(lina, id, succession, 'no'),
    ]);
    expect(statusesOf(answers)[0]).toBe(200);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const votes = await api.db.query('select from organization_succession_vote where succession_id = $1', [
      succession,
    ]);
    expect(votes).toHaveLength(2);
  });

  it('keeps what it has when the vote is lost, declined, or its days are over', async () => {
    const { id, yudi, lina, ida } = await makeAbandoned();
    const [lost, declined, late] = [uuid(), uuid(), uuid()];
    await propose(yudi, id, yudi, lost);
    await vote(lina, id, lost, 'no');
    await propose(yudi, id, ida, declined);
    await answer(ida, id, declined, 'decline');
    await propose(yudi, id, ida, late);
    await pass(8, yudi);
    const { entries, open } = await look(yudi, id);
    expect(open).toBeNull();
    // the first two ended in one instant of the clock that stands still
    expect(new Set(entries.map(({ state }) => state))).toEqual(new Set(['lapsed', 'declined', 'rejected']));
    expect(await vote(yudi, id, late, 'yes')).toMatchObject({ body: { code: 'succession-over' } });
    expect(await rolesOf(ida)).toEqual(['member']);
  });

  it('keeps its admin who comes back and objects, and nobody else’s objection counts', async () => {
    const { id, sari, yudi } = await makeAbandoned();
    const succession = uuid();
    await propose(yudi, id, yudi, succession);
    const path = `${at(id)}/successions/${succession}/objection`;
    expect((await yudi.post(path, { changeId: uuid() })).status).toBe(403);
    await pass(0, sari);
    expect(await sari.post(path, { changeId: uuid() })).toMatchObject({ status: 200, body: { open: null } });
    expect(await propose(yudi, id, yudi)).toMatchObject({ body: { code: 'admin-present' } });
    expect(await mailsTo(yudi)).toContain('Admin Info Seputar Klaten hadir kembali');
  });

  it('does not count the word of a member who was removed or left', async () => {
    const { id, yudi, lina, ida } = await makeAbandoned();
    const [succession, chika] = [uuid(), await makePerson(api, 'Chika', { [id]: ['surveyor'] })];
    await propose(yudi, id, ida, succession);
    await answer(ida, id, succession, 'accept');
    expect((await yudi.post(`${at(id)}/leave`, { changeId: uuid() })).status).toBe(204);
    expect((await vote(lina, id, succession, 'yes')).body).toMatchObject({ open: { yes: 1, voters: 2 } });
    expect(await rolesOf(ida)).toEqual(['member']);
    expect((await vote(chika, id, succession, 'yes')).body).toMatchObject({ isWithoutAdmin: false });
    expect(await rolesOf(ida)).toEqual(['member', 'admin']);
  });

  it('is never taken by one alone', async () => {
    const { id } = await makeOrganization(api);
    await makePerson(api, 'Sari', { [id]: ['admin'] });
    const yudi = await makePerson(api, 'Yudi', { [id]: ['member', 'treasurer'] });
    await pass(31, yudi);
    expect(await look(yudi, id)).toMatchObject({ isWithoutAdmin: true, isVoter: true, mayPropose: false });
    expect(await propose(yudi, id, yudi)).toMatchObject({ body: { code: 'too-few-voters' } });
  });

  describe('handed over by the office', () => {
    const handOver = (who: Member, id: string, given: object) =>
      who.post(`${at(id)}/hand-over`, {
        id: uuid(),
        reason: 'Adminnya pindah ke luar pulau',
        endsAdminRoles: false,
        ...given,
      });
    const toMember = (id: string, whom: Member) => ({
      to: { kind: 'member', membershipId: whom.membershipOf[id] },
    });

    it('goes to a member, ends the gone admin’s role with it, ends the open vote, and is told to all', async () => {
      const { id, sari, yudi, ida } = await makeAbandoned();
      await propose(yudi, id, yudi);
      const body = { id: uuid(), ...toMember(id, ida), endsAdminRoles: true };
      const handed = await handOver(officer, id, body);
      expect(handed).toMatchObject({ status: 200, body: { isWithoutAdmin: false, mayHandOver: false } });
      expect((await handOver(officer, id, body)).status).toBe(200);
      expect([await rolesOf(ida), await rolesOf(sari)]).toEqual([['member', 'admin'], ['member']]);
      expect((await look(yudi, id)).entries).toMatchObject([
        { kind: 'hand-over', state: 'accepted', candidate: 'Ida', reason: 'Adminnya pindah ke luar pulau' },
        { kind: 'vote', state: 'superseded' },
      ]);
      expect(await mailsTo(sari)).toContain('Admin baru untuk Info Seputar Klaten');
      expect(await handOver(officer, id, toMember(id, yudi))).toMatchObject({
        status: 409,
        body: { code: 'admin-present' },
      });
    });

    it('goes to somebody invited by e-mail, who is admin when they come, and not before', async () => {
      const { id, sari, yudi } = await makeAbandoned();
      const to = { kind: 'email', name: 'Wulan', email: `wulan-${uuid()}@example.org` };
      expect(await handOver(officer, id, { to, endsAdminRoles: true })).toMatchObject({
        status: 200,
        body: { isWithoutAdmin: true, entries: [{ kind: 'hand-over', state: 'open', candidate: null }] },
      });
      expect(await rolesOf(sari)).toEqual(['admin']);
      const wulan = await takeInvitation(id, to.email);
      expect(await rolesOf(wulan)).toEqual(['member', 'admin']);
      expect(await rolesOf(sari)).toEqual(['member']);
      expect((await look(yudi, id)).entries).toMatchObject([{ state: 'accepted', candidate: 'Wulan' }]);
    });

    it('leaves an admin who came back before the invited one theirs', async () => {
      const { id, sari } = await makeAbandoned();
      const to = { kind: 'email', name: 'Wulan', email: `wulan-${uuid()}@example.org` };
      await handOver(officer, id, { to, endsAdminRoles: true });
      await pass(0, sari);
      await takeInvitation(id, to.email);
      expect(await rolesOf(sari)).toEqual(['admin']);
    });

    it('is refused to strangers, without a reason, and for other kinds', async () => {
      const { id, yudi, sari } = await makeAbandoned();
      expect((await handOver(yudi, id, toMember(id, yudi))).status).toBe(403);
      expect((await handOver(officer, id, { ...toMember(id, yudi), reason: '' })).status).toBe(422);
      expect(await handOver(officer, id, toMember(id, sari))).toMatchObject({
        body: { code: 'no-candidate' },
      });
      const member = { kind: 'email', name: 'Yudi', email: yudi.email };
      expect(await handOver(officer, id, { to: member })).toMatchObject({ body: { code: 'already-member' } });
      const partner = await makeOrganization(api, { kind: 'partner' });
      const anybody = { kind: 'email', name: 'Yudi', email: 'yudi@example.org' };
      expect(await handOver(officer, partner.id, { to: anybody })).toMatchObject({
        body: { code: 'succession-not-for-kind' },
      });
    });

    /** The invited one makes an account by the link of their mail. */
    async function takeInvitation(id: string, email: string): Promise<Member> {
      const token = await newestToken(api, email);
      const visitor = api.person();
      const answered = await visitor.post('/api/links/answer', {
        changeId: uuid(),
        token,
        answer: 'accept',
        newAccount: { name: 'Wulan', password: PASSWORD },
      });
      expect(answered.status).toBe(200);
      const [account] = await api.db.query<{ id: string }[]>('select id from account where email = $1', [
        email,
      ]);
      return Object.assign(visitor, { accountId: account?.id, email, membershipOf: { [id]: '' } }) as Member;
    }
  });

  describe('an only admin who leaves', () => {
    it('names who follows, in one act, and cannot go otherwise', async () => {
      const { id } = await makeOrganization(api);
      const sari = await makePerson(api, 'Sari', { [id]: ['admin'] });
      const yudi = await makePerson(api, 'Yudi', { [id]: ['member'] });
      const leave = (who: Member, successor?: string) =>
        who.post(`${at(id)}/leave`, {
          changeId: uuid(),
          ...(successor === undefined ? {} : { successorMembershipId: successor }),
        });
      expect(await look(sari, id)).toMatchObject({ isOnlyAdmin: true, candidates: [{ name: 'Yudi' }] });
      expect(await leave(sari)).toMatchObject({ status: 409, body: { code: 'last-admin' } });
      expect(await leave(sari, sari.membershipOf[id])).toMatchObject({ body: { code: 'no-candidate' } });
      expect(await leave(sari, uuid())).toMatchObject({ body: { code: 'no-candidate' } });
      expect(await leave(yudi, yudi.membershipOf[id])).toMatchObject({ body: { code: 'no-longer-admin' } });
      expect((await leave(sari, yudi.membershipOf[id])).status).toBe(204);
      expect(await rolesOf(yudi)).toEqual(['member', 'admin']);
      expect(await rolesOf(sari)).toBeUndefined();
      expect(await mailsTo(yudi)).toEqual(['Admin baru untuk Info Cegatan Klaten']);
    });
  });

  describe('in the database', () => {
    it('has one open vote at a time, one word of each, and nothing after its end', async () => {
      const { id, yudi, lina, ida, sari } = await makeAbandoned();
      const succession = uuid();
      await propose(yudi, id, ida, succession);
      const refusal = async (sql: string, values: unknown[]) => {
        try {
          await api.asSystem((tx) => tx.query(sql, values));
          return 'allowed';
        } catch (error) {
          return (error as { driverError: { constraint?: string; message: string } }).driverError.constraint;
        }
      };
      const now = api.clock.now().toString();
      const second = `insert into organization_succession
          (id, organization_id, membership_id, proposed_by, proposed_at, ends_at, state)
        values ($1, $2, $3, $4, $5, $5::timestamptz + interval '7 days', 'open')`;
      expect(await refusal(second, [uuid(), id, lina.membershipOf[id], yudi.accountId, now])).toBe(
        'organization_succession_one_open',
      );
      const word = `insert into organization_succession_vote (id, succession_id, account_id, vote, at)
        values ($1, $2, $3, 'yes', $4)`;
      expect(await refusal(word, [uuid(), succession, yudi.accountId, now])).toBe(
        'organization_succession_vote_once',
      );
      expect(await refusal(word, [uuid(), succession, officer.accountId, now])).toBe(
        'succession_vote_is_due',
      );
      const elsewhere = await makeOrganization(api);
      expect(
        await refusal(second, [uuid(), elsewhere.id, lina.membershipOf[id], yudi.accountId, now]),
      ).toMatch(/membership_id_organization_id_fkey/);
      await pass(0, sari);
      await sari.post(`${at(id)}/successions/${succession}/objection`, { changeId: uuid() });
      expect(await refusal(word, [uuid(), succession, lina.accountId, now])).toBe('succession_vote_is_due');
      const revive = `update organization_succession set state = 'open', settled_at = null where id = $1`;
      expect(await refusal(revive, [succession])).toBe('succession_is_final');
      expect(
        await refusal('delete from organization_succession_vote where succession_id = $1', [succession]),
      ).not.toBe('allowed');
    });
  });
});
