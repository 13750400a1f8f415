import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { makeGroup, makeWorld, type Member, profile, statusesOf } from './world.ts';

const channel = (given: object = {}) => ({
  platform: 'facebook-group',
  address: 'https://www.facebook.com/groups/infocegatanklaten',
  label: 'Info Cegatan Klaten',
  followers: 412_000,
  followersOn: '2026-11-20',
  ...given,
});

describe('what the communication office and an organization do to its record', () => {
  let api: TestApp;
  let world: Awaited<ReturnType<typeof makeWorld>>;
  let group: Awaited<ReturnType<typeof makeGroup>>;
  let ick: string;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
    world = await makeWorld(api);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    group = await makeGroup(api);
    ick = group.id;
  });

  const verify = (who: Member, given: object = {}) =>
    who.post(`/api/organizations/${ick}/verification`, {
      changeId: uuid(),
      isVerified: true,
      nameVerified: true,
      note: 'Akun dan pengurus diperiksa',
      ...given,
    });
  const suspend = (who: Member, given: object = {}) =>
    who.post(`/api/organizations/${ick}/suspension`, {
      changeId: uuid(),
      isSuspended: true,
      reason: 'Menyebarkan kabar bohong',
      ...given,
    });
  const noticesOf = async (who: Member, id = ick) =>
    (await who.get(`/api/organizations/${id}/notices`)).body['items'] as { kind: string }[];

  it('never suspends itself, whatever asks: nobody would be left to lift it', async () => {
    const [office] = await api.db.query<[{ id: string }]>(
      'select id from organization where is_communication_office',
    );
    ick = office.id;
    expect(await suspend(world.dewi)).toMatchObject({ status: 409, body: { code: 'office-stays' } });
    await expect(
      api.asSystem((tx) =>
        tx.query(`update organization set status = 'suspended' where id = $1`, [office.id]),
      ),
    ).rejects.toThrow('organization_office_stays');
  });

  it('verifies, is traced and told, and takes it back', async () => {
    expect(await verify(world.dewi)).toMatchObject({
      status: 200,
      body: { isVerified: true, nameVerified: true, version: 2 },
    });
    expect((await world.visitor.get(`/api/organizations/${group.slug}`)).body).toMatchObject({
      isVerified: true,
    });
    await verify(world.eko, { isVerified: false, nameVerified: false, note: 'Pengurus tidak dikenal' });
    const decisions = await group.admin.get(`/api/organizations/${ick}/decisions`);
    expect(decisions.body['items']).toMatchObject([
      { kind: 'verification', isVerified: false, note: 'Pengurus tidak dikenal' },
      { kind: 'verification', isVerified: true, note: 'Akun dan pengurus diperiksa' },
    ]);
    expect((await noticesOf(group.admin)).map(({ kind }) => kind)).toEqual([
      'verification-withdrawn',
      'verification-given',
    ]);
  });

  it('takes a verification back only with a reason', async () => {
    await verify(world.dewi);
    expect(await verify(world.dewi, { isVerified: false, note: '' })).toMatchObject({
      status: 422,
      body: { code: 'invalid-request', errors: [{ pointer: '#/note' }] },
    });
  });

  it('lists those to look at: not verified yet, or suspended', async () => {
    const other = await makeGroup(api);
    const namesOf = async (query: string) =>
      (
        (await world.visitor.get(`/api/organizations?limit=100&${query}`)).body['items'] as { id: string }[]
      ).map(({ id }) => id);
    await verify(world.dewi);
    await suspend(world.dewi);
    expect(await namesOf('standing=not-verified')).toContain(other.id);
    expect(await namesOf('standing=not-verified')).not.toContain(ick);
    expect(await namesOf('standing=suspended')).toContain(ick);
    expect(await namesOf('standing=suspended')).not.toContain(other.id);
    const { body } = await world.visitor.get('/api/organizations?standing=suspended&limit=100');
    expect(body['items']).toContainEqual(
      expect.objectContaining({ id: ick, status: 'suspended', nameVerified: true, isVerified: true }),
    );
  });

  it('shows the auditor all of the trail, by organization, operation and day', async () => {
    await verify(world.dewi);
    const path = `/api/audit?organization=diskominfo`;
    const { body } = await world.fajar.get(`${path}&operation=organization.verify&limit=1`);
    expect(body['items']).toMatchObject([
      {
        operation: 'organization.verify',
        actorName: 'Dewi',
        organization: { slug: 'diskominfo' },
        at: '2026-11-22T00:00:00.000Z',
      },
    ]);
    const next = await world.fajar.get(
      `${path}&operation=organization.verify&limit=1&cursor=${body['nextCursor']}`,
    );
    expect((next.body['items'] as { id: string }[])[0]?.id).not.toBe(
      (body['items'] as { id: string }[])[0]?.id,
    );
    // the day is the regency's: midnight UTC is its morning
    const count = async (query: string) =>
      ((await world.fajar.get(`${path}&${query}`)).body['items'] as unknown[]).length;
    expect(await count('from=2026-11-22&to=2026-11-22&operation=organization')).toBeGreaterThan(0);
    expect(await count('from=2026-11-23')).toBe(0);
    expect(await count('to=2026-11-21')).toBe(0);
    expect(await count('operation=organ')).toBe(0);
    const statuses = await Promise.all(
      [world.dewi, world.eko, group.admin].map((who) => who.get('/api/audit')),
    );
    expect(statuses.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('is decided once when it is sent twice, and never by the group itself', async () => {
    const changeId = uuid();
    await Promise.all([verify(world.dewi, { changeId }), verify(world.dewi, { changeId })]);
    expect((await group.admin.get(`/api/organizations/${ick}/decisions`)).body['items']).toHaveLength(1);
    const statuses = await Promise.all([group.admin, world.fajar, world.citra].map((who) => verify(who)));
    expect(statuses.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('suspends with a reason that the group is told, and lifts it again', async () => {
    expect((await suspend(world.dewi, { reason: 'x' })).status).toBe(422);
    expect(await suspend(world.dewi)).toMatchObject({ status: 200, body: { status: 'suspended' } });
    expect(await noticesOf(group.admin)).toMatchObject([
      { kind: 'suspended', params: { reason: 'Menyebarkan kabar bohong' } },
    ]);
    await suspend(world.dewi, { isSuspended: false, reason: 'Sudah diluruskan' });
    expect((await world.visitor.get(`/api/organizations/${group.slug}`)).body).toMatchObject({
      status: 'active',
    });
    const decisions = await world.fajar.get(`/api/organizations/${ick}/decisions`);
    expect(decisions.body['items']).toMatchObject([
      { kind: 'suspension', status: 'active' },
      { kind: 'suspension', status: 'suspended' },
    ]);
    expect((await suspend(world.eko)).status).toBe(200);
    expect((await suspend(group.admin)).status).toBe(403);
  });

  it('shows notices to those who act for the organization alone, page by page', async () => {
    for (let count = 0; count < 3; count++) await suspend(world.dewi);
    const path = `/api/organizations/${ick}/notices`;
    const first = await group.admin.get(`${path}?limit=2`);
    const second = await group.admin.get(`${path}?limit=2&cursor=${first.body['nextCursor']}`);
    const ids = [first, second].flatMap(({ body }) => body['items'] as { id: string }[]);
    expect(new Set(ids.map(({ id }) => id)).size).toBe(3);
    const statuses = await Promise.all([group.member, world.citra, world.dewi].map((who) => who.get(path)));
    expect(statuses.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  const addChannel = (who: Member, given: object = {}) =>
    who.post(`/api/organizations/${ick}/channels`, { id: uuid(), ...channel(), ...given });
  const addContact = (who: Member, given: object = {}, organizationId = ick) =>
    who.post(`/api/organizations/${organizationId}/contacts`, {
      id: uuid(),
      name: 'Sekretariat',
      email: 'sekretariat@example.org',
      ...given,
    });

  describe('channels', () => {
    it('are ways to call and to write too, and the office can be asked for its own', async () => {
      const officeId = world.office.id;
      const reach = { platform: 'telephone', address: 'tel:+62272000111', label: '0272 000111' };
      const who = world.eko;
      const add = (given: object) =>
        who.post(`/api/organizations/${officeId}/channels`, {
          id: uuid(),
          ...channel({ followers: null, followersOn: null }),
          ...given,
        });
      expect(await add({ ...reach, followers: 3, followersOn: '2026-11-20' })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '#/followers' }] },
      });
      expect((await add(reach)).status).toBe(201);
      expect((await add({ platform: 'email', address: 'mailto:dinas@example.org' })).status).toBe(201);
      for (const given of [
        { platform: 'telephone', address: 'https://example.org' },
        { platform: 'email', address: 'mailto:dinas@example.org?bcc=lain@example.org' },
        { platform: 'website', address: 'tel:+62272000111' },
        { platform: 'website', address: 'https://example.org/\u202egpj.exe' },
        { platform: 'whatsapp', address: 'https://example.org/6281200000000' },
      ])
        expect(await add(given)).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/address' }] } });
      const { body } = await api.person().get('/api/communication-office');
      expect(body).toMatchObject({ id: officeId, isCommunicationOffice: true });
      expect(body.channels).toContainEqual(expect.objectContaining(reach));
    });

    it('are named with their followers and the date, edited by version and removed', async () => {
      const id = uuid();
      expect(await addChannel(group.admin, { id })).toMatchObject({
        status: 201,
        body: { channels: [{ id, ...channel(), version: 1 }] },
      });
      const path = `/api/organizations/${ick}/channels/${id}`;
      const change = {
        changeId: uuid(),
        version: 1,
        ...channel({ followers: 413_500, followersOn: '2026-11-22' }),
      };
      const edited = await group.admin.put(path, change);
      expect(edited.body).toMatchObject({ channels: [{ followers: 413_500, version: 2 }] });
      expect((await group.admin.put(path, change)).status).toBe(200);
      expect(await group.admin.put(path, { ...change, changeId: uuid() })).toMatchObject({
        status: 409,
        body: { code: 'edited-meanwhile', params: { version: 2 } },
      });
      expect((await group.admin.post(`${path}/removal`, { changeId: uuid() })).body).toMatchObject({
        channels: [],
      });
      expect(await group.admin.post(`${path}/removal`, { changeId: uuid() })).toMatchObject({
        status: 409,
        body: { code: 'already-gone' },
      });
      expect((await group.admin.put(path, { ...change, changeId: uuid() })).body).toMatchObject({
        code: 'already-gone',
      });
    });

    it('are named once, whatever the case, also by two at once', async () => {
      const answers = await Promise.all([
        addChannel(group.admin),
        addChannel(group.admin, { address: 'https://www.facebook.com/groups/InfoCegatanKlaten' }),
      ]);
      expect(statusesOf(answers)).toEqual([201, 409]);
      const other = uuid();
      await addChannel(group.admin, { id: other, platform: 'x', address: 'https://x.com/ick' });
      expect(
        await group.admin.put(`/api/organizations/${ick}/channels/${other}`, {
          changeId: uuid(),
          version: 1,
          ...channel(),
        }),
      ).toMatchObject({ status: 409, body: { code: 'channel-taken' } });
    });

    it.each([
      ['a number without its date', { followersOn: null }],
      ['a date without its number', { followers: null }],
      ['an address that a browser would run', { address: 'javascript:alert(1)' }],
      ['an address with a name before its host', { address: 'https://www.klaten.go.id@jahat.example/' }],
      ['an address without slashes', { address: 'https:jahat.example' }],
    ])('are refused with %s', async (_, given) => {
      expect((await addChannel(group.admin, given)).status).toBe(422);
    });

    it('are named by admins', async () => {
      const statuses = await Promise.all(
        [group.member, world.citra, world.dewi].map((who) => addChannel(who)),
      );
      expect(statuses.map(({ status }) => status)).toEqual([403, 403, 403]);
    });
  });

  describe('contacts for links', () => {
    it('are registered by the organization, masked, and removed', async () => {
      const id = uuid();
      expect(await addContact(group.admin, { id, email: 'Sekretariat@Example.org' })).toMatchObject({
        status: 201,
        body: { name: 'Sekretariat', emailMasked: 's***@example.org', registeredBy: 'organization' },
      });
      expect(await addContact(group.admin)).toMatchObject({ status: 409, body: { code: 'contact-taken' } });
      const removal = `/api/organizations/${ick}/contacts/${id}/removal`;
      expect((await group.admin.post(removal, { changeId: uuid() })).status).toBe(204);
      expect(await group.admin.post(removal, { changeId: uuid() })).toMatchObject({
        body: { code: 'already-gone' },
      });
      expect((await group.admin.get(`/api/organizations/${ick}/contacts`)).body['items']).toEqual([]);
      expect((await addContact(group.admin)).status).toBe(201);
    });

    it('are registered by the communication office, which the organization is told', async () => {
      expect((await addContact(world.dewi)).body).toMatchObject({ registeredBy: 'communication-office' });
      expect(await noticesOf(group.admin)).toMatchObject([{ kind: 'contact-registered-by-office' }]);
    });

    it('are never registered by another organization', async () => {
      const statuses = await Promise.all([world.citra, group.member].map((who) => addContact(who)));
      expect(statuses.map(({ status }) => status)).toEqual([403, 403]);
      expect((await world.citra.get(`/api/organizations/${ick}/contacts`)).status).toBe(403);
    });
  });

  it.each(['members', 'invitations', 'join-requests', 'contacts', 'notices', 'decisions', 'audit'])(
    'lets nobody keep a copy of its %s',
    async (part) => {
      const { status, headers } = await group.admin.get(`/api/organizations/${ick}/${part}`);
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    },
  );

  describe('the audit', () => {
    it("shows an organization's own writes to its admins and the auditor, never a personal value", async () => {
      await group.admin.put(`/api/organizations/${ick}`, {
        changeId: uuid(),
        version: 1,
        ...profile,
        weave: ['#c9434b', '#efe4cc'],
      });
      await group.admin.post(`/api/organizations/${ick}/contacts`, {
        id: uuid(),
        name: 'Pak Rahasia',
        email: 'rahasia@example.org',
      });
      await verify(world.dewi);
      const seen = await group.admin.get(`/api/organizations/${ick}/audit`);
      const items = seen.body['items'] as { actorName: string }[];
      expect(items.filter(({ actorName }) => actorName === 'Ani')).toMatchObject([
        {
          operation: 'organization.add-contact',
          action: 'insert',
          table: 'organization_contact',
          actorKind: 'account',
          actorName: 'Ani',
          changes: { name: null, email: null, registered_by: { before: null, after: 'organization' } },
        },
        {
          operation: 'organization.edit',
          table: 'organization',
          rowId: ick,
          changes: { name: { before: 'Info Cegatan Klaten', after: 'Info Seputar Wedi' } },
        },
      ]);
      expect(seen.text).not.toMatch(/rahasia/i);
      expect((await world.fajar.get(`/api/organizations/${ick}/audit`)).body).toEqual(seen.body);
    });

    it('keeps what the communication office does in both records', async () => {
      await verify(world.dewi);
      const own = await group.admin.get(`/api/organizations/${ick}/audit?limit=1`);
      expect(own.body['items']).toMatchObject([{ operation: 'organization.verify', actorName: 'Dewi' }]);
      const { body } = await world.fajar.get(`/api/organizations/${world.office.id}/audit?limit=1`);
      expect(body['items']).toMatchObject([{ operation: 'organization.verify', actorName: 'Dewi' }]);
      expect(body['nextCursor']).not.toBeNull();
      const rest = await world.fajar.get(
        `/api/organizations/${world.office.id}/audit?cursor=${body['nextCursor']}`,
      );
      expect((rest.body['items'] as { operation: string }[])[0]?.operation).toBe('organization.verify');
    });

    it('is for no one else', async () => {
      const path = `/api/organizations/${ick}/audit`;
      const statuses = await Promise.all([group.member, world.citra, world.dewi].map((who) => who.get(path)));
      expect(statuses.map(({ status }) => status)).toEqual([403, 403, 403]);
    });
  });
});
