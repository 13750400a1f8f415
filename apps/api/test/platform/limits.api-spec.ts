import http, { type Server } from 'node:http';

import { jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { DataSource } from 'typeorm';

import { createApp } from '../../src/create-app.ts';
import { Clock } from '../../src/platform/clock.ts';
import { innerHeaders } from '../../src/platform/inner-request.ts';
import { KeptAnswers } from '../../src/platform/kept-answers.ts';
import { Limits } from '../../src/platform/limits.ts';
import { addPages } from '../../src/platform/pages.ts';
import { PublicChanges } from '../../src/platform/public-changes.ts';
import { Reads } from '../../src/platform/reads.ts';
import { makeAccount } from '../makers/account.ts';
import { Person } from '../person.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const now = '2026-11-23T01:00:30Z';
const few = { GUYUB_WRITES_PER_MINUTE: '5', GUYUB_READS_PER_MINUTE: '5', GUYUB_TRUST_PROXY: '1' };
const from = (address: string) => ({ 'x-forwarded-for': address });

describe('time limits', () => {
  it('end what is read for too long, what is sent too slowly, and transactions that somebody forgot', async () => {
    const created = jest.spyOn(http, 'createServer');
    const api = await startTestApp({ now: '2026-11-23T01:00:00Z' });
    const [given] = created.mock.calls;
    created.mockRestore();
    // how often it looks whose time is over
    expect(given?.[0]).toMatchObject({ requestTimeout: 30_000, connectionsCheckingInterval: 5_000 });
    const told = (name: string) =>
      api.app.get(DataSource).query(`select current_setting('${name}') as value`);
    expect(await told('statement_timeout')).toEqual([{ value: '30s' }]);
    expect(await told('idle_in_transaction_session_timeout')).toEqual([{ value: '1min' }]);
    const prepared = {
      name: 'limit',
      sql: `select current_setting('statement_timeout') as value`,
      values: [],
    };
    expect(await api.app.get(Reads).run(prepared)).toEqual([{ value: '30s' }]);
    const server: Server = api.app.getHttpServer();
    expect([server.requestTimeout, server.headersTimeout, server.keepAliveTimeout]).toEqual([
      30_000, 30_000, 10_000,
    ]);
    await api.close();
  });
});

describe('how much one may ask in a minute', () => {
  let api: TestApp;
  let other: NestFastifyApplication;

  beforeAll(async () => {
    api = await startTestApp({
      now,
      environment: few,
      prepare: (app) =>
        addPages(app.getHttpAdapter().getInstance(), {
          bundle: async () => ({
            async render() {
              return { status: 200, html: '<!doctype html>', scriptHashes: [], cacheable: false };
            },
          }),
          clock: app.get(Clock),
          kept: app.get(KeptAnswers),
          limits: app.get(Limits),
          publicUrl: () => '',
        }),
    });
    other = await createApp({ ...api.config, port: 0 });
    await other.listen(0, '127.0.0.1');
    await api.app.get(PublicChanges).start();
  });
  afterAll(async () => {
    await other.close();
    await api.close();
  });

  const reset = (person: Person, headers: Record<string, string> = {}) =>
    person.post('/api/password-resets', { changeId: uuid(), email: 'siapa@example.org' }, headers);

  it('is counted for writes over all processes, exactly, until the minute is over', async () => {
    const there = new Person(await other.getUrl());
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) => reset(at % 2 ? there : api.person(), from('203.0.113.7'))),
    );
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(5);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused).toMatchObject({ body: { code: 'too-many-requests', params: { retryAfterSeconds: 30 } } });
    expect(refused?.headers.get('retry-after')).toBe('30');
    expect((await reset(api.person(), from('203.0.113.8'))).status).toBe(202);
    api.clock.set('2026-11-23T01:01:00Z');
    expect((await reset(api.person(), from('203.0.113.7'))).status).toBe(202);
    api.clock.set(now);
  });

  it('is counted by account for who has one, wherever they are, and never for a neighbour', async () => {
    const ani = await makeAccount(api, { name: 'Ani' });
    const budi = await makeAccount(api, { name: 'Budi' });
    const rename = (person: Person, at: number) =>
      person.put('/api/me', { changeId: uuid(), version: at, name: 'Ani' }, from(`198.51.100.${at}`));
    const statuses = [];
    for (let at = 1; at <= 6; at++) statuses.push((await rename(ani, at)).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    expect((await rename(budi, 1)).status).not.toBe(429);
  });

  it('is counted for all accounts of a network too, ten times as much, over all processes', async () => {
    const there = new URL(await other.getUrl());
    const rename = (person: Person, network = '198.18.0.9') =>
      person.put('/api/me', { changeId: uuid(), name: 'Ani', locale: 'id' }, from(network));
    const people = await Promise.all(Array.from({ length: 11 }, () => makeAccount(api)));
    const [first, ...others] = people;
    // what is refused to one is not taken from its neighbours
    const answers = await Promise.all(Array.from({ length: 60 }, () => rename(first!)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    const all = others.slice(0, 9).map((person, at) => {
      const here =
        at % 2
          ? Object.assign(new Person(there.origin), { cookies: Reflect.get(person, 'cookies') })
          : person;
      return Promise.all(Array.from({ length: 5 }, () => rename(here)));
    });
    expect((await Promise.all(all)).flat().map(({ status }) => status)).toEqual(
      Array.from({ length: 45 }, () => 200),
    );
    const last = others[9]!;
    expect(await rename(last)).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    // neither elsewhere, nor for visitors there
    expect((await rename(last, '198.18.1.9')).status).toBe(200);
    expect((await reset(api.person(), from('198.18.0.9'))).status).toBe(202);
    api.clock.set('2026-11-23T01:01:30Z');
    expect((await rename(last)).status).toBe(200);
    api.clock.set(now);
  });

  it('is counted for reads by network, and not for what comes from memory', async () => {
    const search = (address: string) => api.person().get('/api/events?search=donor', from(address));
    const statuses = [];
    for (let at = 1; at <= 7; at++) statuses.push((await search('2001:db8:1:2::' + at)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect((await search('2001:db8:1:3::1')).status).toBe(200);
    for (let at = 0; at < 10; at++)
      expect((await api.person().get('/api/events', from('2001:db8:1:4::1'))).status).toBe(200);
  });

  it('counts a page once: not what the process asks itself for it', async () => {
    const inner = { ...from('192.0.2.44'), ...innerHeaders };
    for (let at = 0; at < 10; at++)
      expect((await api.person().get('/api/events?search=x', inner)).status).toBe(200);
    for (let at = 0; at < 5; at++)
      expect((await api.person().get('/halaman', from('192.0.2.44'))).status).toBe(200);
    expect((await api.person().get('/halaman', from('192.0.2.44'))).status).toBe(429);
  });

  it('takes nobody for the process itself', async () => {
    const forged = { ...from('192.0.2.55'), 'x-guyub-inner': 'a'.repeat(43) };
    const statuses = [];
    for (let at = 0; at < 6; at++)
      statuses.push((await api.person().get('/api/events?search=x', forged)).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
