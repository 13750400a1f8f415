import { makeProgramWorld, planProgram, type ProgramWorld } from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

describe('the address of a program whose title is hidden', () => {
  let api: TestApp;
  let world: ProgramWorld;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
    world = await makeProgramWorld(api);
  });
  afterAll(() => api.close());

  const moderate = (id: string, hidden: boolean) =>
    world.people.office.post(`/api/programs/${id}/moderation`, {
      changeId: uuid(),
      field: 'title',
      hidden,
      reason: 'Memuat nomor telepon pribadi',
    });
  const get = (path: string) => api.person().get(path);
  const slugsOf = async (id: string) => {
    const [row] = await api.db.query<{ slug: string; events: string[] }[]>(
      `select slug, (select array_agg(slug order by starts_at) from event where program_id = p.id) as events
         from program p where id = $1`,
      [id],
    );
    return row!;
  };
  const plan = async (title: string) => {
    const program = await planProgram(world.people.ick, world.organizations.ick.id, { title });
    return { ...program, ...(await slugsOf(program.id)) };
  };

  it('says nothing of it, wherever the public reads', async () => {
    const words = `rahasia-${uuid().slice(-6)}`;
    const program = await plan(`Ronda ${words.replace('-', ' ')}`);
    expect(program.slug).toContain(words);
    expect((await moderate(program.id, true)).status).toBe(200);
    const { slug, events } = await slugsOf(program.id);
    expect(slug).toMatch(/^program-[0-9a-f]{12}$/);
    expect(events.length).toBeGreaterThan(1);
    for (const event of events) expect(event).toMatch(/^program-[0-9a-f]{12}-\d{4}-\d\d-\d\d$/);
    const group = world.organizations.ick.slug;
    for (const path of [
      '/api/programs',
      `/api/programs?organization=${group}`,
      '/api/programs?search=ronda',
      '/api/events?limit=100',
      `/api/events?program=${slug}`,
      `/api/programs/${slug}`,
      `/api/events/${events[0]}`,
      '/calendar.ics',
      `/groups/${group}/calendar.ics`,
      `/programs/${slug}/calendar.ics`,
      `/events/${events[0]}.ics`,
      `/groups/${group}/feed.atom`,
      `/groups/${group}/feed.json`,
      // what is asked by the old address is answered without it
      `/api/programs/${program.slug}`,
      `/programs/${program.slug}/calendar.ics`,
      `/api/events/${program.events[0]}`,
      `/events/${program.events[0]}.ics`,
      `/api/events?program=${program.slug}`,
    ]) {
      const { status, text } = await get(path);
      // a feed names the address by which it was asked for, which whoever asked knows
      const said = text.replaceAll(/\r\n[ \t]/g, '').replaceAll(path, '');
      expect([path, status, said.includes(words)]).toEqual([path, 200, false]);
    }
  });

  it('goes on to be found under the old one, by posters too, and leads to none', async () => {
    const program = await plan(`Ronda ${uuid().slice(-6)}`);
    await moderate(program.id, true);
    const { slug, events } = await slugsOf(program.id);
    expect((await get(`/api/programs/${program.slug}`)).body).toMatchObject({ id: program.id, slug });
    expect((await get(`/api/events/${program.events[0]}`)).body).toMatchObject({
      slug: events[0],
      programSlug: slug,
    });
    expect((await get(`/api/events?program=${program.slug}`)).body).toEqual(
      (await get(`/api/events?program=${slug}`)).body,
    );
    const poster = await get(`/files/posters/${program.events[0]}/0123456789abcdef.id.png`);
    expect(poster.status).toBe(302);
    expect(poster.headers.get('location')).toContain(`/${events[0]}/`);
    expect((await world.people.ick.get(`/api/programs/${program.slug}/workspace`)).status).toBe(200);
  });

  it('stays when the title is shown, is hidden again or is changed, and nobody else gets the old one', async () => {
    const title = `Ronda ${uuid().slice(-6)}`;
    const program = await plan(title);
    await moderate(program.id, true);
    const hidden = await slugsOf(program.id);
    await moderate(program.id, false);
    await moderate(program.id, true);
    expect(await slugsOf(program.id)).toEqual(hidden);
    const namesake = await plan(title);
    expect(namesake.slug).toBe(`${program.slug}-2`);
    expect((await get(`/api/programs/${program.slug}`)).body).toMatchObject({ id: program.id });
  });
});
