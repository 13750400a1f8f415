import { makeAccount } from '../makers/account.ts';
import { startTestApp, type TestApp } from '../test-app.ts';

describe('what may be kept of an answer', () => {
  let api: TestApp;

  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T01:00:00Z' });
  });
  afterAll(() => api.close());

  it('lets a phone keep what a visitor reads', async () => {
    const { headers } = await api.person().get('/api/venues');
    expect(headers.get('cache-control')).toBe('public, no-cache');
    expect(headers.get('vary')).toContain('cookie');
  });

  it('lets nobody keep what somebody signed in reads, the same address or not', async () => {
    const ani = await makeAccount(api, { name: 'Ani' });
    const answer = await ani.get('/api/venues');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });

  it('lets nobody keep who one is, nor a refusal', async () => {
    expect((await api.person().get('/api/me')).headers.get('cache-control')).toBe('no-store');
    expect((await api.person().get('/api/venues/nothing')).headers.get('cache-control')).toBe('no-store');
  });
});
