import { ok, refuse, type Result } from '../kernel/result.ts';
import type { HostState, ProgramRefusal } from './program.schema.ts';
import { isHosting, nextHostStates, type ProgramState } from './program-state.ts';

export interface HostForRule {
  organizationId: string;
  state: HostState;
}
export interface ProgramForHosting {
  state: ProgramState;
  hosts: readonly HostForRule[];
}

/** What an act makes of a host's place. Unchanged when it was so already: saying yes twice is one yes. */
export interface HostMove<To extends HostState = HostState> {
  from: HostState | null;
  to: To;
  isChanged: boolean;
}

export type HostingRefusal = Extract<
  ProgramRefusal,
  {
    code:
      | 'program-not-active'
      | 'not-a-host'
      | 'owner-cannot-leave'
      | 'already-host'
      | 'invitation-not-open'
      | 'organization-suspended'
      | 'reminded-recently';
  }
>;

export const hostStateOf = (
  program: Pick<ProgramForHosting, 'hosts'>,
  organizationId: string,
): HostState | null => program.hosts.find((host) => host.organizationId === organizationId)?.state ?? null;

/** Whether this organization may edit: the owner and every accepted host, equally. */
export function mayEdit(program: Pick<ProgramForHosting, 'hosts'>, organizationId: string): boolean {
  const state = hostStateOf(program, organizationId);
  return state !== null && isHosting(state);
}

/** Once closed or cancelled a program is history: nobody joins or leaves it any more. */
export const isProgramOver = (state: ProgramState): boolean => state === 'closed' || state === 'cancelled';

const may = (from: HostState, to: HostState): boolean =>
  (nextHostStates[from] as readonly HostState[]).includes(to);

/** A new host, or one that once declined, left or was removed. */
export function inviteHost(
  program: ProgramForHosting,
  invitedOrganizationId: string,
): Result<HostMove<'invited'>, HostingRefusal> {
  if (isProgramOver(program.state)) return refuse({ code: 'program-not-active' });
  const from = hostStateOf(program, invitedOrganizationId);
  if (from !== null && !may(from, 'invited')) return refuse({ code: 'already-host' });
  return ok({ from, to: 'invited', isChanged: true });
}

/** The invited organization's answer, whichever way it came. The same answer again is the same success. */
export function answerHostInvitation(
  program: ProgramForHosting,
  organizationId: string,
  answer: 'accept' | 'decline',
): Result<HostMove<'accepted' | 'declined'>, HostingRefusal> {
  const from = hostStateOf(program, organizationId);
  const to = answer === 'accept' ? 'accepted' : 'declined';
  if (from === to) return ok({ from, to, isChanged: false });
  if (from !== 'invited') return refuse({ code: 'invitation-not-open' });
  if (isProgramOver(program.state)) return refuse({ code: 'program-not-active' });
  return ok({ from, to, isChanged: true });
}

/** Any accepted host may go on its own; the owner hands nothing over by leaving, so it cannot. */
export function leaveProgram(
  program: ProgramForHosting,
  organizationId: string,
): Result<HostMove<'left'>, HostingRefusal> {
  const from = hostStateOf(program, organizationId);
  if (from === 'owner') return refuse({ code: 'owner-cannot-leave' });
  if (from === null || !may(from, 'left')) return refuse({ code: 'not-a-host' });
  if (isProgramOver(program.state)) return refuse({ code: 'program-not-active' });
  return ok({ from, to: 'left', isChanged: true });
}

/**
 * The host in whose name something is done. A suspended organization keeps its place and its credit, and does nothing until
 * it is active again.
 */
export function actAsHost<Host extends HostForRule & { isSuspended: boolean }>(
  program: { hosts: readonly Host[] },
  organizationId: string,
): Result<Host, HostingRefusal> {
  const host = program.hosts.find((candidate) => candidate.organizationId === organizationId);
  if (!host || !isHosting(host.state)) return refuse({ code: 'not-a-host' });
  return host.isSuspended ? refuse({ code: 'organization-suspended' }) : ok(host);
}

/** A reminder asks again; more than one a day would be nagging. */
export const reminderPauseHours = 24;

export function remindHost(
  program: ProgramForHosting,
  organizationId: string,
  lastAskedMs: number,
  nowMs: number,
): Result<null, HostingRefusal> {
  if (isProgramOver(program.state)) return refuse({ code: 'program-not-active' });
  if (hostStateOf(program, organizationId) !== 'invited') return refuse({ code: 'invitation-not-open' });
  return nowMs - lastAskedMs < reminderPauseHours * 3_600_000
    ? refuse({ code: 'reminded-recently' })
    : ok(null);
}
