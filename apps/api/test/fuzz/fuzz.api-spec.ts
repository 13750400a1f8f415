import { slices } from '../access/expectations/index.ts';
import type { Holder } from '../access/holders.ts';
import { makeWorld } from '../access/world.ts';
import { makeAccount, PASSWORD } from '../makers/account.ts';
import type { Person } from '../person.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { Examples, type Schema } from './examples.ts';
import { disturb, hostileHeaders, hostileJson, hostileText, type JsonValue } from './hostile.ts';
import { Judge, type Parameter } from './judge.ts';
import { makePictures, pictureType, type SentPicture } from './pictures.ts';
import { Random } from './random.ts';

const seed = Number(process.env.FUZZ_SEED ?? 20_261_126);
/** requests to each operation as each caller */
const budget = Number(process.env.FUZZ_REQUESTS ?? 2);
const isThorough = process.env.FUZZ_REQUESTS !== undefined;

interface Described {
  operationId: string;
  parameters: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}
interface Operation extends Described {
  method: string;
  path: string;
}
interface Document {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
}
interface Sent {
  method: string;
  address: string;
  path: Record<string, string>;
  query: [string, string][];
  headers: Record<string, string>;
  /** null: none */
  body: string | Buffer | null;
}
type Tried = 'asked' | 'accepted' | 'pictures' | 'accepted pictures' | 'other content' | 'other account';

/** Ends or takes away what the rest of the run needs: done by somebody who is there for this one request. */
const byThrowAway = new Set([
  'identity.end-session',
  'identity.end-other-sessions',
  'identity.sign-out',
  'identity.change-password',
]);

/** What would tell a stranger how the server is made. */
const insides =
  /node_modules|\bat .+\.(js|ts):\d+|QueryFailedError|syntax error at|relation "|duplicate key|pg_/;

const asText = (value: JsonValue) => (typeof value === 'string' ? value : JSON.stringify(value));
/** An address cannot hold half a character. */
const wellFormed = (text: string) => Buffer.from(text).toString();

/** Refusals that are no fault: somebody is busy, or the figures of what is sent are beyond what can be kept. */
const mayRefuse = new Set(['busy']);

