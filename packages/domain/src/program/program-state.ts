import { ok, refuse, type Result } from '../kernel/result.ts';
import type { HostState, ProgramRefusal } from './program.schema.ts';

export type ProgramState = 'draft' | 'active' | 'paused' | 'closed' | 'cancelled';

/** A program's life (domain.md 0.3, with 0.0.1: nobody but its hosts approves, so draft goes straight to active). */
export const nextProgramStates = {
  draft: ['active', 'cancelled'],
  active: ['paused', 'closed', 'cancelled'],
  paused: ['active', 'closed', 'cancelled'],
  closed: [],
  cancelled: [],
} as const satisfies Record<ProgramState, readonly ProgramState[]>;

export function moveProgram(
  from: ProgramState,
  to: ProgramState,
): Result<ProgramState, Extract<ProgramRefusal, { code: 'state-not-allowed' }>> {
  const allowed: readonly ProgramState[] = nextProgramStates[from];
  return allowed.includes(to) ? ok(to) : refuse({ code: 'state-not-allowed', from, to });
}

/** Hosts have equal rights and equal credit, whoever planned it. */
export const isHosting = (state: HostState): boolean => state === 'owner' || state === 'accepted';

/** A host's place in a program over time; history keeps every step. */
export const nextHostStates = {
  owner: [],
  invited: ['accepted', 'declined', 'removed'],
  accepted: ['left', 'removed'],
  declined: ['invited'],
  left: ['invited'],
  removed: ['invited'],
} as const satisfies Record<HostState, readonly HostState[]>;
