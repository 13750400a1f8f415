import { z } from 'zod';

export const activityKinds = [
  'blood-drive',
  'fundraising',
  'house-rehab',
  'meeting',
  'information',
  'other',
] as const;
export const activityKindSchema = z.enum(activityKinds);
export type ActivityKind = (typeof activityKinds)[number];

/** Units that a target and a result are counted in. They are never added up across units. */
export const units = [
  'bags',
  'rupiah',
  'people',
  'hours',
  'houses',
  'kilograms',
  'items',
  'documents',
  'decisions',
] as const;
export const unitSchema = z.enum(units);
export type Unit = (typeof units)[number];

/** The unit a kind is counted in unless its planner says otherwise, first; then others that make sense for it. */
export const unitsFor: Record<ActivityKind, readonly [Unit, ...Unit[]]> = {
  'blood-drive': ['bags', 'people'],
  fundraising: ['rupiah', 'kilograms', 'items'],
  'house-rehab': ['hours', 'houses', 'people'],
  meeting: ['people', 'decisions'],
  information: ['people', 'documents', 'items'],
  other: ['people', 'hours', 'items', 'kilograms', 'documents'],
};
