import {
  editInput,
  joinAsHost,
  type MadeProgram,
  makeProgramWorld,
  planProgram,
  type ProgramWorld,
} from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

type Actor = keyof ProgramWorld['people'];

interface Notice {
  kind: string;
  params: Record<string, string>;
  programSlug: string | null;
  eventSlug: string | null;
}

describe('what was told of a program whose title was hidden afterwards', () => {
  let api: TestApp;
  let world: ProgramWorld;
  let program: MadeProgram;
  const words = 'rahasia';
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    world = await makeProgramWorld(api);
    const { ick, skb } = world.people;
    program = await planProgram(ick, world.organizations.ick.id, { title: `Ronda ${words}` });
    await joinAsHost(
      program,
      { person: ick, organizationId: world.organizations.ick.id },
      { person: skb, organizationId: world.organizations.skb.id },
    );
    // a partner is asked, answers, and is told of a date
    const partnerId = uuid();
    const from = { organizationId: world.organizations.ick.id };
    await done(
      'ick',
      `/api/programs/${program.id}/partners`,
      { id: partnerId, ...from, partnerOrganizationId: world.organizations.pmi.id, role: 'medical' },
      201,
    );
    await done('pmi', `/api/programs/${program.id}/partners/${partnerId}/answer`, {
      changeId: uuid(),
      organizationId: world.organizations.pmi.id,
      answer: 'confirm',
    });
    const [event] = await api.db.query<{ id: string; version: number }[]>(
      'select id, version from event where program_id = $1 order by starts_at limit 1',
      [program.id],
    );
    await done('ick', `/api/events/${event?.id}/cancellation`, {
      changeId: uuid(),
      ...from,
      version: event?.version,
      scope: 'this',
      reason: 'Hujan lebat',
    });
  });

  const done = async (by: Actor, path: string, body: object, status = 200) => {
    const answer = await world.people[by].post(path, body);
    expect([path, answer.status, answer.text]).toEqual([path, status, answer.text]);
  };
  const moderate = (hidden: boolean) =>
    done('office', `/api/programs/${program.id}/moderation`, {
      changeId: uuid(),
      field: 'title',
      hidden,
      reason: 'Memuat nomor telepon pribadi',
    });
  const read = async (actor: Actor, what: 'notices' | 'audit?limit=100') =>
    world.people[actor].get(`/api/organizations/${world.organizations[actor].id}/${what}`);
  const notices = async (actor: Actor) => (await read(actor, 'notices')).body['items'] as Notice[];
  const titles = async (actor: Actor) => [
    ...new Set((await notices(actor)).map(({ params }) => params['title'])),
  ];
  const slugNow = async () => {
    const rows = await api.db.query<{ slug: string }[]>(
      `select slug from program where id = $1
       union all (select slug from event where program_id = $1 order by starts_at limit 1)`,
      [program.id],
    );
    return rows.map((row) => row.slug);
  };
  const rename = (title: string) =>
    world.people.ick.put(
      `/api/programs/${program.id}`,
      editInput(program.input, { organizationId: world.organizations.ick.id, title }),
    );

  it('is named until then, and then by what others see, with addresses that say nothing', async () => {
    expect(await titles('pmi')).toEqual([`Ronda ${words}`]);
    await moderate(true);
    for (const actor of ['pmi', 'skb', 'ick'] as const) {
      expect([actor, (await read(actor, 'notices')).text.includes(words)]).toEqual([actor, false]);
      expect(await titles(actor)).toEqual(['']);
    }
    const [programSlug, eventSlug] = await slugNow();
    expect(
      (await notices('pmi')).map((notice) => [notice.kind, notice.programSlug, notice.eventSlug]),
    ).toEqual([
      ['event-cancelled', programSlug, eventSlug],
      ['partner-request', programSlug, null],
    ]);
  });

  it('is named again when it is shown, but not by the words that hosts have taken away', async () => {
    await moderate(true);
    await moderate(false);
    expect(await titles('pmi')).toEqual([`Ronda ${words}`]);
    await moderate(true);
    expect((await rename('Ronda malam')).text).toContain('version');
    await moderate(false);
    expect((await read('pmi', 'notices')).text).not.toContain(words);
  });

  it('goes on to be called what it was when it was only renamed', async () => {
    expect((await rename('Ronda malam')).status).toBe(200);
    expect(await titles('pmi')).toContain(`Ronda ${words}`);
  });

  it('does not stand in the trail of whoever answered, which says that somebody was told', async () => {
    await moderate(true);
    const { body, text } = await read('pmi', 'audit?limit=100');
    const entries = body['items'] as { table: string; changes: Record<string, unknown> }[];
    expect(entries.find(({ table }) => table === 'organization_notice')?.changes).toMatchObject({
      kind: { after: 'partner-confirmed' },
      params: null,
      program_slug: null,
    });
    expect(text).not.toContain(words);
  });
});
