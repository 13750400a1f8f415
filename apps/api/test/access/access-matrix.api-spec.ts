import { startTestApp, type TestApp } from '../test-app.ts';
import { type Expectation, isAllowed } from './expectation.ts';
import { slices } from './expectations/index.ts';
import type { Holder, Things } from './holders.ts';
import { makeWorld } from './world.ts';

interface Operation {
  method: string;
  path: string;
  hasBody: boolean;
}

interface Described {
  operationId: string;
  requestBody?: unknown;
}

const expectations = slices.flatMap(({ rows }) => Object.entries(rows));

function expectedAnswer(row: Expectation, holder: Holder | null): string {
  if (isAllowed(row.allowed, holder)) return 'may';
  return holder === null ? '401' : row.isHidden ? '404' : '403';
}

/** Every operation × everybody who may ask. The answer shows only whether they may: the schema refuses what is sent. */
describe('who may do what', () => {
  let api: TestApp;
  let operations: Map<string, Operation>;
  let holders: Holder[];

  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z' });
    operations = await readOperations();
    holders = await makeWorld(api, slices);
  });
  afterAll(() => api.close());

  async function readOperations(): Promise<Map<string, Operation>> {
    const { body } = await api.person().get('/api/openapi.json');
    const paths = body.paths as Record<string, Record<string, Described>>;
    return new Map(
      Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, described]): [string, Operation] => [
          described.operationId,
          { method: method.toUpperCase(), path, hasBody: described.requestBody !== undefined },
        ]),
      ),
    );
  }

  it('is written down for every operation, and for none that there is not', () => {
    expect(expectations.map(([id]) => id).sort()).toEqual([...operations.keys()].sort());
  });

  it('names every operation once', () => {
    expect(new Set(expectations.map(([id]) => id)).size).toBe(expectations.length);
  });

  for (const [id, rows] of expectations)
    for (const [index, row] of [rows].flat().entries())
      it(index === 0 ? id : `${id} (${index + 1})`, async () => {
        const operation = operations.get(id);
        if (!operation) throw new Error(`There is no operation ${id}`);
        const asked = [null, ...holders];
        const answers = await Promise.all(
          asked.map((holder) => ask(operation, row, holder, (holder ?? holders[0])!.things)),
        );
        const labels = asked.map((holder) => holder?.label ?? 'visitor');
        const answered = Object.fromEntries(labels.map((label, at) => [label, answers[at]]));
        const expected = Object.fromEntries(
          labels.map((label, at) => [label, expectedAnswer(row, asked[at] ?? null)]),
        );
        expect(answered).toEqual(expected);
      });

  async function ask(
    { method, path, hasBody }: Operation,
    row: Expectation,
    holder: Holder | null,
    things: Things,
  ): Promise<string> {
    const values = row.path?.(things, holder) ?? {};
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`Its row names no ${name}`);
      return value;
    });
    const query = row.query ? `?${new URLSearchParams(row.query(things)).toString()}` : '';
    const body = holder && row.body ? row.body(holder) : {};
    const person = holder?.person ?? api.person();
    const answer = await person.send(method, `${address}${query}`, hasBody ? body : undefined);
    if ([401, 403, 404].includes(answer.status) && !row.whenAllowed?.includes(answer.status))
      return String(answer.status);
    const may = row.whenAllowed ?? (hasBody ? [422] : [200]);
    const isRefusedBySchema = !hasBody || row.whenAllowed || String(answer.body.code) === 'invalid-request';
    return may.includes(answer.status) && isRefusedBySchema
      ? 'may'
      : `${answer.status} ${answer.text.slice(0, 200)}`;
  }
});
