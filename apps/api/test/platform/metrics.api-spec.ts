import { randomBytes } from 'node:crypto';
import http from 'node:http';

import { Metrics } from '../../src/platform/metrics.ts';
import { PublicChanges } from '../../src/platform/public-changes.ts';
import { serveMetrics } from '../../src/platform/metrics-server.ts';
import { makeAccount } from '../makers/account.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

describe('figures for those who watch the process', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T01:00:00Z' });
  });
  afterAll(() => api.close());

  const read = () => api.app.get(Metrics).registry.metrics();

  it('tell answers by route, never by what was asked', async () => {
    await api.person().get('/api/events/rapat-rahasia-2026');
    await api.person().get('/api/tidak-ada-sama-sekali');
    const text = await read();
    expect(text).toContain(
      'guyub_http_request_seconds_count{method="GET",route="/api/events/:slug",status="404"} 1',
    );
    expect(text).toContain('route="none",status="404"} 1');
    expect(text).not.toContain('rahasia');
    expect(text).not.toContain('sama-sekali');
  });

  it('tell answers from memory too', async () => {
    await api.app.get(PublicChanges).start();
    for (let times = 0; times < 3; times++) await api.person().get('/api/region');
    const text = await read();
    expect(text).toContain(
      'guyub_http_request_seconds_count{method="GET",route="/api/region",status="200"} 1',
    );
    expect(text).toContain('guyub_http_request_seconds_count{method="GET",route="kept",status="200"} 2');
    expect(text).toContain('# TYPE guyub_kept_total counter');
    expect(text).toContain('guyub_kept_total{what="found"} 2');
  });

  it('tell connections, jobs, messages and what is kept', async () => {
    await makeAccount(api, { email: 'siti@example.org' });
    await api.person().post('/api/password-resets', { changeId: uuid(), email: 'siti@example.org' });
    expect(await read()).toContain('guyub_jobs{state="waiting"} 1');
    await api.drainJobs();
    const text = await read();
    expect(text).toContain('guyub_jobs{state="waiting"} 0');
    expect(text).toContain('guyub_messages{state="failed"} 1');
    for (const name of ['guyub_database_connections{state="idle"}', 'guyub_kept_answers ', 'process_cpu'])
      expect(text).toContain(name);
  });

  it('stand on an address of their own, and not on the public one', async () => {
    const server = await serveMetrics(api.app.get(Metrics), { host: '127.0.0.1', port: 0, token: null });
    const answer = await fetch(server.url);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(await answer.text()).toContain('guyub_http_request_seconds');
    expect((await fetch(server.url.replace('/metrics', '/'))).status).toBe(404);
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(404);
    expect((await api.person().get('/metrics')).status).toBe(404);
    await server.close();
  });

  /** The status that whoever comes by this name gets. */
  const asked = (url: string, headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      const request = http.get(url, { headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      request.on('error', reject);
    });

  it('are given by an address or our own name, and not by a name that was made to lead here', async () => {
    const at = { host: 'localhost', port: 0, token: null };
    const server = await serveMetrics(api.app.get(Metrics), at);
    const by = (host: string) => asked(server.url, { host });
    for (const host of ['localhost', 'LOCALHOST:9464', '127.0.0.1:9464', '[::1]:9464', '10.0.0.7'])
      expect([host, await by(host)]).toEqual([host, 200]);
    for (const host of [
      'jahat.example',
      'jahat.example:9464',
      '127.0.0.1.jahat.example',
      'localhost.jahat.example',
      '[jahat]',
    ])
      expect([host, await by(host)]).toEqual([host, 403]);
    await server.close();
  });

  it('are given by any name to who has the token, and to nobody else', async () => {
    const token = randomBytes(32).toString('hex');
    const server = await serveMetrics(api.app.get(Metrics), { host: '127.0.0.1', port: 0, token });
    const authorization = `Bearer ${token}`;
    expect(await asked(server.url, { host: 'web:9464', authorization })).toBe(200);
    expect(await asked(server.url, { host: '127.0.0.1' })).toBe(403);
    expect(await asked(server.url, { host: '127.0.0.1', authorization: `${authorization}0` })).toBe(403);
    await server.close();
  });
});
