import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';

import { startTestApp, type TestApp } from '../test-app.ts';
import { signedInAs } from '../makers/caller.ts';
import { uuid } from '../uuid.ts';
import { ProbeModule } from './probe.ts';

describe('a refusal', () => {
  let api: TestApp;
  const lines: string[] = [];
  beforeAll(async () => {
    api = await startTestApp({
      now: '2026-11-22T00:00:00Z',
      modules: [ProbeModule],
      logStream: { write: (line) => void lines.push(line) },
    });
  });
  afterAll(() => api.close());

  const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  const post = (body: string, headers: Record<string, string> = json) =>
    fetch(`${api.url}/api/probe/notes`, { method: 'POST', body, headers });

  it.each([
    ['an address that nobody answers', () => fetch(`${api.url}/api/nothing`), 404, 'not-found'],
    ['a method that nobody answers', () => api.person().delete('/api/region', {}), 404, 'not-found'],
    ['an address that cannot be read', () => fetch(`${api.url}/%zz`), 400, 'unreadable'],
    ['a body that is no JSON', () => post('{'), 400, 'unreadable'],
    ['a body that is empty', () => post(''), 400, 'unreadable'],
    ['a body that would reach into prototypes', () => post('{"__proto__": {"x": 1}}'), 400, 'unreadable'],
    ['a body too large', () => post(JSON.stringify({ text: 'x'.repeat(300_000) })), 413, 'too-large'],
    [
      'a body of another kind',
      () => post('<x/>', { ...json, 'content-type': 'application/xml' }),
      415,
      'media-type-unsupported',
    ],
    [
      'a form',
      () => post('a=b', { ...json, 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'media-type-unsupported',
    ],
    ['what takes the database too long', () => fetch(`${api.url}/api/probe/slow`), 503, 'not-ready'],
    ['a fault of ours', () => fetch(`${api.url}/api/probe/fault`), 500, 'internal'],
  ])('of %s is a problem', async (_what, send, status, code) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const body = 'json' in answer ? await answer.json() : answer.body;
    expect(body).toMatchObject({
      code,
      status,
      type: expect.stringContaining(code),
      title: expect.any(String),
    });
  });

  it('of what is not even HTTP is a problem', async () => {
    const { port } = new URL(api.url);
    const text = await new Promise<string>((resolve) => {
      let said = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('nonsense\r\n\r\n'));
      socket.on('data', (chunk) => (said += chunk.toString())).on('close', () => resolve(said));
    });
    expect(text).toContain('400 Bad Request');
    expect(text).toContain('"code":"unreadable"');
  });

  it('of a body that breaks off is no word about the database', async () => {
    const server: Server = api.app.getHttpServer();
    const { port } = new URL(api.url);
    const isOver = new Promise<void>((resolve) => {
      server.once('connection', (one: Socket) => one.once('close', () => resolve()));
    });
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(
        'POST /api/session HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nContent-Length: 3000\r\n\r\n{',
      );
      // after another one went there and back, its body is waited for
      server.once(
        'request',
        () =>
          void api
            .person()
            .get('/api/region')
            .then(() => socket.destroy()),
      );
    });
    await isOver;
    await api.db.query('select 1');
    expect(lines.join('')).not.toContain('The database is away');
  });

  it('names each fault of a body by its pointer', async () => {
    const { body } = await signedInAs(api).post('/api/probe/notes', { id: 'x', text: 7, colour: 'red' });
    expect(body).toMatchObject({
      code: 'invalid-request',
      errors: expect.arrayContaining([
        expect.objectContaining({ pointer: '#/id' }),
        expect.objectContaining({ pointer: '#/text' }),
      ]),
    });
  });

  it('says nothing of what broke, and the log does not say what was asked', async () => {
    const answer = await fetch(`${api.url}/api/probe/fault?token=xyzzy`);
    expect(await answer.text()).not.toContain('hunter2');
    const secret = 'Ab3'.repeat(16);
    await api
      .person()
      .get(`/api/${secret}/x?search=sri`, { authorization: 'Bearer zzz', cookie: 'guyub-local=yyy' });
    const log = lines.join('');
    for (const part of ['xyzzy', 'sri', 'zzz', 'yyy', secret]) expect(log).not.toContain(part);
    expect(log).toContain('"path":"/api/:secret/x"');
  });

  it('carries the id under which the log knows its request', async () => {
    const answer = await fetch(`${api.url}/api/probe/fault`);
    const id = answer.headers.get('x-request-id');
    const entries = lines.map(
      (line) => JSON.parse(line) as { reqId?: string; level: string; status?: number },
    );
    expect(entries.filter((entry) => entry.reqId === id)).toEqual([
      expect.objectContaining({ level: 'error' }),
      expect.objectContaining({ level: 'info', status: 500 }),
    ]);
  });

  it('is made of an answer that says more than it describes', async () => {
    expect((await fetch(`${api.url}/api/probe/too-much`)).status).toBe(500);
  });

  it('never lets a browser run or frame what it reads', async () => {
    const answer = await fetch(`${api.url}/api/nothing`);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('of an unknown id and of one that is hidden look alike', async () => {
    const person = signedInAs(api);
    const unknown = await person.get('/api/probe/hidden/0199f3a0-0000-7000-8000-00000000dead');
    const hidden = await person.get('/api/probe/hidden/0199f3a0-0000-7000-8000-000000000002');
    const { instance: _one, ...unknownBody } = unknown.body;
    const { instance: _other, ...hiddenBody } = hidden.body;
    expect([unknown.status, unknownBody]).toEqual([hidden.status, hiddenBody]);
    expect(unknown.status).toBe(404);
  });

  it.each([
    ['a visitor', () => api.person(), '0199f3a0-0000-7000-8000-000000000001', 401],
    ['somebody related', () => signedInAs(api), '0199f3a0-0000-7000-8000-000000000001', 200],
    ['somebody unrelated', () => signedInAs(api), '0199f3a0-0000-7000-8000-000000000002', 403],
    ['somebody who asks for nothing', () => signedInAs(api), '0199f3a0-0000-7000-8000-00000000dead', 404],
    ['somebody with a malformed id', () => signedInAs(api), 'x', 404],
  ])('depends on the caller: %s', async (_who, person, id, status) => {
    expect((await person().get(`/api/probe/notes/${id}`)).status).toBe(status);
  });

  it('of a stranger comes before their body is read', async () => {
    expect((await api.person().post('/api/probe/notes', {})).status).toBe(401);
    expect((await signedInAs(api).post('/api/probe/notes', {})).status).toBe(422);
  });

  it.each([
    ['nothing that says where it comes from', {}, 403],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sibling of this site', { 'sec-fetch-site': 'same-site' }, 403],
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['this site', { 'sec-fetch-site': 'same-origin' }, 201],
  ])('meets a write from %s: %#', async (_where, headers, status) => {
    await api.db.query(
      'create table if not exists probe_note (id uuid, person_id uuid, text text, token_hash text)',
    );
    await api.db.query('grant insert on probe_note to guyub_app');
    const person = signedInAs(api);
    const answer = await person.post(
      '/api/probe/notes',
      { id: uuid(), text: 'x' },
      { 'sec-fetch-site': '', ...headers },
    );
    expect(answer.status).toBe(status);
  });

  it('does not meet a write whose origin is the host it was sent to', async () => {
    const person = signedInAs(api);
    const answer = await person.post('/api/probe/notes', {}, { 'sec-fetch-site': '', origin: api.url });
    expect(answer.status).toBe(422);
  });

  it('is what text gets that the database cannot hold, never a fault', async () => {
    const sri = signedInAs(api, { accountId: uuid() });
    const answer = await sri.post('/api/probe/notes', { id: uuid(), text: 'a\u0000b' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-request' } });
  });
});
