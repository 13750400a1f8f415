import { createHash, randomUUID } from 'node:crypto';

import type { EventBrief, EventView } from '@guyub/domain/event';
import type { Me } from '@guyub/domain/identity';
import { Temporal } from '@guyub/domain/kernel/temporal';
import { createProgramSchema, type ProgramView, type ProgramWorkspace } from '@guyub/domain/program';

import { CreateProgramUseCase } from '../features/program/create-program.use-case.ts';
import { unwrap } from '../platform/problem.ts';
import { programProblems } from '../features/program/program.problems.ts';
import { demoPhoto } from './demo-photo.ts';
import type { DemoProgram } from './demo-programs.ts';
import { toPlannedActivities } from './demo-programs.ts';
import type { DemoWorld } from './demo-world.ts';

interface Planned {
  id: string;
  slug: string;
}

const toInput = (world: DemoWorld, program: DemoProgram) => ({
  id: randomUUID(),
  organizationId: world.idOf(program.owner),
  publish: true,
  title: program.title,
  purpose: program.purpose,
  indicator: program.indicator,
  indicatorTarget: program.indicatorTarget,
  peopleTarget: program.peopleTarget,
  location: { venueId: program.venue, onlineUrl: null },
  contactName: '',
  contactChannelId: null,
  activities: toPlannedActivities(program.activities),
  holidayPolicy: 'ask',
  recurrence: program.recurrence,
  dateDecisions: [],
  invitedHosts: [...program.hosts.map(({ organization }) => organization), ...program.waiting].map((key) =>
    world.idOf(key),
  ),
  partners: program.partners.map(({ organization, role }) => ({
    id: randomUUID(),
    organizationId: world.idOf(organization),
    role,
  })),
});

/** Plans a program, and lets those who were asked answer. */
export async function plan(
  world: DemoWorld,
  program: DemoProgram,
  historicHosts: readonly string[] = [],
): Promise<Planned> {
  const planner = await world.as(program.planner);
  const input = createProgramSchema.parse(toInput(world, program));
  // labels of the past cannot be typed into a form, so this one program goes in behind the form
  if (historicHosts.length > 0) {
    const { me } = await planner.get<{ me: Me }>('/api/me');
    const caller = {
      kind: 'account',
      personId: me.accountId,
      sessionId: randomUUID(),
      accountId: me.accountId,
      name: me.name,
      hasSecondFactor: false,
      isProven: true,
      memberships: [],
      isOverseer: false,
      isSysadmin: false,
      isAuditor: false,
    } as const;
    unwrap(
      await world.app.get(CreateProgramUseCase, { strict: false }).run(caller, input, historicHosts),
      programProblems,
    );
  } else await planner.post<ProgramView>('/api/programs', input);
  await answerAll(world, program, input.id);
  const { items } = await planner.get<{ items: { id: string; slug: string }[] }>(
    `/api/programs?limit=100&search=${encodeURIComponent(program.title)}`,
  );
  const found = items.find(({ id }) => id === input.id);
  if (!found) throw new Error(`The demo cannot find ${program.title} after planning it`);
  return found;
}

async function answerAll(world: DemoWorld, program: DemoProgram, programId: string): Promise<void> {
  for (const { organization, person } of program.hosts) {
    const admin = await world.as(person);
    await admin.post(`/api/programs/${programId}/hosts/answer`, {
      changeId: randomUUID(),
      organizationId: world.idOf(organization),
      answer: 'accept',
    });
  }
  const planner = await world.as(program.planner);
  const { items } = await planner.get<{ items: { id: string; slug: string }[] }>(
    `/api/programs?limit=100&search=${encodeURIComponent(program.title)}`,
  );
  const slug = items.find(({ id }) => id === programId)?.slug ?? '';
  const { partners } = await planner.get<ProgramWorkspace>(`/api/programs/${slug}/workspace`);
  for (const asked of program.partners.filter(({ isConfirmed }) => isConfirmed)) {
    const organizationId = world.idOf(asked.organization);
    const request = partners.find(
      ({ organization, role }) => organization.id === organizationId && role === asked.role,
    );
    if (!request) continue;
    const officer = await world.as(asked.person);
    await officer.post(`/api/programs/${programId}/partners/${request.id}/answer`, {
      changeId: randomUUID(),
      organizationId,
      answer: 'confirm',
    });
  }
}

export async function listDates(world: DemoWorld, person: string, slug: string): Promise<EventBrief[]> {
  const browser = await world.as(person);
  const dates: EventBrief[] = [];
  for (const order of ['past', 'soon']) {
    const { items } = await browser.get<{ items: EventBrief[] }>(
      `/api/events?program=${slug}&order=${order}&limit=100`,
    );
    dates.push(...items);
  }
  return dates.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

/** The hour after which a result is told: the evening after. */
export const tellingTime = (event: EventBrief): Temporal.Instant =>
  Temporal.Instant.from(event.endsAt).add({ hours: 9 });

/** A part of a target, the same at every filling of the demo: between 70 and 108 of a hundred. */
function reached(target: number, key: string): number {
  const part = (createHash('sha256').update(key).digest()[0] ?? 0) / 255;
  return Math.round(target * (0.7 + 0.38 * part));
}

export interface DemoResult {
  peopleCame: number;
  /** in the order of the activities; null: not counted */
  amounts: (number | null)[];
  note: string;
  handedOver: { toName: string; what: string; amount: number; unit: string; to: string | null }[];
  withPhoto: boolean;
}

/** What a date reached, when the story does not say it: a part of each target. */
export const usualResult = (event: EventView, note: string): DemoResult => ({
  peopleCame: reached(event.peopleTarget ?? 40, event.slug),
  amounts: event.activities.map((activity) =>
    activity.targetAmount === null ? null : reached(activity.targetAmount, `${event.slug}/${activity.kind}`),
  ),
  note,
  handedOver: [],
  withPhoto: true,
});

/** Files the result of a date, as its host does the day after. */
export async function fileResult(
  world: DemoWorld,
  who: { organization: string; person: string },
  slug: string,
  tell: (event: EventView) => DemoResult,
): Promise<void> {
  const browser = await world.as(who.person);
  const event = await browser.get<EventView>(`/api/events/${slug}`);
  const result = tell(event);
  const photoId = randomUUID();
  if (result.withPhoto)
    await browser.upload(`/api/photos?id=${photoId}`, 'image/png', await demoPhoto(event.kinds, slug));
  await browser.post(`/api/events/${event.id}/report`, {
    id: randomUUID(),
    organizationId: world.idOf(who.organization),
    version: event.version,
    peopleCame: result.peopleCame,
    results: event.activities.map(({ id }, at) => ({ activityId: id, amount: result.amounts[at] ?? null })),
    note: result.note,
    handedOver: result.handedOver.map(({ to, ...rest }) => ({
      ...rest,
      toOrganizationId: to && world.idOf(to),
    })),
    photos: result.withPhoto ? [{ id: photoId, alt: 'Gambar contoh: tenun lurik, bukan foto kegiatan' }] : [],
  });
}
