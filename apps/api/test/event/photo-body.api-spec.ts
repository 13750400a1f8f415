import net from 'node:net';

import sharp from 'sharp';

import { KeptDoor } from '../../src/platform/kept-door.ts';
import { makeAccount } from '../makers/account.ts';
import { makeProgramWorld, type ProgramWorld } from '../makers/program.ts';
import type { Person } from '../person.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const NOW = '2026-11-24T06:00:00Z';
const CRLF = '\r\n';

/** What comes back, by now or until the other side ends. */
function listen(socket: net.Socket) {
  let heard = '';
  const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(heard)));
  const answered = new Promise<string>((resolve) =>
    socket.on('data', (bytes) => {
      heard += bytes.toString('latin1');
      if (heard.includes(CRLF + CRLF)) resolve(heard);
    }),
  );
  socket.on('error', () => undefined);
  return { answered, ended };
}

describe('the body of a photo', () => {
  let api: TestApp;
  let world: ProgramWorld;
  let jpeg: Buffer;
  const sockets: net.Socket[] = [];
  beforeAll(async () => {
    api = await startTestApp({
      now: NOW,
      environment: { GUYUB_WRITES_PER_MINUTE: '100', GUYUB_TRUST_PROXY: '1' },
    });
    world = await makeProgramWorld(api);
    jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#7a1f2b' } })
      .jpeg()
      .toBuffer();
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
  });
  afterAll(() => api.close());

  /** Headers that tell of a large photo, and its first bytes; the rest is still to come. */
  function begin(person: Person | null, bytes = 5_000_000, given = '', network = '') {
    const { hostname, port, host } = new URL(api.url);
    const socket = net.connect(Number(port), hostname);
    sockets.push(socket);
    const lines = [
      `POST /api/photos?id=${uuid()}${given} HTTP/1.1`,
      `Host: ${host}`,
      'Content-Type: image/jpeg',
      'Sec-Fetch-Site: same-origin',
      `Content-Length: ${bytes}`,
      ...(network === '' ? [] : [`X-Forwarded-For: ${network}`]),
      ...(person === null ? [] : [`Cookie: ${person.cookieHeader()}`]),
    ];
    socket.write(`${lines.join(CRLF)}${CRLF}${CRLF}`);
    const first = jpeg.subarray(0, 100);
    socket.write(first);
    return { socket, ...listen(socket), finish: () => socket.write(jpeg.subarray(100)) };
  }
  const whole = (person: Person = world.people.ick) => begin(person, jpeg.length);

  /** Answers, as `429 retry-after: 5`, until there are so many of them. */
  async function firstAnswers(uploads: readonly { answered: Promise<string> }[], many: number) {
    const seen: string[] = [];
    const watch = async (answered: Promise<string>, enough: () => void) => {
      const text = await answered;
      seen.push(`${text.slice(9, 12)} ${/retry-after: \d+/.exec(text)?.[0]}`);
      if (seen.length === many) enough();
    };
    await new Promise<void>((enough) => {
      for (const { answered } of uploads) void watch(answered, enough);
    });
    return seen.toSorted();
  }

  it('is not waited for from a visitor, nor from somebody whose session has ended', async () => {
    expect(await begin(null).answered).toMatch(/^HTTP\/1\.1 401 /);
    const gone = await makeAccount(api);
    await api.asSystem((tx) => tx.query('delete from session where account_id = $1', [gone.accountId]));
    expect(await begin(gone).answered).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('is not waited for from somebody who may send none, in their own name or another’s', async () => {
    const nobody = await makeAccount(api);
    expect(await begin(nobody).answered).toMatch(/^HTTP\/1\.1 403 /);
    const others = `&organizationId=${world.organizations.skb.id}`;
    expect(await begin(world.people.ick, 5_000_000, others).answered).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('is taken from who may, when it is whole', async () => {
    const upload = whole();
    upload.finish();
    expect(await upload.answered).toMatch(/^HTTP\/1\.1 201 /);
  });

  it('is kept unfinished for eight of a network at once, and for others when one of them is through or gone', async () => {
    const { ick, skb, isk, isw } = world.people;
    const all = [ick, skb, isk, isw].flatMap((person) => Array.from({ length: 3 }, () => whole(person)));
    const refused = new Set<number>();
    const watch = async (at: number, answered: Promise<string>, enough: () => void) => {
      const text = await answered;
      if (text.startsWith('HTTP/1.1 429 ') && text.includes('retry-after: 5')) refused.add(at);
      if (refused.size === 4) enough();
    };
    await new Promise<void>((enough) => {
      for (const [at, { answered }] of all.entries()) void watch(at, answered, enough);
    });
    const taken = all.filter((_, at) => !refused.has(at));
    // one goes away in the middle, the others send the rest
    const [gone, ...others] = taken;
    gone?.socket.destroy();
    for (const { finish } of others) finish();
    const answers = await Promise.all(others.map(({ answered }) => answered));
    expect(answers.map((text) => text.slice(0, 12))).toEqual(Array.from({ length: 7 }, () => 'HTTP/1.1 201'));
    const next = whole();
    next.finish();
    expect(await next.answered).toMatch(/^HTTP\/1\.1 201 /);
  });

  it('is kept unfinished for three of an account at once, however many networks it comes from', async () => {
    const uploads = Array.from({ length: 20 }, (_, at) =>
      begin(world.people.ick, 5_000_000, '', `203.0.113.${at}`),
    );
    expect(await firstAnswers(uploads, 17)).toEqual(Array.from({ length: 17 }, () => '429 retry-after: 5'));
    const other = begin(world.people.skb, jpeg.length, '', '203.0.113.1');
    other.finish();
    expect(await other.answered).toMatch(/^HTTP\/1\.1 201 /);
  });

  it('finds no room when too much of all is under way, by which one network cannot stop the others', async () => {
    const three = (person: Person, network: string) =>
      Array.from({ length: 3 }, () => begin(person, 5_000_000, '', network));
    const { ick, skb, isk, isw, pmi, polres, office } = world.people;
    const roles = [{ organizationId: world.organizations.ick.id, roles: ['admin' as const] }];
    const more = [
      await makeAccount(api, { memberships: roles }),
      await makeAccount(api, { memberships: roles }),
    ];
    const greedy = [ick, skb, isk, isw].flatMap((person) => three(person, '203.0.113.1'));
    expect(await firstAnswers(greedy, 4)).toEqual(Array.from({ length: 4 }, () => '429 retry-after: 5'));
    // eight are under way; of fifteen more, twelve have room
    const others = [pmi, polres, office, ...more].flatMap((person, at) =>
      three(person, `203.0.113.${at + 2}`),
    );
    expect(await firstAnswers(others, 3)).toEqual(Array.from({ length: 3 }, () => '503 retry-after: 5'));
    const small = begin(await makeAccount(api, { memberships: roles }), jpeg.length, '', '203.0.113.9');
    small.finish();
    expect(await small.answered).toMatch(/^HTTP\/1\.1 201 /);
  });

  it('counts as one write, though it is judged twice', async () => {
    api.clock.set('2026-11-24T06:05:00Z');
    const upload = whole();
    upload.finish();
    await upload.answered;
    expect(await api.db.query(`select count from write_count where minute = '2026-11-24T06:05:00Z'`)).toEqual(
      // at the account, and at its network
      [{ count: 1 }, { count: 1 }],
    );
    api.clock.set(NOW);
  });
});

describe('a body that never ends', () => {
  // less than the half minute after which Node looks by itself
  const SOON = 20_000;

  it(
    'ends with the time for a request, and not when somebody looks half a minute later',
    async () => {
      const server = new KeptDoor().makeServer(() => undefined, { requestTimeout: 300 });
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      const { port } = server.address() as net.AddressInfo;
      const socket = net.connect(port, '127.0.0.1');
      const { ended } = listen(socket);
      socket.write(`POST / HTTP/1.1${CRLF}Host: x${CRLF}Content-Length: 9${CRLF}${CRLF}a`);
      expect(await ended).toMatch(/^HTTP\/1\.1 408 /);
      server.close();
    },
    SOON,
  );
});
