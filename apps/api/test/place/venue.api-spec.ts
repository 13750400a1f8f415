import { makeMembership, signedInAs } from '../makers/caller.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

describe('venues', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
  });
  afterAll(() => api.close());

  const group = makeMembership();
  const admin = () => signedInAs(api, { memberships: [group] });
  const venue = (given: object = {}) => ({
    id: uuid(),
    organizationId: group.organizationId,
    name: 'Balai Desa Jetis',
    address: 'Jl. Raya',
    areaCode: '33.10.10.2003',
    lat: -7.65,
    lng: 110.55,
    capacity: 120,
    note: '',
    ...given,
  });
  const edited = (given: object = {}) => {
    const { id: _id, organizationId: _organization, ...fields } = venue();
    return { changeId: uuid(), version: 1, ...fields, ...given };
  };

  it('are shown to everybody, with the way there', async () => {
    const { status, body } = await api.person().get('/api/venues?search=monumen%20joang');
    expect(status).toBe(200);
    expect(body.items).toContainEqual(
      expect.objectContaining({
        name: "Monumen Juang '45",
        areaLabel: 'Jonggrangan, Klaten Utara',
        directionsUrl: expect.stringContaining('destination=-7.694%2C110.612'),
      }),
    );
  });

  it('are found by a mistyped name, and first by how their names begin', async () => {
    const namesFor = async (search: string) => {
      const { body } = await api.person().get(`/api/venues?search=${search}`);
      return (body.items as { name: string }[]).map(({ name }) => name);
    };
    expect(await namesFor('monumn')).toContain("Monumen Juang '45");
    expect(await namesFor('xqzwv')).toEqual([]);
    await admin().post('/api/venues', venue({ name: 'Aula dekat Monumen' }));
    expect((await namesFor('monumen'))[0]).toMatch(/^Monumen/);
  });

  it('are found in a district and in its villages', async () => {
    const { body } = await api.person().get('/api/venues?areaCode=33.10.25');
    const names = (body.items as { name: string }[]).map((item) => item.name);
    expect(names).toEqual(expect.arrayContaining(['Alun-alun Klaten', 'Grha Bung Karno']));
    expect(names).not.toContain("Monumen Juang '45");
  });

  it('are named by an admin of a group, for everybody to use', async () => {
    const input = venue();
    const added = await admin().post('/api/venues', input);
    expect(added.status).toBe(201);
    const { body } = await api.person().get(`/api/venues/${input.id}`);
    expect(body).toMatchObject({ name: 'Balai Desa Jetis', version: 1, isOutsideRegion: false });
  });

  it('warn of coordinates outside the regency', async () => {
    const { body } = await admin().post('/api/venues', venue({ lat: -6.2, lng: 106.8 }));
    expect(body).toMatchObject({ isOutsideRegion: true });
  });

  it('lead by name where nobody knows the coordinates', async () => {
    const { body } = await admin().post('/api/venues', venue({ lat: null, lng: null }));
    expect(body.directionsUrl).toContain(encodeURIComponent('Balai Desa Jetis, Jl. Raya'));
  });

  it.each([
    ['half a coordinate', { lng: null }, '#/lng'],
    ['a capacity of nobody', { capacity: 0 }, '#/capacity'],
    ['a field that nobody knows', { colour: 'red' }, '#'],
  ])('refuse %s, and say where', async (_what, given, pointer) => {
    const { status, body } = await admin().post('/api/venues', venue(given));
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'invalid-request', errors: [expect.objectContaining({ pointer })] });
  });

  it('refuse an area of another regency', async () => {
    const { status, body } = await admin().post('/api/venues', venue({ areaCode: '34.04.01' }));
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'area-unknown' });
  });

  it('are corrected by an admin of the group that named them', async () => {
    const input = venue();
    await admin().post('/api/venues', input);
    const { status, body } = await admin().put(`/api/venues/${input.id}`, edited({ name: 'Balai Jetis' }));
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: 'Balai Jetis', version: 2 });
  });

  it('tell an editor who comes late that somebody was faster', async () => {
    const input = venue();
    await admin().post('/api/venues', input);
    await admin().put(`/api/venues/${input.id}`, edited());
    const { status, body } = await admin().put(`/api/venues/${input.id}`, edited({ name: 'Late' }));
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'edited-meanwhile', params: { version: 2 } });
  });

  it('take one of many edits at once', async () => {
    const input = venue();
    await admin().post('/api/venues', input);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => admin().put(`/api/venues/${input.id}`, edited())),
    );
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(7);
  });

  describe('may be changed', () => {
    it.each([
      ['by a visitor', () => api.person(), 401],
      [
        'by a member who is no admin',
        () => signedInAs(api, { memberships: [{ ...group, roles: ['member'] }] }),
        403,
      ],
      ['by an admin of another group', () => signedInAs(api, { memberships: [makeMembership()] }), 403],
      ['by an admin of the group', admin, 422],
      ['by an overseer', () => signedInAs(api, { isOverseer: true }), 422],
      ['by a sysadmin', () => signedInAs(api, { isSysadmin: true }), 422],
    ])('%s: %#', async (_who, person, status) => {
      const input = venue();
      await admin().post('/api/venues', input);
      expect((await person().put(`/api/venues/${input.id}`, {})).status).toBe(status);
    });

    it('not in the name of another group', async () => {
      const { status } = await admin().post('/api/venues', venue({ organizationId: uuid() }));
      expect(status).toBe(403);
    });

    it('not where there is none', async () => {
      expect((await admin().put(`/api/venues/${uuid()}`, {})).status).toBe(404);
      expect((await admin().put('/api/venues/not-an-id', {})).status).toBe(404);
    });
  });
});