describe('whatever is sent', () => {
  let api: TestApp;
  let document: Document;
  let operations: Operation[];
  let holders: (Holder | null)[];
  let judge: Judge;
  let pictures: SentPicture[];
  const counts = new Map<Tried, number>();
  const count = (what: Tried) => counts.set(what, (counts.get(what) ?? 0) + 1);
  const counted = (what: Tried) => counts.get(what) ?? 0;

  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z' });
    document = (await api.person().get('/api/openapi.json')).body as unknown as Document;
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]) => ({ ...one, method: method.toUpperCase(), path })),
    );
    judge = new Judge(document.components);
    pictures = await makePictures();
    holders = [null, ...(await makeWorld(api, slices))];
  });
  afterAll(() => api.close());

  it(`is answered by what is described, and never by a fault (seed ${seed})`, async () => {
    const random = new Random(seed);
    const faults: string[] = [];
    for (const operation of operations)
      for (const holder of chosen(random))
        for (let turn = 0; turn < budget; turn++) {
          count('asked');
          const sent = compose(operation, holder, random);
          const isThrowAway = holder !== null && byThrowAway.has(operation.operationId);
          const person = isThrowAway ? await makeAccount(api) : (holder?.person ?? null);
          const { fault, isAccepted } = await tryOut(operation, person, sent);
          if (isAccepted) count('accepted');
          const again = isAccepted && !isThrowAway ? await repeat(operation, holder, sent, random) : null;
          for (const one of [fault, again])
            if (one)
              faults.push(
                `${operation.operationId} as ${holder?.label ?? 'visitor'}: ${one}\n${JSON.stringify(sent).slice(0, 700)}`,
              );
        }
    for (const picture of pictures) faults.push(...(await sendPicture(picture, random)));
    if (isThorough) process.stdout.write(`${JSON.stringify(Object.fromEntries(counts))}\n`);
    // what is always refused at the door tries nothing behind it
    expect(counted('accepted')).toBeGreaterThan(counted('asked') / 10);
    expect([...new Set(faults)].slice(0, 25)).toEqual([]);
    for (const what of ['accepted pictures', 'other content', 'other account'] as const)
      expect([what, counted(what) > 0]).toEqual([what, true]);
    expect((await api.person().get('/health/ready')).status).toBe(200);
  }, 3_600_000);

  /** Everybody, or as many as a small budget bears: a visitor, the office's administrator, an owner's admin, and two others: over the whole run, everybody. */
  function chosen(random: Random): (Holder | null)[] {
    if (isThorough) return holders;
    const named = [
      'communication-office office/sysadmin',
      'communication-office office/officer',
      'owner group/admin',
    ];
    return [
      null,
      ...named.map((label) => holders.find((holder) => holder?.label === label) ?? null),
      random.pick(holders),
      random.pick(holders),
    ];
  }

  function compose(operation: Operation, holder: Holder | null, random: Random): Sent {
    const things = Object.entries((holder ?? holders[1])?.things ?? {});
    const ids = things.map(([, value]) => value);
    const examples = new Examples(document.components.schemas, random, ids);
    const path: Record<string, string> = {};
    const address = operation.path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
      const own = things.find(([key]) => key === name || key.endsWith(name))?.[1];
      const value = random.chance(0.75) ? (own ?? random.pick(ids)) : hostileText(random).slice(0, 500);
      path[name] = wellFormed(value) || '-';
      return encodeURIComponent(path[name]);
    });
    const query = new URLSearchParams();
    if (random.chance(0.1)) query.append(hostileText(random).slice(0, 50) || 'x', '1');
    for (const { name, schema } of operation.parameters.filter((one) => one.in === 'query')) {
      if (random.chance(0.4)) continue;
      const value = random.chance(0.6) ? asText(examples.make(schema, name)) : hostileText(random);
      for (let times = random.chance(0.1) ? 40 : 1; times > 0; times--)
        query.append(random.chance(0.05) ? `${name}[]` : name, wellFormed(value.slice(0, 5_000)));
    }
    const asked = query.size === 0 ? address : `${address}?${query.toString()}`;
    const headers = random.chance(0.25) ? hostileHeaders(random) : {};
    const { method } = operation;
    const sent = { method, address: asked, path, query: [...query], headers };
    const taken = Object.keys(operation.requestBody?.content ?? {});
    const schema = operation.requestBody?.content['application/json']?.schema;
    if (!schema && taken.length > 0) {
      const type = { 'content-type': pictureType(taken, random) };
      return { ...sent, headers: { ...headers, ...type }, body: random.pick(pictures).bytes };
    }
    if (!schema) return { ...sent, body: null };
    const made = examples.make(schema);
    const example = hasField(made, 'current') ? { ...made, current: PASSWORD } : made;
    const body = random.chance(0.2)
      ? hostileJson(example, random)
      : JSON.stringify(random.chance(0.4) ? disturb(example, random) : example);
    return { ...sent, body };
  }

  async function send(person: Person | null, sent: Sent): Promise<{ answer: Response; text: string }> {
    const cookie = person?.cookieHeader() ?? '';
    const answer = await fetch(new URL(sent.address, api.url), {
      method: sent.method,
      redirect: 'manual',
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        ...(sent.method === 'GET' ? {} : { 'sec-fetch-site': 'same-origin' }),
        ...(sent.body === null ? {} : { 'content-type': 'application/json' }),
        ...sent.headers,
      },
      ...(sent.body === null
        ? {}
        : { body: typeof sent.body === 'string' ? sent.body : new Uint8Array(sent.body) }),
    });
    return { answer, text: await answer.text() };
  }

  async function tryOut(operation: Operation, person: Person | null, sent: Sent) {
    const { answer, text } = await send(person, sent);
    return { fault: faultOf(operation, sent, answer, text), isAccepted: answer.status < 400 };
  }

  /** What was done under an id is done: with other content, or by somebody else, the id is refused. */
  async function repeat(
    operation: Operation,
    holder: Holder | null,
    sent: Sent,
    random: Random,
  ): Promise<string | null> {
    const schema = operation.requestBody?.content['application/json']?.schema;
    if (!schema || holder === null || typeof sent.body !== 'string') return null;
    const done = JSON.parse(sent.body.replace(/^\ufeff/, '')) as JsonValue;
    const key = ['changeId', 'id'].find((name) => hasField(done, name) && typeof done[name] === 'string');
    if (key === undefined || !hasField(done, key)) return null;
    const examples = new Examples(document.components.schemas, random, Object.values(holder.things));
    const other = examples.make(schema);
    if (hasField(other, key)) {
      count('other content');
      const body = JSON.stringify({ ...other, [key]: done[key] });
      const { answer } = await send(holder.person, { ...sent, body });
      if (answer.status < 400)
        return `${answer.status} takes other content under an id that was used: ${body}`;
    }
    count('other account');
    const somebody = random.pick(holders.filter((one) => one !== null && one !== holder));
    const { answer } = await send(somebody?.person ?? null, sent);
    return answer.status < 400 ? `${answer.status} takes somebody else's id from ${somebody?.label}` : null;
  }

  /** Each picture at least once by somebody who may send one. */
  async function sendPicture({ name, bytes }: SentPicture, random: Random): Promise<string[]> {
    const operation = operations.find(({ operationId }) => operationId === 'event.add-photo');
    const holder = holders.find((one) => one?.label === 'owner group/admin');
    if (!operation || !holder) return ['nobody can send a photo'];
    const faults: string[] = [];
    for (const type of Object.keys(operation.requestBody?.content ?? {})) {
      count('pictures');
      const id = random.uuid();
      const sent: Sent = {
        method: operation.method,
        address: `${operation.path}?id=${id}`,
        path: {},
        query: [['id', id]],
        headers: { 'content-type': type },
        body: bytes,
      };
      const { fault, isAccepted } = await tryOut(operation, holder.person, sent);
      if (isAccepted) count('accepted pictures');
      if (fault) faults.push(`${name} as ${type}: ${fault}`);
      const kept = await api.db.query<{ content: Buffer }[]>(
        'select content from stored_file where id = $1',
        [id],
      );
      const isLeak = kept.some(({ content }) => /script|Siti|Exif/.test(content.toString('latin1')));
      if (isLeak) faults.push(`${name} as ${type}: is kept with what was hidden in it`);
    }
    return faults;
  }

  function faultOf(operation: Operation, sent: Sent, answer: Response, text: string): string | null {
    const { status } = answer;
    if (insides.test(text)) return `${status} tells of its insides: ${text.slice(0, 300)}`;
    if (status < 400) return acceptedFault(operation, sent, answer, text);
    const type = answer.headers.get('content-type') ?? '';
    if (!type.startsWith('application/problem+json')) return `${status} is no problem but ${type}`;
    const problem = JSON.parse(text) as { status?: number; code?: string };
    if (problem.status !== status || !problem.code) return `${status} says ${text.slice(0, 200)}`;
    if (status >= 500 && !mayRefuse.has(problem.code)) return `${status} ${text.slice(0, 300)}`;
    const undescribed = !(String(status) in operation.responses) && !text.includes('"unreadable"');
    return undescribed ? `${status} ${problem.code} is not described` : null;
  }

  /** What was taken must be what the document describes, and so must the answer. */
  function acceptedFault(operation: Operation, sent: Sent, answer: Response, text: string): string | null {
    const { status } = answer;
    if (status >= 300) return null;
    const address = judge.addressFault(operation.parameters, sent.path, sent.query);
    if (address !== null) return `${status} takes an address that its schema refuses: ${address}`;
    if (typeof sent.body === 'string' && !isBodyDescribed(operation, sent.body))
      return `${status} takes what its schema refuses`;
    if (!(String(status) in operation.responses)) return `${status} is not described`;
    const schema = operation.responses[String(status)]?.content?.['application/json']?.schema;
    if (!schema || !answer.headers.get('content-type')?.includes('application/json')) return null;
    return judge.isDescribed(schema, JSON.parse(text)) ? null : `${status} answers what is not described`;
  }

  function isBodyDescribed(operation: Operation, body: string): boolean {
    let value: JsonValue;
    try {
      value = JSON.parse(body.replace(/^\ufeff/, '')) as JsonValue;
    } catch {
      return false;
    }
    return judge.isDescribed(operation.requestBody?.content['application/json']?.schema ?? {}, value);
  }
});

const hasField = <Name extends string>(
  value: JsonValue,
  name: Name,
): value is { [key: string]: JsonValue } & Record<Name, JsonValue> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && name in value;
