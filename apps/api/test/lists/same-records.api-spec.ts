import { signedInAs } from '../makers/caller.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { makeMixedPeople, makeMixedTrail } from './mixed-records.ts';
import { combinations, type Item, walk } from './walk.ts';

const NOW = '2026-11-23T01:00:00Z';

/** The same lists said plainly, over whole tables and without pages, beside what the API answers along its indexes. */
describe('lists of venues, entries and people answer as a plain statement does', () => {
  let api: TestApp;

  beforeAll(async () => {
    api = await startTestApp({ now: NOW });
    await api.db.transaction(async (tx) => {
      await makeMixedPeople(tx);
      await makeMixedTrail(tx);
    });
    await makeVenues();
  });
  afterAll(() => api.close());

  const plainVenues = (search: string | null, area: string | null) =>
    api.db.query<Item[]>(
      `select id from place_venue
        where ($1::text is null or search_text like '%' || $1 || '%')
          and ($2::text is null or area_code = $2 or starts_with(area_code, $2 || '.'))
        order by case when $1::text is null or starts_with(search_text, $1) then 0 else 1 end, lower(name), id`,
      [search, area],
    );

  it('of venues, by how their names begin, by a part of them, and in an area', async () => {
    for (const query of combinations({
      search: [undefined, 'b', 'al', 'balai', 'gedung', 'zzz'],
      areaCode: [undefined, '33.10', '33.10.10', '33.10.10.2003'],
    })) {
      const { search = null, areaCode = null } = query;
      // folded, doubled letters are one
      const expected = await plainVenues(search === 'zzz' ? 'z' : search, areaCode);
      const seen = (await walk(api.person(), '/api/venues', query, 3)).map(({ id }) => ({ id }));
      expect({ query, seen }).toEqual({ query, seen: expected });
    }
  }, 60_000);

  it('of venues whose name was mistyped, the nearest first', async () => {
    const [sought, area] = ['balaidsa', '33.10.10'];
    const expected = (of: string | null) =>
      api.db.query<Item[]>(
        `select id from place_venue
          where word_similarity($1, search_text) >= 0.4 and ($2::text is null or area_code = $2 or starts_with(area_code, $2 || '.'))
          order by word_similarity($1, search_text) desc, lower(name), id limit 20`,
        [sought, of],
      );
    const seen = async (query: string) =>
      ((await api.person().get(`/api/venues?search=${sought}${query}`)).body['items'] as Item[]).map(
        ({ id }) => ({ id }),
      );
    expect((await expected(area)).length).toBeGreaterThan(2);
    expect(await seen('')).toEqual(await expected(null));
    expect(await seen(`&areaCode=${area}`)).toEqual(await expected(area));
  });

  it('of the trail by day, the newest first', async () => {
    const auditor = signedInAs(api, { isAuditor: true });
    for (const query of combinations({
      from: [undefined, '2026-11-21', '2026-11-22'],
      to: [undefined, '2026-11-21', '2026-11-22'],
      operation: [undefined, 'event', 'event.change'],
    })) {
      // without days it goes by number alone, as it always did
      if (query['from'] === undefined && query['to'] === undefined) continue;
      const { from = null, to = null, operation = null } = query;
      const expected = await api.db.query<Item[]>(
        `select e.id::text from audit_entry e
          where ($1::date is null or (at at time zone 'Asia/Jakarta')::date >= $1)
            and ($2::date is null or (at at time zone 'Asia/Jakarta')::date <= $2)
            and ($3::text is null or operation = $3 or split_part(operation, '.', 1) = $3)
          order by e.at desc, e.id desc`,
        [from, to, operation],
      );
      const seen = (await walk(auditor, '/api/audit', query, 40)).map(({ id }) => ({ id }));
      expect({ query, seen }).toEqual({ query, seen: expected });
    }
  });

  it('of accounts, sought by a part of a name or contact, read literally', async () => {
    const sysadmin = signedInAs(api, { isSysadmin: true });
    for (const search of ['', 'w', 'Warga 1', 'WARGA', '100%', 'a_b', '%', '_', '\\', '_b@example', '2812']) {
      const expected = await api.db.query<Item[]>(
        `select p.name from account a join person p on p.id = a.person_id
          where $1 = '' or strpos(lower(p.name), lower($1)) > 0 or strpos(a.email, lower($1)) > 0 or strpos(a.phone, $1) > 0
          order by lower(p.name), p.id`,
        [search],
      );
      const found = await walk(sysadmin, '/api/accounts', { search }, 3);
      expect({ search, seen: found.map(({ name }) => ({ name })) }).toEqual({ search, seen: expected });
      expect(expected.length).toBeGreaterThan(0);
    }
  });

  const makeVenues = () =>
    api.asSystem((tx) =>
      tx.query(
        `insert into place_venue (id, name, address, area_code, note, search_text, added_at)
         select gen_random_uuid(), name, '', area, '', lower(replace(name, ' ', '')), $1
           from (select (array['Balai Desa', 'Gedung', 'balai warga', 'Aula Balai', 'Rumah'])[n % 5 + 1] || ' ' || n % 17 as name,
                        (array['33.10.10.2003', '33.10.10', '33.10.25', null])[n % 4 + 1] as area
                   from generate_series(1, 80) n) v`,
        [NOW],
      ),
    );
});
