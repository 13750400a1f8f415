import type { NextStep } from '@guyub/domain/event';

import { paths } from '../../lib/paths.ts';

/** Where a step is taken. */
export function placeOfStep(step: NextStep, organization: string): string {
  if (step.kind === 'answer-join-request') return paths.members(organization);
  if (step.eventSlug && (step.kind === 'report-due' || step.kind === 'report-overdue'))
    return paths.fileReport(organization, step.eventSlug);
  if (step.eventSlug) return paths.workspaceEvent(organization, step.eventSlug);
  if (step.programSlug) return paths.workspaceProgram(organization, step.programSlug);
  return paths.workspacePrograms(organization);
}

export type StepGroup = 'todo' | 'waiting' | 'ahead';

/** Steps that wait for us, for others, and for their day. */
export function groupOfStep({ kind }: NextStep): StepGroup {
  if (kind === 'waiting-for-host' || kind === 'waiting-for-partner') return 'waiting';
  return kind === 'happening-today' || kind === 'coming-up' ? 'ahead' : 'todo';
}
