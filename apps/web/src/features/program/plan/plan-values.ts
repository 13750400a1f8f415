import {
  type ActivityKind,
  type CreateProgram,
  createProgramSchema,
  programIdSchema,
  unitsFor,
} from '@guyub/domain/program';
import type { OrganizationId } from '@guyub/domain/organization';
import type { PlanningSettings } from '@guyub/domain/setting';
import type { UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';

import type { Locale } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { kindWords } from '../../../ui/kind.tsx';
import { kindPlans, kindSuggestions, suggestRecurrence } from './kind-defaults.ts';

export type PlanValues = z.input<typeof createProgramSchema>;
export type PlanForm = UseFormReturn<PlanValues, unknown, CreateProgram>;

interface Surroundings {
  today: string;
  timeZone: string;
  locale: Locale;
}

/** An empty plan. Its id is made here, once: sending it twice is one program. */
export function emptyPlan(
  organizationId: OrganizationId,
  { holidayPolicy }: PlanningSettings,
  { today, timeZone }: Surroundings,
): PlanValues {
  return {
    id: programIdSchema.parse(newId()),
    organizationId,
    publish: true,
    title: '',
    purpose: '',
    indicator: '',
    indicatorTarget: null,
    peopleTarget: null,
    location: { venueId: null, onlineUrl: null },
    // a name is published only when somebody writes it
    contactName: '',
    contactChannelId: null,
    activities: [],
    holidayPolicy,
    recurrence: suggestRecurrence(undefined, today, timeZone),
    dateDecisions: [],
    invitedHosts: [],
    partners: [],
  };
}

export function newActivity(kind: ActivityKind, locale: Locale): PlanValues['activities'][number] {
  const { target, unit } = kindPlans[kind];
  return {
    id: newId(),
    kind,
    title: kindWords[locale][kind].long,
    targetAmount: target,
    unit: unit ?? unitsFor[kind][0],
  };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * A plan of these kinds: each kind is an activity with its own target. The first kind suggests words, targets and times;
 * what a person wrote stays.
 */
export function withKinds(
  plan: PlanValues,
  kinds: readonly ActivityKind[],
  { today, timeZone, locale }: Surroundings,
): PlanValues {
  const activities = kinds.map(
    (kind) => plan.activities.find((activity) => activity.kind === kind) ?? newActivity(kind, locale),
  );
  const [first] = kinds;
  const allKinds = Object.keys(kindPlans) as ActivityKind[];
  const words = kindSuggestions[locale];
  const isOwnWord = (field: 'title' | 'purpose' | 'indicator') =>
    plan[field] !== '' && !allKinds.some((kind) => words[kind][field] === plan[field]);
  const isOwnNumber = (value: number | null, field: 'people' | 'indicatorTarget') =>
    value !== null && !allKinds.some((kind) => kindPlans[kind][field] === value);
  const isOwnTime = ![undefined, ...allKinds].some((kind) =>
    same(plan.recurrence, suggestRecurrence(kind, today, timeZone)),
  );
  const word = (field: 'title' | 'purpose' | 'indicator') =>
    isOwnWord(field) ? plan[field] : first ? words[first][field] : '';
  const number = (value: number | null, field: 'people' | 'indicatorTarget') =>
    isOwnNumber(value, field) ? value : first ? kindPlans[first][field] : null;
  return {
    ...plan,
    activities,
    title: word('title'),
    purpose: word('purpose'),
    indicator: word('indicator'),
    peopleTarget: number(plan.peopleTarget, 'people'),
    indicatorTarget: number(plan.indicatorTarget, 'indicatorTarget'),
    recurrence: isOwnTime ? plan.recurrence : suggestRecurrence(first, today, timeZone),
  };
}
