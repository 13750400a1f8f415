import { type ChangeScope, changeScopeSchema, type EventChange, type EventView } from '@guyub/domain/event';
import { dateSchema, timeSchema } from '@guyub/domain/kernel/change.schema';
import { plannedActivitySchema, type RecurrenceEditor, recurrenceEditorSchema } from '@guyub/domain/program';
import { z } from 'zod';

import { dateOf, timeOf } from '../../lib/dates.ts';

/** Shaped like the wire where it can be, so that what the server says of a field finds it. */
const fields = z.object({
  scope: changeScopeSchema,
  place: z.enum(['venue', 'online']),
  set: z.object({
    title: z.string().trim().max(120),
    date: dateSchema,
    startTime: timeSchema,
    endTime: timeSchema,
    location: z.object({ venueId: z.uuid().nullable(), onlineUrl: z.string().trim().max(300) }),
    peopleTarget: z.number().int().min(1).max(1_000_000).nullable(),
    activities: z.array(z.object({ ...plannedActivitySchema.shape, title: z.string() })),
    /** null: the pattern stays. Its hours are those of the form. */
    recurrence: z.custom<RecurrenceEditor | null>(),
  }),
  reason: z.string().trim().max(500),
});
export type ChangeValues = z.infer<typeof fields>;

const SHORTEST_TITLE = 3;

const patternIn = (set: ChangeValues['set']): RecurrenceEditor | null =>
  set.recurrence && { ...set.recurrence, startTime: set.startTime, endTime: set.endTime };

/** The pattern as it is now, to be said anew from a date on: for all dates its rhythm goes on from its own first one. */
export function patternOf(base: EventView, scope: ChangeScope): RecurrenceEditor {
  const { recurrence } = base.program;
  const isCounted = recurrence.count !== null;
  if (scope === 'all' && !isCounted) return recurrence;
  return { ...recurrence, startsOn: dateOf(base.startsLocal) };
}

/** A name that is hidden may stay as it is; any other has its three letters, and an online date its link. */
export const changeFormSchema = (base: EventView) =>
  fields.superRefine(({ set, place }, context) => {
    const pattern = patternIn(set);
    const said = pattern && recurrenceEditorSchema.safeParse(pattern);
    // the schema library's own words for it, at the place where the form keeps it
    for (const issue of said?.error?.issues ?? [])
      context.addIssue({ ...issue, path: ['set', 'recurrence', ...issue.path], input: undefined } as never);
    if (set.title !== base.title && set.title.length < SHORTEST_TITLE)
      context.addIssue({
        code: 'too_small',
        origin: 'string',
        minimum: SHORTEST_TITLE,
        path: ['set', 'title'],
        input: set.title,
      });
    const hadPlace = base.venue !== null || base.onlineUrl !== null;
    if (place === 'venue' && set.location.venueId === null && hadPlace)
      context.addIssue({
        code: 'invalid_value',
        values: [],
        path: ['set', 'location', 'venueId'],
        input: null,
      });
    if (place === 'online' && !z.url().safeParse(set.location.onlineUrl).success)
      context.addIssue({
        code: 'invalid_format',
        format: 'url',
        path: ['set', 'location', 'onlineUrl'],
        input: set.location.onlineUrl,
      });
  });

const plannedOf = (event: EventView): ChangeValues['set']['activities'] =>
  event.activities.map(({ id, kind, title, targetAmount, unit }) => ({
    id,
    kind,
    title,
    targetAmount,
    unit,
  }));

export const changeValuesOf = (event: EventView, scope: ChangeScope = 'this'): ChangeValues => ({
  scope,
  place: event.venue === null && event.onlineUrl !== null ? 'online' : 'venue',
  set: {
    title: event.title,
    date: dateOf(event.startsLocal),
    startTime: timeOf(event.startsLocal),
    endTime: timeOf(event.endsLocal),
    location: { venueId: event.venue?.id ?? null, onlineUrl: event.onlineUrl ?? '' },
    peopleTarget: event.peopleTarget,
    activities: plannedOf(event),
    recurrence: null,
  },
  reason: '',
});

/** Only what differs from the date as it was opened: what others changed meanwhile is not taken back. */
export function toEventChange(base: EventView, { set, place }: ChangeValues): EventChange {
  const before = changeValuesOf(base).set;
  // both hours go together: an end left out would move along with the start
  const isRetimed = set.startTime !== before.startTime || set.endTime !== before.endTime;
  const venueId = place === 'venue' ? set.location.venueId : null;
  const onlineUrl = place === 'online' ? set.location.onlineUrl : null;
  const isElsewhere =
    venueId !== (base.venue?.id ?? null) || (place === 'online' && onlineUrl !== base.onlineUrl);
  const isRetargeted = set.activities.some(
    ({ targetAmount }, at) => targetAmount !== before.activities[at]?.targetAmount,
  );
  const recurrence = patternIn(set);
  return {
    ...(set.title !== before.title && { title: set.title }),
    // a pattern said anew says the days and the hours itself
    ...(recurrence && { recurrence }),
    ...(!recurrence && set.date !== before.date && { date: set.date }),
    ...(!recurrence && isRetimed && { startTime: set.startTime, endTime: set.endTime }),
    ...(isElsewhere && { location: { venueId, onlineUrl } }),
    ...(set.peopleTarget !== before.peopleTarget && { peopleTarget: set.peopleTarget }),
    ...(isRetargeted && { activities: set.activities }),
  };
}
