import { FeedEventsQuery } from '../../src/features/feed/feed-events.query.ts';
import { PublicChanges } from '../../src/platform/public-changes.ts';
import { dateOf } from '../makers/event.ts';
import { makeProgramWorld, type MadeProgram, planProgram, type ProgramWorld } from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const NOW = '2026-11-23T01:00:00Z';

describe('a feed that is asked for again', () => {
  let api: TestApp;
  let world: ProgramWorld;
  let program: MadeProgram;

  beforeAll(async () => {
    api = await startTestApp({ now: NOW });
    world = await makeProgramWorld(api);
    program = await planProgram(world.people.ick, world.organizations.ick.id);
  });
  afterAll(() => api.close());

  const paths = (): string[] => [
    '/calendar.ics',
    `/groups/${world.organizations.ick.slug}/calendar.ics`,
    `/programs/${program.slug}/calendar.ics`,
    '/kinds/blood-drive/calendar.ics',
    `/events/${program.slug}-2026-12-12.ics`,
    '/feed.atom',
    '/feed.json',
    '/embed/events',
  ];
  const move = async (startTime: string) => {
    const { id, version } = await dateOf(api, program.id, '2026-12-12');
    const answer = await world.people.ick.post(`/api/events/${id}/changes`, {
      changeId: uuid(),
      version,
      organizationId: world.organizations.ick.id,
      scope: 'this',
      set: { startTime, endTime: '13:00' },
      reason: 'Aula dipakai',
    });
    expect(answer.status).toBe(200);
  };

  it('unchanged is 304 without a body; after a move it is another', async () => {
    const before = new Map<string, string>();
    for (const path of paths()) {
      const tag = String((await api.person().get(path)).headers.get('etag'));
      expect(tag).toMatch(/^"[\w-]{20,}"$/);
      before.set(path, tag);
      for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
        const again = await api.person().get(path, { 'if-none-match': known });
        expect([path, again.status, again.text, again.headers.get('etag')]).toEqual([path, 304, '', tag]);
      }
      expect((await api.person().get(path, { 'if-none-match': '"other"' })).status).toBe(200);
    }
    api.clock.set('2026-11-23T01:20:00Z');
    await move('09:00');
    for (const [path, tag] of before) {
      const after = await api.person().get(path, { 'if-none-match': tag });
      expect([path, after.status]).toEqual([path, 200]);
      expect(after.headers.get('etag')).not.toBe(tag);
    }
  });

  it('is the same an hour later, when nothing changed', async () => {
    const path = `/programs/${program.slug}/calendar.ics`;
    const tag = String((await api.person().get(path)).headers.get('etag'));
    api.clock.set('2026-11-23T02:20:00Z');
    expect((await api.person().get(path, { 'if-none-match': tag })).status).toBe(304);
  });

  it('answers HEAD as GET, without the body', async () => {
    for (const path of paths()) {
      const got = await api.person().get(path, { 'accept-encoding': 'identity' });
      const head = await api.person().send('HEAD', path, undefined, { 'accept-encoding': 'identity' });
      expect([path, head.status, head.text]).toEqual([path, 200, '']);
      for (const name of ['etag', 'content-type', 'content-length', 'cache-control'])
        expect([path, name, head.headers.get(name)]).toEqual([path, name, got.headers.get(name)]);
    }
  });

  it('is small on the way, and readable from other sites', async () => {
    for (const encoding of ['br', 'gzip']) {
      const answer = await api.person().get('/calendar.ics', { 'accept-encoding': encoding });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.headers.get('vary')).toContain('accept-encoding');
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.text).toContain('BEGIN:VCALENDAR');
    }
  });

  it('is made once, until something public changes', async () => {
    const query = api.app.get(FeedEventsQuery);
    const run = query.run.bind(query);
    let made = 0;
    query.run = (...given) => {
      made += 1;
      return run(...given);
    };
    const path = `/programs/${program.slug}/calendar.ics`;
    await api.app.get(PublicChanges).start();
    const first = await Promise.all(Array.from({ length: 10 }, () => api.person().get(path)));
    expect(new Set(first.map(({ text }) => text)).size).toBe(1);
    await api.person().get(`${path}?utm_source=x`);
    expect(made).toBe(1);
    // another language is another feed
    await api.person().get(`${path}?lang=en`);
    expect(made).toBe(2);

    const heard = new Promise<void>((resolve) => api.app.get(PublicChanges).onChange(resolve));
    await move('10:00');
    await heard;
    expect((await api.person().get(path)).text).toContain('20261212T100000');
    expect(made).toBe(3);
  });
});
