import sharp from 'sharp';

import { dateOf, reportInput } from '../makers/event.ts';
import {
  joinAsHost,
  makeProgramWorld,
  type MadeProgram,
  noticesOf,
  planProgram,
  type ProgramWorld,
} from '../makers/program.ts';
import type { Person } from '../person.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const NOW = '2026-11-23T01:00:00Z';
const once = {
  kind: 'once',
  startsOn: '2026-11-24',
  startTime: '08:00',
  endTime: '12:00',
  timeZone: 'Asia/Jakarta',
  until: null,
  count: null,
};

const picture = (options: { width?: number; height?: number } = {}) =>
  sharp({
    create: {
      width: options.width ?? 2000,
      height: options.height ?? 1000,
      channels: 3,
      background: '#c33',
    },
  });
const code = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];

describe('the result of a date', () => {
  let api: TestApp;
  let world: ProgramWorld;
  let program: MadeProgram;
  let eventId: string;
  let page: string;

  beforeAll(async () => {
    api = await startTestApp({ now: NOW });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.clock.set(NOW);
    world = await makeProgramWorld(api);
    const ick = { person: world.people.ick, organizationId: world.organizations.ick.id };
    program = await planProgram(ick.person, ick.organizationId, { recurrence: once });
    await joinAsHost(program, ick, { person: world.people.skb, organizationId: world.organizations.skb.id });
    const date = await dateOf(api, program.id);
    eventId = date.id;
    page = `/api/events/${date.slug}`;
  });

  const over = () => api.moveTo('2026-11-24T06:00:00Z');
  const input = (given: Record<string, unknown> = {}, organizationId = world.organizations.ick.id) =>
    reportInput(api, eventId, organizationId, given);
  const file = async (
    given: Record<string, unknown> = {},
    by: Person = world.people.ick,
    organizationId?: string,
  ) => by.post(`/api/events/${eventId}/report`, await input(given, organizationId));
  const state = async () => {
    const { body } = await api.person().get(page);
    return [body['state'], body['isOverdue']];
  };

  it('is awaited after the day and overdue when the seventh day after has ended; filing ends that', async () => {
    expect(await state()).toEqual(['scheduled', false]);
    await api.moveTo('2026-11-24T01:00:00Z');
    expect(await state()).toEqual(['ongoing', false]);
    await api.moveTo('2026-11-24T05:00:00Z');
    expect(await state()).toEqual(['ended', false]);
    expect((await api.person().get(page)).body).toMatchObject({
      reportDueOn: '2026-12-01',
      peopleCame: null,
      report: null,
    });
    await api.moveTo('2026-12-01T16:59:00Z');
    expect(await state()).toEqual(['ended', false]);
    await api.moveTo('2026-12-01T17:00:00Z');
    expect(await state()).toEqual(['ended', true]);
    expect((await file()).status).toBe(200);
    expect(await state()).toEqual(['reported', false]);
    expect((await api.person().get(page)).body).toMatchObject({ reportDueOn: null });
  });

  it('is due by what was set when the event ended, whatever was set since', async () => {
    await api.moveTo('2026-11-26T01:00:00Z');
    const set = (effectiveFrom: string, value: number) =>
      api.asSystem((tx) =>
        tx.query(
          `insert into setting_value (id, key, value, effective_from, source, note, set_by, set_at)
           values ($1, 'event.report_due_days', $2, $3, 'test', '', $1, $4)`,
          [uuid(), String(value), effectiveFrom, api.clock.now().toString()],
        ),
      );
    await set('2026-11-25', 1);
    await api.moveTo('2026-11-28T01:00:00Z');
    expect((await api.person().get(page)).body).toMatchObject({
      reportDueOn: '2026-12-01',
      isOverdue: false,
    });
    const { body } = await world.people.ick.get(
      `/api/organizations/${world.organizations.ick.id}/next-steps`,
    );
    expect((body.steps as { dueOn: string | null }[]).find(({ dueOn }) => dueOn !== null)).toMatchObject({
      kind: 'report-due',
      dueOn: '2026-12-01',
      daysLate: -3,
    });
    await set('2026-11-24', 2);
    await api.moveTo('2026-11-28T02:00:00Z');
    expect((await api.person().get(page)).body).toMatchObject({ reportDueOn: '2026-11-26', isOverdue: true });
  });

  it('is filed by any host, with figures, hand-overs and words, and all are told', async () => {
    await over();
    const activities = (await input())['results'] as { activityId: string }[];
    const answer = await file(
      {
        results: [
          { activityId: activities[0]?.activityId, amount: 63 },
          { activityId: activities[1]?.activityId, amount: null },
        ],
        handedOver: [
          {
            toOrganizationId: world.organizations.pmi.id,
            toName: 'PMI Klaten',
            what: 'Kantong darah',
            amount: 63,
            unit: 'bags',
          },
        ],
      },
      world.people.skb,
      world.organizations.skb.id,
    );
    expect(answer.status).toBe(200);
    expect((await api.person().get(page)).body).toMatchObject({
      state: 'reported',
      peopleCame: 87,
      activities: [
        { resultAmount: 63, revisions: 1 },
        // not counted is not zero
        { resultAmount: null, revisions: 1 },
      ],
      report: {
        revision: 1,
        filedBy: { id: world.organizations.skb.id },
        note: 'Terima kasih semua.',
        handedOver: [{ toName: 'PMI Klaten', amount: 63 }],
        earlier: [],
        correctionReason: null,
      },
    });
    const list = await api.person().get(`/api/events?order=past&program=${program.slug}`);
    expect(list.body).toMatchObject({
      items: [
        { state: 'reported', results: [{ kind: 'blood-drive', amount: 63, unit: 'bags' }, { amount: null }] },
      ],
    });
    expect(await noticesOf(api, world.organizations.ick.id, program.slug)).toContain('event-reported');
  });

  it('is corrected with a reason, and the old figure stays', async () => {
    await over();
    await file();
    expect((await file({ peopleCame: 90 })).body).toMatchObject({ code: 'correction-reason-needed' });
    expect((await file({ peopleCame: 90, correctionReason: 'Tiga orang terlewat' })).status).toBe(200);
    expect((await api.person().get(page)).body).toMatchObject({
      peopleCame: 90,
      activities: [{ revisions: 2 }, { revisions: 2 }],
      report: {
        revision: 2,
        correctionReason: 'Tiga orang terlewat',
        earlier: [{ revision: 1, peopleCame: 87, results: [{ amount: 40 }, { amount: 41 }] }],
      },
    });
  });

  it('filed by two hosts at once is taken from one; the other is told', async () => {
    await over();
    const { version } = await input();
    const answers = await Promise.all([
      file({ version, peopleCame: 80 }),
      file({ version, peopleCame: 81 }, world.people.skb, world.organizations.skb.id),
    ]);
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'edited-meanwhile' });
    const [count] = await api.db.query<{ count: number }[]>(
      'select count(*)::int as count from event_report where event_id = $1',
      [eventId],
    );
    expect(count).toEqual({ count: 1 });
  });

  it('sent twice is filed once', async () => {
    await over();
    const body = await input();
    const answers = await Promise.all(
      [1, 2].map(() => world.people.ick.post(`/api/events/${eventId}/report`, body)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const other = await world.people.ick.post(`/api/events/${eventId}/report`, { ...body, peopleCame: 1 });
    expect(other.body).toMatchObject({ code: 'id-reused' });
  });

  it('is refused before the event has begun, for unknown and forgotten activities, and for what cannot be true', async () => {
    expect((await file()).body).toMatchObject({ code: 'event-not-begun' });
    await over();
    const results = (await input())['results'] as { activityId: string; amount: number }[];
    expect((await file({ results: results.slice(1) })).body).toMatchObject({ code: 'activity-missing' });
    expect((await file({ results: [...results, { activityId: uuid(), amount: 1 }] })).body).toMatchObject({
      code: 'activity-unknown',
    });
    const huge = results.map((result) => ({ ...result, amount: 10_000_001 }));
    expect((await file({ results: huge })).body).toMatchObject({ code: 'result-too-large' });
    const stranger = { toOrganizationId: uuid(), toName: 'PMI', what: 'Darah', amount: 1, unit: 'bags' };
    expect((await file({ handedOver: [stranger] })).body).toMatchObject({ code: 'organization-unknown' });
  });

  const upload = (by: Person, bytes: Buffer, type: string, id = uuid(), organizationId?: string) =>
    fetch(`${api.url}/api/photos?id=${id}${organizationId ? `&organizationId=${organizationId}` : ''}`, {
      method: 'POST',
      headers: { 'content-type': type, 'sec-fetch-site': 'same-origin', cookie: by.cookieHeader() },
      body: new Uint8Array(bytes),
    });

  describe('with photos', () => {
    it('shows them turned upright and without what the camera wrote', async () => {
      await over();
      const taken = await picture()
        .withExif({ IFD0: { Make: 'Kamera', Artist: 'Siti' }, IFD3: { GPSLatitude: '7/1 42/1 0/1' } })
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer();
      const id = uuid();
      const answer = await upload(world.people.ick, taken, 'image/jpeg', id);
      expect(answer.status).toBe(201);
      expect(await answer.json()).toEqual({ id, width: 800, height: 1600 });

      // until a report shows it, only who sent it sees it
      expect((await api.person().get(`/files/${id}/400.webp`)).status).toBe(404);
      expect((await world.people.ick.get(`/files/${id}/400.webp`)).headers.get('cache-control')).toBe(
        'private, no-store',
      );
      expect((await file({ photos: [{ id, alt: 'Antrean donor' }] })).status).toBe(200);

      const shown = await fetch(`${api.url}/files/${id}/1600.webp`);
      expect(shown.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      const metadata = await sharp(Buffer.from(await shown.arrayBuffer())).metadata();
      expect(metadata).toMatchObject({ format: 'webp', width: 800, height: 1600 });
      expect(metadata.exif).toBeUndefined();
      expect((await api.person().get(page)).body).toMatchObject({
        report: { photos: [{ id, width: 800, height: 1600, alt: 'Antrean donor' }] },
      });
      // a correction takes it away, another may show it again
      const corrected = await file({ photos: [], correctionReason: 'Wajah anak terlihat' });
      expect(corrected.status).toBe(200);
      expect((await api.person().get(`/files/${id}/1600.webp`)).status).toBe(404);
      expect((await file({ photos: [{ id, alt: 'Antrean' }], correctionReason: 'Teks foto' })).status).toBe(
        200,
      );
    });

    it('takes those of the same account or organization only', async () => {
      await over();
      const bytes = await picture({ width: 20, height: 20 }).png().toBuffer();
      const [own, ofGroup] = [uuid(), uuid()];
      await upload(world.people.skb, bytes, 'image/png', own);
      await upload(world.people.skb, bytes, 'image/png', ofGroup, world.organizations.skb.id);
      for (const id of [own, ofGroup])
        expect((await file({ photos: [{ id, alt: '' }] })).body).toMatchObject({ code: 'photo-unknown' });
      const foreign = await upload(world.people.skb, bytes, 'image/png', uuid(), world.organizations.ick.id);
      expect(foreign.status).toBe(403);
    });

    it('refuses what is no picture, moves, unfolds into too much, or is too large', async () => {
      const { ick } = world.people;
      const flood = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
        .png()
        .toBuffer();
      const frames = Buffer.concat(['#f00', '#0f0'].map((_, at) => Buffer.alloc(10 * 10 * 3, at * 255)));
      const moving = await sharp(frames, { raw: { width: 10, height: 20, channels: 3, pageHeight: 10 } })
        .webp({ loop: 0 })
        .toBuffer();
      expect(await code(await upload(ick, Buffer.from('<svg/>'), 'image/png'))).toEqual([
        422,
        'photo-unreadable',
      ]);
      expect(await code(await upload(ick, await picture().gif().toBuffer(), 'image/webp'))).toEqual([
        422,
        'photo-unreadable',
      ]);
      expect(await code(await upload(ick, flood, 'image/png'))).toEqual([422, 'photo-unreadable']);
      expect(await code(await upload(ick, moving, 'image/webp'))).toEqual([422, 'photo-unreadable']);
      expect(await code(await upload(ick, Buffer.alloc(5 * 1024 * 1024 + 1), 'image/jpeg'))).toEqual([
        413,
        'too-large',
      ]);
      expect(await code(await upload(ick, Buffer.from('hello'), 'text/plain'))).toEqual([
        415,
        'media-type-unsupported',
      ]);
      const elsewhere = await fetch(`${api.url}/api/events/${eventId}/report`, {
        method: 'POST',
        headers: { 'content-type': 'image/png', 'sec-fetch-site': 'same-origin', cookie: ick.cookieHeader() },
        body: new Uint8Array(10),
      });
      expect(elsewhere.status).toBe(415);
    });

    it('keeps the same photo once, and forgets what no report shows after a week', async () => {
      const bytes = await picture({ width: 20, height: 20 }).jpeg().toBuffer();
      const id = uuid();
      const answers = [
        await upload(world.people.ick, bytes, 'image/jpeg', id),
        await upload(world.people.ick, bytes, 'image/jpeg', id),
      ];
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      await api.moveTo('2026-11-29T00:00:00Z');
      expect((await world.people.ick.get(`/files/${id}/400.webp`)).status).toBe(200);
      await api.moveTo('2026-12-01T00:00:00Z');
      expect((await world.people.ick.get(`/files/${id}/400.webp`)).status).toBe(404);
      const [left] = await api.db.query<{ count: number }[]>(
        'select count(*)::int as count from stored_file where id = $1',
        [id],
      );
      expect(left).toEqual({ count: 0 });
    });
  });
});
