import { jest } from '@jest/globals';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

import { ListEventsQuery } from '../../src/features/event/list-events.query.ts';
import { anyone } from '../../src/platform/access.ts';
import { listRoutes } from '../../src/platform/routes.ts';
import { VisitorReads } from '../../src/platform/visitor-reads.ts';
import { makeAccount } from '../makers/account.ts';
import { makeProgramWorld, planProgram } from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';

describe('what every visitor reads', () => {
  let api: TestApp;
  const lines: { msg?: string; path?: string; status?: number; ms?: number }[] = [];
  const slugs = { event: '', group: '' };

  beforeAll(async () => {
    const logStream = { write: (line: string) => void lines.push(JSON.parse(line) as object) };
    // nothing is kept, so that each answer is made
    api = await startTestApp({
      now: '2026-11-23T01:00:00Z',
      logStream,
      environment: { GUYUB_KEPT_MB: '0' },
    });
    const { people, organizations } = await makeProgramWorld(api);
    const program = await planProgram(people.ick, organizations.ick.id);
    const [found] = await api.db.query<{ event: string; group: string }[]>(
      `select e.slug as event, o.slug as group
         from event e join program p on p.id = e.program_id join organization o on o.id = p.owner_organization_id
        where p.id = $1 order by e.starts_at limit 1`,
      [program.id],
    );
    Object.assign(slugs, found);
  });
  afterAll(() => api.close());

  const isAtDoor = (path: string) => api.app.get(VisitorReads).find(path) !== null;

  it('is made at the door: every operation that is kept, that asks nothing of the thing, and that answers JSON', () => {
    const routes = listRoutes(api.app.get(DiscoveryService, { strict: false }), new MetadataScanner());
    const made = routes
      .filter(({ method, operation }) => method === 'GET' && operation.keep !== undefined)
      .filter(
        ({ operation, prepareForVisitor }) => operation.access === anyone && prepareForVisitor !== null,
      );
    expect(made.map(({ operation }) => operation.id).sort()).toEqual([
      'event.calendar',
      'event.count-kinds',
      'event.list',
      'event.read',
      'organization.get',
      'organization.get-office',
      'organization.list',
      'place.list-areas',
      'place.list-venues',
      'place.region',
      'program.list',
    ]);
  });

  const paths = (): string[] => [
    '/api/events?limit=20',
    '/api/events?order=past&limit=6',
    '/api/events?search=donor',
    '/api/events?kind=meeting&kind=blood-drive&limit=20',
    '/api/events/kind-counts',
    '/api/calendar?from=2026-11-23&to=2026-12-20',
    `/api/events/${slugs.event}`,
    '/api/programs?limit=20',
    `/api/organizations/${slugs.group}`,
    '/api/organizations?kind=group&limit=100',
    '/api/communication-office',
    '/api/areas?level=district&limit=100',
    '/api/venues?limit=20',
    '/api/region',
    // problems of the handler
    '/api/events/tidak-ada',
    '/api/organizations/tidak-ada',
  ];

  it('is the same as the framework makes it, with the same headers', async () => {
    const get = (path: string) => api.person().get(path, { 'accept-encoding': 'identity' });
    for (const path of paths()) {
      expect([path, isAtDoor(path)]).toEqual([path, true]);
      // a key that nobody reads, spelled so that the door leaves it
      const odd = `${path}${path.includes('?') ? '&' : '?'}x=%20`;
      expect([odd, isAtDoor(odd)]).toEqual([odd, false]);
      const [door, framework] = [await get(path), await get(odd)];
      const told = ({ status, headers, body }: typeof door) => ({
        path,
        status,
        body,
        headers: Object.fromEntries(
          [...headers]
            .filter(([name]) => !['date', 'x-request-id', 'content-length', 'etag'].includes(name))
            // of what is not kept the framework's own compression says so, which only the real server has
            .map(([name, value]) => [name, value.replace(/^accept-encoding, /, '')]),
        ),
      });
      expect(told(door)).toEqual(told(framework));
    }
  });

  it.each([
    ['does not fit', '/api/events?limit=1000', 422],
    ['is spelled oddly', '/api/events?limit=2%30', 200],
    ['is nowhere', '/api/nothing', 404],
    ['is no JSON', '/calendar.ics', 200],
    ['is kept nowhere', '/health/live', 200],
    ['depends on the thing', '/api/programs/tidak-ada', 404],
    ['is longer than anybody asks', `/api/region?${'a=&'.repeat(400)}a=`, 200],
    ['is a page of its own beside one that is not', '/api/events/similar?search=donor', 200],
  ])('is left to the framework where it %s', async (_what, path, status) => {
    expect(isAtDoor(path)).toBe(false);
    expect((await api.person().get(path)).status).toBe(status);
  });

  it('is nobody’s who may be signed in', async () => {
    const ann = await makeAccount(api);
    const reads = jest.spyOn(api.app.get(VisitorReads), 'find');
    const { headers } = await ann.get(`/api/events/${slugs.event}`);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(reads).not.toHaveBeenCalled();
    reads.mockRestore();
  });

  it('stands in the log and among the figures as any other answer', async () => {
    lines.length = 0;
    await api.person().get('/api/events?limit=20');
    expect(lines.filter(({ msg }) => msg === 'answered')).toEqual([
      expect.objectContaining({ path: '/api/events', status: 200, ms: expect.any(Number) }),
    ]);
  });

  it('is held to its description', async () => {
    const more = { items: [], nextCursor: null, secret: 1 } as never;
    const reads = jest.spyOn(api.app.get(ListEventsQuery), 'run').mockResolvedValueOnce(more);
    expect((await api.person().get('/api/events?limit=20')).status).toBe(500);
    reads.mockRestore();
  });

  it('tells a fault to the log, and to nobody else', async () => {
    const reads = jest.spyOn(api.app.get(ListEventsQuery), 'run').mockRejectedValueOnce(new Error('rahasia'));
    lines.length = 0;
    const answer = await api.person().get('/api/events?limit=20');
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal', instance: '/api/events' } });
    expect(answer.text).not.toContain('rahasia');
    expect(lines.some(({ msg }) => msg === 'fault')).toBe(true);
    reads.mockRestore();
  });
});
