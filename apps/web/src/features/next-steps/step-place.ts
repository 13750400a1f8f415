import type { NextStep } from '@guyub/domain/event';

import { paths } from '../../lib/paths.ts';
import { addDateHash, privatePaths } from '../../lib/private-paths.ts';

/** Where a step is taken. */
export function placeOfStep(step: NextStep, organization: string): { to: string; hash?: string } {
  if (step.kind === 'answer-join-request' || step.kind === 'follow-succession')
    return { to: privatePaths.members(organization) };
  // who helps has no workspace page of what others host
  if (step.eventSlug && step.kind === 'promised') return { to: paths.event(step.eventSlug) };
  if (step.eventSlug && (step.kind === 'report-due' || step.kind === 'report-overdue'))
    return { to: privatePaths.fileReport(organization, step.eventSlug) };
  if (step.eventSlug) return { to: privatePaths.workspaceEvent(organization, step.eventSlug) };
  if (step.programSlug === null) return { to: privatePaths.workspacePrograms(organization) };
  const to = privatePaths.workspaceProgram(organization, step.programSlug);
  return step.kind === 'plan-next-date' ? { to, hash: addDateHash } : { to };
}

export type StepGroup = 'todo' | 'waiting' | 'ahead';

/** Steps that wait for us, for others, and for their day. */
export function groupOfStep({ kind }: NextStep): StepGroup {
  if (kind === 'waiting-for-host' || kind === 'waiting-for-partner') return 'waiting';
  return kind === 'happening-today' || kind === 'coming-up' || kind === 'promised' ? 'ahead' : 'todo';
}
