import { makeAccount } from '../makers/account.ts';
import { makeOrganization } from '../makers/organization.ts';
import {
  anyVenue,
  auditOf,
  editInput,
  historyOf,
  joinAsHost,
  makeProgramWorld,
  noticesOf,
  planProgram,
  programInput,
  type ProgramWorld,
} from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

describe('planning a program', () => {
  let api: TestApp;
  let world: ProgramWorld;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    world = await makeProgramWorld(api);
  });

  const ick = () => ({ person: world.people.ick, organizationId: world.organizations.ick.id });
  const skb = () => ({ person: world.people.skb, organizationId: world.organizations.skb.id });
  const plan = (given: Record<string, unknown> = {}) =>
    planProgram(ick().person, ick().organizationId, given);
  const post = (given: Record<string, unknown> = {}) =>
    ick().person.post('/api/programs', programInput(ick().organizationId, given));
  const datesOf = (programId: string) =>
    api.db.query<{ title: string; status: string; activities: string[] }[]>(
      `select title, status, array(select a.title from activity a where a.event_id = e.id order by a.position) as activities
         from event e where program_id = $1 order by starts_at`,
      [programId],
    );

  const move = (programId: string, to: string, given: Record<string, unknown> = {}) =>
    ick().person.post(`/api/programs/${programId}/state`, {
      changeId: uuid(),
      organizationId: ick().organizationId,
      to,
      ...given,
    });

  it('does all of it when twenty plan at once, more than there are connections, and others go on reading', async () => {
    const { person, organizationId } = ick();
    const venueId = await anyVenue(api);
    const inputs = Array.from({ length: 20 }, (_, n) =>
      programInput(organizationId, {
        title: `Program bersamaan ${n}`,
        location: { venueId, onlineUrl: null },
      }),
    );
    const planned = Promise.all(inputs.map((input) => person.post('/api/programs', input)));
    expect((await api.person().get('/api/events?limit=1')).status).toBe(200);
    expect((await planned).map(({ status }) => status)).toEqual(Array<number>(20).fill(201));
  });

  describe('making it', () => {
    it('publishes it at once, with its dates, and names only what it is', async () => {
      const input = programInput(ick().organizationId, { title: "Donor Darah Jum'at" });
      const answer = await ick().person.post('/api/programs', input);
      expect(answer).toMatchObject({
        status: 201,
        body: { id: input.id, slug: 'donor-darah-jumat', state: 'active', version: 1 },
      });
      const seen = await api.person().get('/api/programs/donor-darah-jumat');
      expect(seen).toMatchObject({
        status: 200,
        body: {
          title: "Donor Darah Jum'at",
          kinds: ['blood-drive', 'fundraising'],
          state: 'active',
          hosts: [{ code: 'ICK' }],
          partners: [],
          recurrence: input['recurrence'],
          activities: input['activities'],
          moderated: [],
        },
      });
      const dates = await datesOf(input.id);
      expect(dates.length).toBeGreaterThan(12);
      expect(dates[0]).toEqual({
        title: "Donor Darah Jum'at",
        status: 'scheduled',
        activities: ['Donor darah', 'Kotak amal'],
      });
    });

    it('answers a repetition as the first time, and makes one', async () => {
      const input = programInput(ick().organizationId);
      const [first, again] = [
        await ick().person.post('/api/programs', input),
        await ick().person.post('/api/programs', input),
      ];
      expect(again.status).toBe(201);
      expect(again.body).toEqual(first.body);
      const other = await ick().person.post('/api/programs', { ...input, title: 'Yang lain' });
      expect(other).toMatchObject({ status: 409, body: { code: 'id-reused' } });
      const rows = await api.db.query('select from program_host where program_id = $1', [input.id]);
      expect(rows).toHaveLength(1);
    });

    it('gives each of several at once an address of its own', async () => {
      const title = `Bersih Kali ${uuid().slice(-6)}`;
      const answers = await Promise.all(Array.from({ length: 5 }, () => post({ title })));
      const slugs = answers.map(({ body }) => String(body['slug']));
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
      expect(new Set(slugs).size).toBe(5);
      expect(slugs.map((slug) => slug.replace(/-\d$/, '')).sort()[0]).toMatch(/^bersih-kali-/);
    });

    it('invites hosts and asks partners at once, each of whom is told', async () => {
      const { skb: group, pmi } = world.organizations;
      const program = await plan({
        invitedHosts: [group.id],
        partners: [{ id: uuid(), organizationId: pmi.id, role: 'medical' }],
      });
      expect(await historyOf(api, program.id)).toEqual([
        'created',
        'published',
        'host-invited',
        'partner-asked',
      ]);
      expect(await noticesOf(api, group.id, program.slug)).toEqual(['host-invitation']);
      expect(await noticesOf(api, pmi.id, program.slug)).toEqual(['partner-request']);
      const links = await api.db.query<{ purpose: string }[]>(
        'select purpose from signed_link where organization_id = any ($1) order by purpose',
        [[group.id, pmi.id]],
      );
      expect(links.map(({ purpose }) => purpose)).toEqual(['host-invitation', 'partner-confirmation']);
      const seen = await api.person().get(`/api/programs/${program.slug}`);
      expect(seen.body).toMatchObject({ hosts: [{ code: 'ICK' }], partners: [] });
    });

    it('leaves a trace of who made it, for whom', async () => {
      const program = await plan();
      const trace = await auditOf(api, 'program.create', program.id);
      const entry = { action: 'insert', actor: ick().person.accountId, organizationId: ick().organizationId };
      expect(trace.slice(0, 2)).toEqual([
        { ...entry, table: 'program' },
        { ...entry, table: 'program_host' },
      ]);
    });

    it.each([
      ['venue-unknown', () => ({ location: { venueId: uuid(), onlineUrl: null } })],
      ['venue-or-link-needed', () => ({ location: { venueId: null, onlineUrl: null } })],
      ['channel-unknown', () => ({ contactChannelId: uuid() })],
      ['organization-unknown', () => ({ invitedHosts: [uuid()] })],
      ['already-host', () => ({ invitedHosts: [world.organizations.ick.id] })],
      [
        'already-partner',
        () => ({
          partners: [1, 2].map(() => ({
            id: uuid(),
            organizationId: world.organizations.pmi.id,
            role: 'medical',
          })),
        }),
      ],
      [
        'no-dates',
        () => ({
          recurrence: {
            ...(programInput('')['recurrence'] as object),
            startsOn: '2026-12-14',
            until: '2026-12-20',
          },
        }),
      ],
    ])('refuses with %s, and makes nothing', async (code, given) => {
      const input = programInput(ick().organizationId, given());
      expect(await ick().person.post('/api/programs', input)).toMatchObject({ body: { code } });
      expect(await api.db.query('select from program where id = $1', [input.id])).toHaveLength(0);
      expect(await api.db.query('select from request_once where id = $1', [input.id])).toHaveLength(0);
    });

    it("refuses another program's activity", async () => {
      const program = await plan();
      expect(await post({ activities: program.input['activities'] })).toMatchObject({
        status: 409,
        body: { code: 'id-reused' },
      });
    });

    it('refuses a suspended organization, and asking one', async () => {
      const suspended = await makeOrganization(api, { status: 'suspended' });
      expect(await post({ invitedHosts: [suspended.id] })).toMatchObject({
        status: 409,
        body: { code: 'organization-suspended' },
      });
      const admin = await makeAccount(api, {
        memberships: [{ organizationId: suspended.id, roles: ['admin'] }],
      });
      const own = await admin.post('/api/programs', programInput(suspended.id));
      expect(own).toMatchObject({ status: 409, body: { code: 'organization-suspended' } });
    });

    it('is refused in the name of another organization', async () => {
      const input = programInput(world.organizations.skb.id);
      expect((await ick().person.post('/api/programs', input)).status).toBe(403);
    });
  });

  describe('a draft', () => {
    it('is nothing to the public, and all to its hosts', async () => {
      const program = await plan({ publish: false, location: { venueId: null, onlineUrl: null } });
      const path = `/api/programs/${program.slug}`;
      expect((await api.person().get(path)).status).toBe(404);
      expect((await world.people.isk.get(path)).status).toBe(404);
      expect((await world.people.isk.get(`${path}/workspace`)).status).toBe(404);
      expect((await ick().person.get(path)).body).toMatchObject({ state: 'draft' });
      expect((await world.people.office.get(path)).status).toBe(200);
    });

    it('tells those who were only asked no more than they need to answer', async () => {
      const { isk, pmi } = world.organizations;
      const program = await plan({
        publish: false,
        contactName: 'Bu Rahasia',
        invitedHosts: [isk.id],
        partners: [{ id: uuid(), organizationId: pmi.id, role: 'medical' }],
      });
      const path = `/api/programs/${program.slug}`;
      const [date] = await api.db.query<{ slug: string }[]>(
        'select slug from event where program_id = $1 limit 1',
        [program.id],
      );
      for (const person of [world.people.isk, world.people.pmi]) {
        expect((await person.get(path)).status).toBe(404);
        expect((await person.get(`/api/events/${date?.slug}`)).status).toBe(404);
        const workspace = await person.get(`${path}/workspace`);
        expect(workspace).toMatchObject({ status: 200, body: { program: { purpose: '' } } });
        expect(workspace.text).not.toContain('Bu Rahasia');
      }
    });

    it('is published when it says where', async () => {
      const nowhere = { venueId: null, onlineUrl: null };
      const program = await plan({ publish: false, location: nowhere });
      const publish = () =>
        ick().person.post(`/api/programs/${program.id}/state`, {
          changeId: uuid(),
          organizationId: ick().organizationId,
          to: 'active',
        });
      expect(await publish()).toMatchObject({ status: 422, body: { code: 'venue-or-link-needed' } });
      const edited = editInput(program.input, { location: { ...nowhere, onlineUrl: 'https://example.org' } });
      expect((await ick().person.put(`/api/programs/${program.id}`, edited)).status).toBe(200);
      expect(await publish()).toMatchObject({ status: 200, body: { state: 'active', version: 3 } });
      expect((await api.person().get(`/api/programs/${program.slug}`)).status).toBe(200);
      expect((await datesOf(program.id))[0]).toMatchObject({ status: 'scheduled' });
    });
  });

  describe('editing it', () => {
    it('is open to every host equally, and its dates follow', async () => {
      const program = await plan();
      await joinAsHost(program, ick(), skb());
      const edited = editInput(program.input, {
        organizationId: skb().organizationId,
        title: 'Donor Darah Bersama',
        activities: [
          (program.input['activities'] as object[])[1],
          { id: uuid(), kind: 'information', title: 'Cek kesehatan', targetAmount: 30, unit: 'people' },
        ],
      });
      const answer = await skb().person.put(`/api/programs/${program.id}`, edited);
      expect(answer).toMatchObject({ status: 200, body: { version: 2, slug: program.slug } });
      const seen = await api.person().get(`/api/programs/${program.slug}`);
      expect(seen.body).toMatchObject({
        title: 'Donor Darah Bersama',
        kinds: ['fundraising', 'information'],
        activities: [{ title: 'Kotak amal' }, { title: 'Cek kesehatan' }],
        version: 2,
      });
      expect((await datesOf(program.id))[0]).toEqual({
        title: 'Donor Darah Bersama',
        status: 'scheduled',
        activities: ['Kotak amal', 'Cek kesehatan'],
      });
      expect(await noticesOf(api, ick().organizationId, program.slug)).toContain('program-edited');
      expect(await noticesOf(api, skb().organizationId, program.slug)).not.toContain('program-edited');
      const [fields] = await api.db.query<{ fields: string }[]>(
        `select params ->> 'fields' as fields from program_history where program_id = $1 and kind = 'edited'`,
        [program.id],
      );
      expect(fields).toEqual({ fields: 'title,activities' });
    });

    it('of two at once, one is told that the other was first', async () => {
      const program = await plan();
      await joinAsHost(program, ick(), skb());
      const edit = ({ person, organizationId }: ReturnType<typeof ick>, title: string) =>
        person.put(`/api/programs/${program.id}`, editInput(program.input, { organizationId, title }));
      const answers = await Promise.all([edit(ick(), 'Judul satu'), edit(skb(), 'Judul dua')]);
      expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
        code: 'edited-meanwhile',
        params: { version: 2 },
      });
    });

    it('repeated is the same success', async () => {
      const program = await plan();
      const edited = editInput(program.input, { title: 'Sekali saja' });
      const [first, again] = [
        await ick().person.put(`/api/programs/${program.id}`, edited),
        await ick().person.put(`/api/programs/${program.id}`, edited),
      ];
      expect([first.status, again.status]).toEqual([200, 200]);
      expect(again.body).toEqual(first.body);
      expect((await historyOf(api, program.id)).filter((kind) => kind === 'edited')).toHaveLength(1);
    });

    it('keeps a published program somewhere', async () => {
      const program = await plan();
      const nowhere = editInput(program.input, { location: { venueId: null, onlineUrl: null } });
      expect(await ick().person.put(`/api/programs/${program.id}`, nowhere)).toMatchObject({
        status: 422,
        body: { code: 'venue-or-link-needed' },
      });
    });

    it.each(['isk', 'pmi', 'office'] as const)('is not for %s', async (actor) => {
      const program = await plan({ invitedHosts: [world.organizations.isk.id] });
      const edited = editInput(program.input, { organizationId: world.organizations[actor].id });
      const answer = await world.people[actor].put(`/api/programs/${program.id}`, edited);
      expect(answer.status).toBe(403);
      const inOwnersName = editInput(program.input);
      expect((await world.people[actor].put(`/api/programs/${program.id}`, inOwnersName)).status).toBe(403);
    });
  });

  describe('its state', () => {
    it('pauses and resumes, and the others are told', async () => {
      const program = await plan();
      await joinAsHost(program, ick(), skb());
      expect(await move(program.id, 'paused', { reason: 'musim hujan' })).toMatchObject({
        status: 200,
        body: { state: 'paused', version: 2 },
      });
      expect(await move(program.id, 'paused')).toMatchObject({
        status: 409,
        body: { code: 'state-not-allowed', params: { from: 'paused', to: 'paused' } },
      });
      expect(await move(program.id, 'active')).toMatchObject({ body: { state: 'active' } });
      const told = await noticesOf(api, skb().organizationId, program.slug);
      expect(told.slice(-2)).toEqual(['program-paused', 'program-resumed']);
    });

    it('closes only when no date is open', async () => {
      const once = {
        kind: 'once',
        startsOn: '2026-12-12',
        startTime: '08:00',
        endTime: '12:00',
        timeZone: 'Asia/Jakarta',
        until: null,
        count: null,
      };
      const program = await plan({ recurrence: once });
      expect(await move(program.id, 'closed')).toMatchObject({
        status: 409,
        body: { code: 'open-events', params: { count: 1 } },
      });
      await api.asSystem((tx) =>
        tx.query(`update event set status = 'cancelled', cancel_reason = 'hujan' where program_id = $1`, [
          program.id,
        ]),
      );
      expect(await move(program.id, 'closed')).toMatchObject({ status: 200, body: { state: 'closed' } });
      const edited = editInput(program.input, { version: 2 });
      expect(await ick().person.put(`/api/programs/${program.id}`, edited)).toMatchObject({
        status: 409,
        body: { code: 'program-not-active' },
      });
    });
  });
});
