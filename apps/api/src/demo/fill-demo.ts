import { randomUUID } from 'node:crypto';

import { Temporal } from '@guyub/domain/kernel/temporal';
import type { EventBrief } from '@guyub/domain/event';
import pg from 'pg';

import { createApp } from '../create-app.ts';
import { EnsureFirstAdminUseCase } from '../features/organization/ensure-first-admin.use-case.ts';
import { SystemClock } from '../platform/clock.ts';
import { type Config, publicOrigin } from '../platform/config.ts';
import { cast, demoPassword, demoSignIns, office } from './demo-cast.ts';
import {
  charityDay,
  type DemoProgram,
  historicHosts,
  livingPrograms,
  meetingOf2018,
  namedVenues,
} from './demo-programs.ts';
import { fileResult, listDates, plan, tellingTime, usualResult } from './demo-story.ts';
import { DemoWorld } from './demo-world.ts';

export interface DemoSignIn {
  name: string;
  role: string;
  identifier: string;
  password: string;
}

const zone = 'Asia/Jakarta';
const exampleNote = 'Angka contoh untuk peragaan, bukan hasil nyata.';

/**
 * Fills an empty database with the Klaten of the demo, through the operations that people use, on a clock that begins in
 * 2018 and ends today. Does nothing where somebody has been before. Returns who may sign in.
 */
export async function fillDemo(config: Config): Promise<DemoSignIn[]> {
  if (await isEmpty(config.ownerUrl)) await fill(config);
  const everyone = [office.head, office.officer, office.auditor, ...cast.flatMap(({ people }) => people)];
  return demoSignIns.map(({ key, role }) => {
    const person = everyone.find((one) => one.key === key);
    if (!person) throw new Error(`The demo's cast lacks ${key}`);
    return { name: person.name, role, identifier: person.email, password: demoPassword };
  });
}

async function isEmpty(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from organization limit 1');
    return rowCount === 0;
  } finally {
    await client.end();
  }
}

async function fill(config: Config): Promise<void> {
  const today = config.testClock ? Temporal.Instant.from(config.testClock) : new SystemClock().now();
  const app = await createApp({
    ...config,
    writesPerMinute: 0, // a year is played in a minute
    host: '127.0.0.1',
    port: 0,
    publicUrl: publicOrigin(config), // links in kept messages lead to where it will be served
    role: 'web', // its jobs run when the story moves on
    testClock: '2018-08-20T01:00:00Z',
    smtpUrl: null, // nobody here has a mailbox
    logLevel: 'error',
  });
  try {
    await app.listen(0, '127.0.0.1');
    const world = new DemoWorld(app, await app.getUrl(), office.head.key);
    await gather(world);
    await tell2018(world);
    await tellLiving(world, today);
    await world.moveTo(today);
    // who tries the demo finds groups whose admins are here
    for (const { key } of demoSignIns) await world.as(key);
  } finally {
    await app.close();
  }
}

async function gather(world: DemoWorld): Promise<void> {
  const { slug, code, name } = office;
  const first = await world.app
    .get(EnsureFirstAdminUseCase, { strict: false })
    .run({ email: office.head.email, office: { slug, code, name } });
  if (!first) throw new Error('The demo found a communication office with people in an empty database');
  await world.enterByLink(office.head, first);
  const head = await world.as(office.head.key);
  const { id, version } = await head.get<{ id: string; version: number }>(`/api/organizations/${slug}`);
  world.organizations.set('diskominfo', id);
  await head.put(`/api/organizations/${id}`, {
    changeId: randomUUID(),
    version,
    code,
    name,
    about: office.about,
    weave: office.weave,
    legalForm: null,
    foundedYear: null,
    areaCode: null,
    isKim: false,
  });
  for (const channel of office.channels)
    await head.post(`/api/organizations/${id}/channels`, {
      id: randomUUID(),
      followers: null,
      followersOn: null,
      ...channel,
    });
  for (const person of [office.officer, office.auditor]) await world.invite(office.head.key, id, person);
  for (const organization of cast) await world.found(organization, office.head.key);
  for (const { organization, person, ...venue } of namedVenues) {
    const browser = await world.as(person);
    await browser.post('/api/venues', { ...venue, organizationId: world.idOf(organization) });
  }
}

async function tell2018(world: DemoWorld): Promise<void> {
  const meeting = await plan(world, meetingOf2018);
  const day = await plan(world, charityDay, historicHosts);
  for (const [program, slug] of [
    [meetingOf2018, meeting.slug],
    [charityDay, day.slug],
  ] as const) {
    const [date] = await listDates(world, program.planner, slug);
    if (!date) throw new Error(`The demo's ${program.title} has no date`);
    await world.moveTo(tellingTime(date));
    await fileResult(world, { organization: program.owner, person: program.planner }, date.slug, (event) =>
      program === charityDay
        ? {
            peopleCame: 132,
            amounts: [87, 8_450_000],
            note: `Terima kasih kepada semua grup, TNI, Polri, Pemkab, dan PMI. ${exampleNote}`,
            handedOver: [
              { to: 'pmi', toName: 'PMI Kabupaten Klaten', what: 'Kantong darah', amount: 87, unit: 'bags' },
              {
                to: 'pmi',
                toName: 'PMI, untuk penyintas Lombok',
                what: 'Dana',
                amount: 8_450_000,
                unit: 'rupiah',
              },
            ],
            withPhoto: true,
          }
        : usualResult(event, `Diputuskan: hari amal bersama pada 8 September. ${exampleNote}`),
    );
  }
}

/** Something that happens at its time, and what follows from it. */
interface Scene {
  at: Temporal.Instant;
  play: () => Promise<Scene[]>;
}

async function tellLiving(world: DemoWorld, today: Temporal.Instant): Promise<void> {
  const date = today.toZonedDateTimeISO(zone).toPlainDate();
  const programs = livingPrograms((offset) => date.add({ days: offset }).toString());
  const scenes = programs.map(
    (program): Scene => ({
      at: planningTime(program, date),
      play: async () => {
        const { slug } = await plan(world, program);
        return toResults(world, program, await listDates(world, program.planner, slug), today);
      },
    }),
  );
  for (;;) {
    scenes.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
    const next = scenes.shift();
    if (!next) return;
    await world.moveTo(next.at);
    scenes.push(...(await next.play()));
  }
}

/** Three weeks before its first date, and at least nine days ago. */
function planningTime(program: DemoProgram, today: Temporal.PlainDate): Temporal.Instant {
  const first = Temporal.PlainDate.from(program.recurrence.startsOn).subtract({ days: 21 });
  const recent = today.subtract({ days: 9 });
  const day = Temporal.PlainDate.compare(first, recent) < 0 ? first : recent;
  return day.toZonedDateTime({ timeZone: zone, plainTime: '09:00' }).toInstant();
}

/** Programs whose newest date nobody has told the result of; one of them is late. */
const forgetful = ['Kenali Hoaks Bantuan Sosial', 'Kerja Bakti Rumah Ibu S.'];

/** Results are told the evening after. */
function toResults(
  world: DemoWorld,
  program: DemoProgram,
  dates: readonly EventBrief[],
  today: Temporal.Instant,
): Scene[] {
  const held = dates.filter((date) => Temporal.Instant.compare(tellingTime(date), today) < 0);
  const told = forgetful.includes(program.title) ? held.slice(0, -1) : held;
  const who = { organization: program.owner, person: program.planner };
  return told.map((date) => ({
    at: tellingTime(date),
    play: async () => {
      await fileResult(world, who, date.slug, (event) => usualResult(event, exampleNote));
      return [];
    },
  }));
}
