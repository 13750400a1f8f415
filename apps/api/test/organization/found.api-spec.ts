import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { makeWorld, profile, statusesOf } from './world.ts';

const newGroup = (given: object = {}) => {
  const id = uuid();
  return { id, kind: 'group', slug: `group-${id}`, ...profile, ...given };
};

const edit = (given: object = {}) => ({
  changeId: uuid(),
  version: 1,
  ...profile,
  weave: ['#c9434b', '#efe4cc'],
  ...given,
});

describe('founding, finding and editing organizations', () => {
  let api: TestApp;
  let world: Awaited<ReturnType<typeof makeWorld>>;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
    world = await makeWorld(api);
  });
  afterAll(() => api.close());

  const names = async (query: string) => {
    const { body } = await world.visitor.get(`/api/organizations?${query}`);
    return (body['items'] as { code: string }[]).map(({ code }) => code);
  };
  async function found(): Promise<string> {
    const input = newGroup();
    await world.citra.post('/api/organizations', input);
    return input.id;
  }
  const verify = (id: string) =>
    world.dewi.post(`/api/organizations/${id}/verification`, {
      changeId: uuid(),
      isVerified: true,
      nameVerified: true,
      note: 'KTP pengurus dilihat',
    });

  it('makes whoever founds a group its admin, in a weave that no other wears', async () => {
    const input = newGroup({ slug: 'info-seputar-wedi' });
    const made = await world.guest.post('/api/organizations', input);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      id: input.id,
      slug: 'info-seputar-wedi',
      isVerified: false,
      nameVerified: false,
      status: 'active',
      adminCount: 1,
      areaLabel: 'Wedi',
      version: 1,
      channels: [],
    });
    const list = await world.visitor.get('/api/organizations?limit=100');
    const weaves = (list.body['items'] as { weave: string[] }[])
      .filter(({ weave }) => weave.join() === (made.body['weave'] as string[]).join())
      .map(({ weave }) => weave);
    expect(weaves).toHaveLength(1);
    expect((await world.guest.get(`/api/organizations/${input.id}/members`)).body).toMatchObject({
      items: [{ name: 'Gita', roles: ['admin'] }],
    });
  });

  it('does the same once when it is sent twice, even at the same time', async () => {
    const input = newGroup();
    const answers = await Promise.all([1, 2, 3].map(() => world.citra.post('/api/organizations', input)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const members = await world.citra.get(`/api/organizations/${input.id}/members`);
    expect(members.body['items']).toHaveLength(1);
    const other = await world.citra.post('/api/organizations', { ...input, name: 'Something else' });
    expect(other).toMatchObject({ status: 409, body: { code: 'id-reused' } });
  });

  it('refuses an address that is taken and an area that does not exist', async () => {
    const taken = await world.citra.post('/api/organizations', newGroup({ slug: world.ick.slug }));
    expect(taken).toMatchObject({ status: 409, body: { code: 'slug-taken' } });
    const unknown = await world.citra.post('/api/organizations', newGroup({ areaCode: '33.10.99' }));
    expect(unknown).toMatchObject({ status: 422, body: { code: 'area-unknown' } });
  });

  it('lets the communication office enter offices and partners, and nobody else', async () => {
    const partner = newGroup({ kind: 'partner', code: 'Kodim', name: 'Kodim 0723/Klaten' });
    expect((await world.ani.post('/api/organizations', partner)).status).toBe(403);
    const made = await world.dewi.post('/api/organizations', partner);
    expect(made).toMatchObject({ status: 201, body: { kind: 'partner', adminCount: 0, isVerified: false } });
    expect((await world.visitor.post('/api/organizations', partner)).status).toBe(401);
  });

  it('finds by code and name, whatever the spelling, and by kind', async () => {
    expect(await names('search=sedhulur')).toEqual(['SKB']);
    expect(await names('search=%20CEGATAN')).toEqual(['ICK']);
    expect(await names('search=%25')).toContain('PMI');
    expect(await names('kind=office')).toEqual(['Diskominfo']);
    // no match across the end of a code and the beginning of a name
    expect(await names('search=ickinfo')).toEqual([]);
  });

  it('walks through all, page by page, each once, in one order', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await world.visitor.get(`/api/organizations?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...(page.body['items'] as { name: string }[]).map(({ name }) => name));
      cursor = page.body['nextCursor'] as string | null;
    }
    const [{ count }] = await api.db.query('select count(*)::int as count from organization');
    expect(seen).toHaveLength(count);
    expect(seen.map((name) => name.toLowerCase())).toEqual(seen.map((name) => name.toLowerCase()).sort());
  });

  it('shows an organization by its address, and 404 otherwise', async () => {
    const shown = await world.visitor.get(`/api/organizations/${world.pmi.slug}`);
    expect(shown.body).toMatchObject({ id: world.pmi.id, kind: 'partner', isCommunicationOffice: false });
    expect(await world.visitor.get('/api/organizations/nobody')).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
  });

  describe('editing', () => {
    it('changes the profile by its admins, once, and not over a newer version', async () => {
      const id = await found();
      const change = edit({ about: 'Baru.', legalForm: 'Perkumpulan' });
      const first = await world.citra.put(`/api/organizations/${id}`, change);
      expect(first).toMatchObject({
        status: 200,
        body: { about: 'Baru.', legalForm: 'Perkumpulan', weave: ['#c9434b', '#efe4cc'], version: 2 },
      });
      expect((await world.citra.put(`/api/organizations/${id}`, change)).body).toEqual(first.body);
      expect(await world.citra.put(`/api/organizations/${id}`, edit())).toMatchObject({
        status: 409,
        body: { code: 'edited-meanwhile', params: { version: 2 } },
      });
    });

    it('lets one of two edits at once stand', async () => {
      const id = await found();
      const answers = await Promise.all(
        [edit(), edit()].map((body) => world.citra.put(`/api/organizations/${id}`, body)),
      );
      expect(statusesOf(answers)).toEqual([200, 409]);
    });

    it('takes the verification from a new name, and keeps it for the old one', async () => {
      const id = await found();
      await verify(id);
      const same = await world.citra.put(`/api/organizations/${id}`, edit({ version: 2 }));
      expect(same.body).toMatchObject({ isVerified: true, nameVerified: true });
      const renamed = await world.citra.put(
        `/api/organizations/${id}`,
        edit({ version: 3, name: 'Polres Klaten' }),
      );
      expect(renamed.body).toMatchObject({ isVerified: true, nameVerified: false });
    });

    it('is for admins of the group; offices and partners are looked after by the communication office', async () => {
      const put = (who: typeof world.ani, id: string, version = 1) =>
        who.put(`/api/organizations/${id}`, edit({ version }));
      expect((await put(world.budi, world.ick.id)).status).toBe(403);
      expect((await put(world.dewi, world.ick.id)).status).toBe(403);
      expect((await put(world.citra, world.ick.id)).status).toBe(403);
      expect((await put(world.dewi, world.pmi.id)).status).toBe(200);
      expect((await put(world.dewi, world.office.id)).status).toBe(403);
      expect((await put(world.eko, world.office.id)).status).toBe(200);
      expect((await put(world.eko, uuid())).status).toBe(404);
    });
  });
});
