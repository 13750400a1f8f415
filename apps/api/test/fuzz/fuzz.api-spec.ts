import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

import { slices } from '../access/expectations/index.ts';
import type { Holder } from '../access/holders.ts';
import { makeWorld } from '../access/world.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { Examples, type Schema } from './examples.ts';
import { disturb, hostileHeaders, hostileJson, hostileText, type JsonValue } from './hostile.ts';
import { Random } from './random.ts';

const seed = Number(process.env.FUZZ_SEED ?? 20_261_126);
/** requests to each operation as each caller */
const budget = Number(process.env.FUZZ_REQUESTS ?? 2);
const isThorough = process.env.FUZZ_REQUESTS !== undefined;

interface Described {
  operationId: string;
  parameters: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, unknown>;
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
  headers: Record<string, string>;
  /** null: none */
  body: string | null;
}

/** Ends or takes away what the rest of the run needs; tried by its own tests. */
const leftOut = new Set(['identity.end-sessions', 'identity.sign-out', 'identity.change-password']);

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
  const ajv = new Ajv2020.default({ strict: false, allErrors: false });
  addFormats.default(ajv);

  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z' });
    document = (await api.person().get('/api/openapi.json')).body as unknown as Document;
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]) => ({ ...one, method: method.toUpperCase(), path })),
    );
    ajv.addSchema({ $id: 'doc', components: document.components });
    holders = [null, ...(await makeWorld(api, slices))];
  });
  afterAll(() => api.close());

  it(`is answered by what is described, and never by a fault (seed ${seed})`, async () => {
    const random = new Random(seed);
    const faults: string[] = [];
    let [asked, accepted] = [0, 0];
    for (const operation of operations.filter(({ operationId }) => !leftOut.has(operationId)))
      for (const holder of chosen(random))
        for (let turn = 0; turn < budget; turn++) {
          asked++;
          const sent = compose(operation, holder, random);
          const { fault, isAccepted } = await tryOut(operation, holder, sent);
          if (isAccepted) accepted++;
          if (fault)
            faults.push(
              `${operation.operationId} as ${holder?.label ?? 'visitor'}: ${fault}\n${JSON.stringify(sent).slice(0, 700)}`,
            );
        }
    // what is always refused at the door tries nothing behind it
    expect(accepted).toBeGreaterThan(asked / 10);
    expect([...new Set(faults)].slice(0, 25)).toEqual([]);
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
    const address = operation.path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
      const own = things.find(([key]) => key === name || key.endsWith(name))?.[1];
      const value = random.chance(0.75) ? (own ?? random.pick(ids)) : hostileText(random).slice(0, 500);
      return encodeURIComponent(wellFormed(value)) || '-';
    });
    const query = new URLSearchParams();
    for (const { name, schema } of operation.parameters.filter((one) => one.in === 'query')) {
      if (random.chance(0.4)) continue;
      const value = random.chance(0.6) ? asText(examples.make(schema, name)) : hostileText(random);
      for (let times = random.chance(0.1) ? 40 : 1; times > 0; times--)
        query.append(random.chance(0.05) ? `${name}[]` : name, wellFormed(value.slice(0, 5_000)));
    }
    const asked = query.size === 0 ? address : `${address}?${query.toString()}`;
    const headers = random.chance(0.25) ? hostileHeaders(random) : {};
    const { method } = operation;
    const schema = operation.requestBody?.content['application/json']?.schema;
    if (!schema) return { method, address: asked, headers, body: null };
    const example = examples.make(schema);
    const body = random.chance(0.2)
      ? hostileJson(example, random)
      : JSON.stringify(random.chance(0.8) ? disturb(example, random) : example);
    return { method, address: asked, headers, body };
  }

  async function tryOut(operation: Operation, holder: Holder | null, sent: Sent) {
    const cookie = holder?.person.cookieHeader() ?? '';
    const answer = await fetch(new URL(sent.address, api.url), {
      method: sent.method,
      redirect: 'manual',
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        ...(sent.method === 'GET' ? {} : { 'sec-fetch-site': 'same-origin' }),
        ...(sent.body === null ? {} : { 'content-type': 'application/json' }),
        ...sent.headers,
      },
      ...(sent.body === null ? {} : { body: sent.body }),
    });
    const fault = judge(operation, sent, answer, await answer.text());
    return { fault, isAccepted: answer.status < 400 };
  }

  function judge(operation: Operation, sent: Sent, answer: Response, text: string): string | null {
    const { status } = answer;
    if (insides.test(text)) return `${status} tells of its insides: ${text.slice(0, 300)}`;
    if (status < 400) {
      const isRefused = sent.body !== null && status < 300 && !isDescribed(operation, sent.body);
      return isRefused ? `${status} takes what its schema refuses` : null;
    }
    const type = answer.headers.get('content-type') ?? '';
    if (!type.startsWith('application/problem+json')) return `${status} is no problem but ${type}`;
    const problem = JSON.parse(text) as { status?: number; code?: string };
    if (problem.status !== status || !problem.code) return `${status} says ${text.slice(0, 200)}`;
    if (status >= 500 && !mayRefuse.has(problem.code)) return `${status} ${text.slice(0, 300)}`;
    const undescribed = !(String(status) in operation.responses) && !text.includes('"unreadable"');
    return undescribed ? `${status} ${problem.code} is not described` : null;
  }

  function isDescribed(operation: Operation, body: string): boolean {
    let value: JsonValue;
    try {
      value = JSON.parse(body.replace(/^\ufeff/, '')) as JsonValue;
    } catch {
      return false;
    }
    const schema = operation.requestBody?.content['application/json']?.schema ?? {};
    const within = JSON.parse(
      JSON.stringify(schema).replaceAll('"#/components', '"doc#/components'),
    ) as Schema;
    return ajv.validate(within, value);
  }
});
