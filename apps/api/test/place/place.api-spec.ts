import { startTestApp, type TestApp } from '../test-app.ts';

describe('areas and venues for everybody', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
  });
  afterAll(() => api.close());

  it('tells which regency is served', async () => {
    const { status, body } = await api.person().get('/api/region');
    expect(status).toBe(200);
    expect(body).toMatchObject({ code: '33.10', name: 'Klaten', timeZone: 'Asia/Jakarta' });
  });

  it('walks through all districts and villages, page by page, each once', async () => {
    const codes: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await api.person().get(`/api/areas?limit=100${cursor && `&cursor=${cursor}`}`);
      const page = body as unknown as { items: { code: string }[]; nextCursor: string | null };
      codes.push(...page.items.map((area) => area.code));
      cursor = page.nextCursor;
    }
    expect(codes).toHaveLength(427);
    expect(new Set(codes).size).toBe(427);
  });
});
