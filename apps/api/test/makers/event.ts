import type { Person } from '../person.ts';
import type { TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

export interface EventRow {
  id: string;
  slug: string;
  startsLocal: string;
  recurrenceId: string;
  status: string;
  title: string;
  version: number;
  needsDecision: boolean;
  isDetached: boolean;
  hosts: number;
}

/** The dates of a program as they are stored, in their order. */
export const datesOf = (api: TestApp, programId: string): Promise<EventRow[]> =>
  api.db.query<EventRow[]>(
    `select e.id, e.slug, e.starts_local as "startsLocal", e.recurrence_id as "recurrenceId", e.status, e.title, e.version,
            e.needs_decision as "needsDecision", e.is_detached as "isDetached",
            (select count(*)::int from event_host h where h.event_id = e.id) as hosts
       from event e where e.program_id = $1 order by e.starts_local, e.id`,
    [programId],
  );

/** The first stored date of a program, or the one that starts on this day. */
export async function dateOf(api: TestApp, programId: string, day?: string): Promise<EventRow> {
  const found = (await datesOf(api, programId)).find(
    ({ startsLocal }) => day === undefined || startsLocal.startsWith(day),
  );
  if (!found) throw new Error(`the program has no date ${day ?? ''}`);
  return found;
}

/** What a phone sends when the result is filed; every activity of the date is answered. */
export async function reportInput(
  api: TestApp,
  eventId: string,
  organizationId: string,
  given: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const activities = await api.db.query<{ id: string }[]>(
    'select id from activity where event_id = $1 order by position',
    [eventId],
  );
  const [event] = await api.db.query<{ version: number }[]>('select version from event where id = $1', [
    eventId,
  ]);
  return {
    id: uuid(),
    organizationId,
    version: event?.version,
    peopleCame: 87,
    results: activities.map(({ id }, at) => ({ activityId: id, amount: 40 + at })),
    note: 'Terima kasih semua.',
    ...given,
  };
}

/** Files the result of a date by the API; throws when it is refused. */
export async function fileReport(
  api: TestApp,
  person: Person,
  eventId: string,
  organizationId: string,
  given: Record<string, unknown> = {},
): Promise<void> {
  const answer = await person.post(
    `/api/events/${eventId}/report`,
    await reportInput(api, eventId, organizationId, given),
  );
  if (answer.status !== 200) throw new Error(`the report was refused: ${answer.text}`);
}
