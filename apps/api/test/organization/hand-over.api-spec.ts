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
  const revoke = (who: Member, invitationId: string, changeId = uuid()) =>
    who.post(at(`hand-over/${invitationId}/revocation`), { changeId });
  const invitedTo = async (email: string): Promise<string> => {
    const { invited } = (await invite(email)).body as { invited: { invitationId: string } | null };
    return invited?.invitationId ?? '';
  };
  const readLink = async (token: string) => (await api.person().post('/api/links/read', { token })).body;

  it('is named to the office alone until they answer, and reads what is handed over', async () => {
    const email = `wulan-${uuid()}@example.org`;
    const { invited } = (await invite(email)).body as { invited: { invitationId: string } };
    expect(invited).toMatchObject({
      name: 'Wulan',
      contactMasked: 'w***@example.org',
      invitedAt: api.clock.now().toString({ fractionalSecondDigits: 3 }),
    });
    expect((await budi.get(at('succession'))).body['invited']).toBeNull();
    expect(await readLink(await newestToken(api, email))).toMatchObject({
      state: 'open',
      subject: { title: 'Info Cawas', isHandOver: true },
    });
    expect((await revoke(officer, invited.invitationId)).body).toMatchObject({
      invited: null,
      mayHandOver: true,
    });
  });

  it('is asked alone: nobody else is, and no member is made admin, before they answered or were told', async () => {
    const email = `wulan-${uuid()}@example.org`;
    const invitationId = await invitedTo(email);
    const taken = { status: 409, body: { code: 'invitation-open' } };
    expect(await invite(`wulan-${uuid()}@example.org`)).toMatchObject(taken);
    const toMember = {
      id: uuid(),
      to: { kind: 'member', membershipId: budi.membershipOf[group] },
      reason: 'Adminnya pindah ke luar pulau',
      endsAdminRoles: false,
    };
    expect(await officer.post(at('hand-over'), toMember)).toMatchObject(taken);
    expect((await officer.get(at('succession'))).body).toMatchObject({
      invited: { invitationId },
      mayHandOver: false,
    });
    await revoke(officer, invitationId);
  });

  it('loses the link when the office takes it back, and no other does', async () => {
    const [first, second] = [`wulan-${uuid()}@example.org`, `wulan-${uuid()}@example.org`];
    const earlier = await invitedTo(first);
    const token = await newestToken(api, first);
    expect((await revoke(budi, earlier)).status).toBe(403);
    const once = uuid();
    expect((await revoke(officer, earlier, once)).status).toBe(200);
    expect((await revoke(officer, earlier, once)).status).toBe(200);
    expect(await readLink(token)).toMatchObject({ state: 'revoked' });
    const later = await invitedTo(second);
    const notOpen = { status: 409, body: { code: 'invitation-not-open' } };
    // whoever looks at the earlier one still takes nothing of the later
    expect(await revoke(officer, earlier)).toMatchObject(notOpen);
    expect(await revoke(officer, later, once)).toMatchObject({ status: 409, body: { code: 'id-reused' } });
    expect(await readLink(await newestToken(api, second))).toMatchObject({ state: 'open' });
    await revoke(officer, later);
  });

  it('is another than whom the group invites itself, which the office does not take back here', async () => {
    const own = (await makeOrganization(api)).id;
    const sari = await makePerson(api, 'Sari', { [own]: ['admin'] });
    const id = uuid();
    const contact = { kind: 'email', value: `eko-${uuid()}@example.org` };
    const body = { id, name: 'Eko', contact, roles: ['member'] };
    expect((await sari.post(`/api/organizations/${own}/invitations`, body)).status).toBe(201);
    const taken = await officer.post(`/api/organizations/${own}/hand-over/${id}/revocation`, {
      changeId: uuid(),
    });
    expect(taken).toMatchObject({ status: 409, body: { code: 'invitation-not-open' } });
  });

  it('is seen though a newer invitation has passed its days, and no more when it has passed its own', async () => {
    const older = await invitedTo(`wulan-${uuid()}@example.org`);
    const newer = uuid();
    await api.asSystem(async (tx) => {
      await tx.query(
        `insert into member_invitation
           select (jsonb_populate_record(i, jsonb_build_object('id', $1::text, 'invited_at', i.invited_at + interval '1 second',
             'expires_at', i.invited_at + interval '1 minute'))).* from member_invitation i where i.id = $2`,
        [newer, older],
      );
      await tx.query(
        `insert into organization_hand_over
           select (jsonb_populate_record(h, jsonb_build_object('id', gen_random_uuid(), 'invitation_id', $1::text,
             'at', h.at + interval '1 second'))).* from organization_hand_over h where h.invitation_id = $2`,
        [newer, older],
      );
    });
    api.clock.set(api.clock.now().add({ minutes: 2 }).toString());
    const seen = async () => (await officer.get(at('succession'))).body;
    expect(await seen()).toMatchObject({ invited: { invitationId: older }, mayHandOver: false });
    await api.asSystem((tx) =>
      tx.query(`update member_invitation set expires_at = invited_at + interval '1 minute' where id = $1`, [
        older,
      ]),
    );
    expect(await seen()).toMatchObject({ invited: null, mayHandOver: true });
    expect((await invite(`wulan-${uuid()}@example.org`)).status).toBe(200);
  });
});
