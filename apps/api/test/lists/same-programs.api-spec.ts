import type { Person } from '../person.ts';
import { makeMembership, signedInAs } from '../makers/caller.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { hostId, makeMixedPrograms } from './mixed-programs.ts';
import { combinations, type Item, type Query, walk } from './walk.ts';

const NOW = '2026-11-23T01:00:00Z';
const DUE_DAYS = 7;
/** The same lists said plainly, over whole tables and without pages, beside what the API answers along its indexes. */
describe('lists of programs answer as a plain statement does', () => {
  let api: TestApp;
  let host: Person;
  let overseer: Person;

  beforeAll(async () => {
    api = await startTestApp({ now: NOW });
    await api.db.transaction((tx) => makeMixedPrograms(tx, NOW));
    const [row] = await api.db.query<{ id: string }[]>(`select ${hostId('2')} as id`);
    host = signedInAs(api, { memberships: [makeMembership({ organizationId: row?.id ?? '' })] });
    overseer = signedInAs(api, { isOverseer: true });
  });
  afterAll(() => api.close());

  const isHostOf = (organization: string) => `exists (
    select from program_host h join organization o on o.id = h.organization_id
     where h.program_id = p.id and h.state in ('owner', 'accepted') and ${organization})`;
  const narrowed = `($2::text is null or ${isHostOf('o.slug = $2')}) and ($3::text is null or $3 = any (p.kinds))
    and p.search_text like all ($4::text[])`;
  const given = ({ organization, kind, search }: Query) => [
    NOW,
    organization ?? null,
    kind ?? null,
    (search ?? '').split(' ').map((word) => `%${word}%`),
  ];

  const plainPrograms = (query: Query, drafts: string) =>
    api.db.query<Item[]>(
      `select p.slug, case when m.field is null then p.title else '' end as title, next.slug as next
         from program p left join program_moderation m on m.program_id = p.id and m.field = 'title'
         left join lateral (
           select e.slug, e.starts_at from event e
            where e.program_id = p.id and e.status = 'scheduled' and e.ends_at > $1 order by e.starts_at, e.id limit 1) next on true
        where ${narrowed}
          and case when $5::text is null then p.state <> 'draft' else p.state = $5 and (p.state <> 'draft' or ${drafts}) end
        order by ${
          query['order'] === 'soon'
            ? `coalesce(next.starts_at, 'infinity')`
            : `case when m.field is null then lower(p.title) else '' end`
        }, p.id`,
      [...given(query), query['state'] ?? null],
    );

  const programQueries = combinations({
    order: [undefined, 'soon'],
    organization: [undefined, 'tuan-rumah-2'],
    kind: [undefined, 'house-rehab'],
    search: [undefined, 'rapat', 'pm', 'bakti langka'],
    state: [undefined, 'active', 'closed', 'draft'],
  });
  const shownPrograms = (items: Item[]) =>
    items.map(({ slug, title, nextEvent }) => ({
      slug,
      title,
      next: (nextEvent as { slug: string } | null)?.slug ?? null,
    }));

  it.each([3, 100])(
    'of programs, for everybody, %d a page',
    async (limit) => {
      let most = 0;
      for (const query of programQueries) {
        const expected = await plainPrograms(query, 'false');
        most = Math.max(most, expected.length);
        const seen = shownPrograms(await walk(api.person(), '/api/programs', query, limit));
        expect({ query, seen }).toEqual({ query, seen: expected });
      }
      expect(most).toBeGreaterThan(150);
    },
    120_000,
  );

  it('of drafts, for a host and for the office', async () => {
    const drafts = programQueries.filter(({ state }) => state === 'draft');
    for (const query of drafts) {
      const ofHost = await plainPrograms(query, isHostOf(`o.id = ${hostId('2')}`));
      const all = await plainPrograms(query, 'true');
      expect({ query, seen: shownPrograms(await walk(host, '/api/programs', query, 2)) }).toEqual({
        query,
        seen: ofHost,
      });
      expect({ query, seen: shownPrograms(await walk(overseer, '/api/programs', query, 7)) }).toEqual({
        query,
        seen: all,
      });
    }
    expect((await plainPrograms({}, 'true')).length).toBeGreaterThan(0);
  });

  const shows: Record<string, string> = {
    all: 'true',
    'not-reported': 'l.open > 0',
    overdue: 'l.overdue > 0',
    flagged: 'l.flags > 0',
    quiet: `l.state = 'active' and not exists (
      select from event e where e.program_id = l.id and e.status = 'scheduled'
         and e.starts_at between $1::timestamptz - interval '30 days' and $1::timestamptz + interval '30 days')`,
  };
  const plainOversight = (query: Query) =>
    api.db.query<Item[]>(
      `select slug, open, overdue, flags from (
         select p.*,
           (select count(*)::int from event e where e.program_id = p.id and e.status = 'scheduled' and not e.is_reported
              and e.ends_at <= $1) as open,
           (select count(*)::int from event e where e.program_id = p.id and e.status = 'scheduled' and not e.is_reported
              and $1 >= (e.ends_local::date + ${DUE_DAYS} + 1)::timestamp at time zone e.time_zone) as overdue,
           (select count(*)::int from program_flag f where f.program_id = p.id and f.resolved_at is null) as flags
         from program p where p.state <> 'draft' and ${narrowed}) l
       where ${shows[query['show'] ?? 'all']}
       order by overdue desc, open desc, lower(title), id`,
      given(query),
    );

  it.each([4, 100])(
    'of what the office sees, %d a page',
    async (limit) => {
      const lengths = new Map<string, number>();
      for (const query of combinations({
        show: Object.keys(shows),
        organization: [undefined, 'tuan-rumah-2'],
        kind: [undefined, 'house-rehab'],
        search: [undefined, 'rapat', 'pm'],
      })) {
        const expected = await plainOversight(query);
        const show = query['show'] ?? '';
        lengths.set(show, Math.max(lengths.get(show) ?? 0, expected.length));
        const seen = (await walk(overseer, '/api/oversight/programs', query, limit)).map((row) => ({
          slug: row['programSlug'],
          open: row['notReportedCount'],
          overdue: row['overdueCount'],
          flags: row['openFlags'],
        }));
        expect({ query, seen }).toEqual({ query, seen: expected });
      }
      for (const length of lengths.values()) expect(length).toBeGreaterThan(10);
    },
    120_000,
  );

  it('of what the office downloads: every row once, in the same order', async () => {
    const rows = await walk(overseer, '/api/oversight/programs', {}, 7);
    const { text } = await overseer.get('/api/oversight/programs.csv?show=all&lang=en');
    const [, ...lines] = text.trim().split('\r\n');
    expect(lines.map((line) => line.split(',')[0])).toEqual(
      rows.map(({ title }) => (title === '' ? 'Title hidden' : title)),
    );
    expect(lines.length).toBeGreaterThan(150);
  });
});
