import { startTestApp, type TestApp } from '../test-app.ts';

interface AreaPage {
  items: { code: string; name: string; label: string; level: string; type: string }[];
  nextCursor: string | null;
}

describe('the regency and its areas', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
  });
  afterAll(() => api.close());

  const areas = async (query: string): Promise<AreaPage> => {
    const { body } = await api.person().get(`/api/areas?limit=100&${query}`);
    return body as unknown as AreaPage;
  };

  it('tells which regency is served', async () => {
    const { status, body } = await api.person().get('/api/region');
    expect(status).toBe(200);
    expect(body).toMatchObject({ code: '33.10', name: 'Klaten', timeZone: 'Asia/Jakarta' });
  });

  it('has 26 districts and 401 villages, each once, page by page', async () => {
    const found: AreaPage['items'] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await areas(cursor && `cursor=${cursor}`);
      found.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(new Set(found.map((area) => area.code)).size).toBe(427);
    expect(found.filter((area) => area.level === 'district')).toHaveLength(26);
    expect(found.filter((area) => area.type === 'kelurahan')).toHaveLength(10);
  });

  it('keeps four villages called Jetis apart by their labels', async () => {
    const { items } = await areas('search=jetis&level=village');
    const labels = items.filter((area) => area.name === 'Jetis').map((area) => area.label);
    expect(new Set(labels).size).toBe(4);
    expect(labels).toContain('Jetis, Karangnongko');
  });

  it('has the kelurahan that is called Kabupaten', async () => {
    const { items } = await areas('search=kabupaten');
    expect(items).toEqual([
      expect.objectContaining({ code: '33.10.25.1002', label: 'Kabupaten, Klaten Tengah' }),
    ]);
  });

  it.each(['Barenglor', 'bareng lor', 'BARENG  LHOR'])('finds %s', async (search) => {
    const { items } = await areas(`search=${encodeURIComponent(search)}`);
    expect(items.map((area) => area.code)).toContain('33.10.24.1002');
  });

  it('lists the villages of one district', async () => {
    const { items } = await areas('parent=33.10.07');
    expect(items).toHaveLength(7);
    expect(new Set(items.map((area) => area.code.slice(0, 8)))).toEqual(new Set(['33.10.07']));
  });

  it.each(['%', '_', '100%'])('takes %s as what was typed, not as a pattern', async (search) => {
    expect((await areas(`search=${encodeURIComponent(search)}`)).items.length).toBeLessThan(428);
    const { status } = await api.person().get(`/api/areas?search=${encodeURIComponent(search)}`);
    expect(status).toBe(200);
  });

  it('refuses a cursor of another list', async () => {
    const { nextCursor } = await areas('level=village');
    const answer = await api.person().get(`/api/areas?level=district&cursor=${nextCursor}`);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '#/cursor' }] });
  });
});
