import { ok, refuse, type Result } from '../kernel/result.ts';
import type { ProgramRefusal } from './program.schema.ts';
import { moveProgram, type ProgramState } from './program-state.ts';

export interface ProgramForTransition {
  state: ProgramState;
  title: string;
  activityCount: number;
  location: { venueId: string | null; onlineUrl: string | null };
  /** One entry for each host, the owner included. */
  hosts: readonly { isSuspended: boolean }[];
  /** Dates that are neither cancelled nor reported. */
  openEvents: number;
}

export type TransitionRefusal = Extract<
  ProgramRefusal,
  {
    code:
      | 'state-not-allowed'
      | 'title-needed'
      | 'activities-needed'
      | 'venue-or-link-needed'
      | 'organization-suspended'
      | 'open-events';
  }
>;

/** Everything that still keeps a program from the public, for a form to list; the API refuses with the first. */
export function missingForPublishing(
  program: Omit<ProgramForTransition, 'state' | 'openEvents'>,
): TransitionRefusal[] {
  const missing: TransitionRefusal[] = [];
  if (program.title.trim() === '') missing.push({ code: 'title-needed' });
  if (program.activityCount === 0) missing.push({ code: 'activities-needed' });
  if (program.location.venueId === null && program.location.onlineUrl === null)
    missing.push({ code: 'venue-or-link-needed' });
  if (program.hosts.some((host) => host.isSuspended)) missing.push({ code: 'organization-suspended' });
  return missing;
}

/** Publishing and resuming need something to show; closing needs that nothing is open any more. */
export function transitionProgram(
  program: ProgramForTransition,
  to: 'active' | 'paused' | 'closed',
): Result<ProgramState, TransitionRefusal> {
  const moved = moveProgram(program.state, to);
  if (!moved.ok) return moved;
  const [missing] = to === 'active' ? missingForPublishing(program) : [];
  if (missing) return refuse(missing);
  if (to === 'closed' && program.openEvents > 0)
    return refuse({ code: 'open-events', count: program.openEvents });
  return ok(moved.value);
}
