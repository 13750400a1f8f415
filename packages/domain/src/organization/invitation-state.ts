import { ok, refuse, type Result } from '../kernel/result.ts';
import type { OrganizationRefusal } from './organization.schema.ts';

export type InvitationState = 'open' | 'accepted' | 'declined' | 'expired' | 'revoked';

/** A personal invitation's life. Nothing is stored when it expires: the clock tells. */
export const nextInvitationStates = {
  open: ['accepted', 'declined', 'expired', 'revoked'],
  accepted: [],
  declined: [],
  expired: [],
  revoked: [],
} as const satisfies Record<InvitationState, readonly InvitationState[]>;

export interface InvitationForState {
  state: Exclude<InvitationState, 'expired'>;
  /** Instant, ISO 8601. */
  expiresAt: string;
}

/** The state a person sees: what was decided first, then the clock. */
export const invitationState = (invitation: InvitationForState, nowMs: number): InvitationState =>
  invitation.state === 'open' && nowMs >= Date.parse(invitation.expiresAt) ? 'expired' : invitation.state;

export function moveInvitation<To extends Exclude<InvitationState, 'open' | 'expired'>>(
  invitation: InvitationForState,
  to: To,
  nowMs: number,
): Result<To, Extract<OrganizationRefusal, { code: 'invitation-not-open' }>> {
  const allowed: readonly InvitationState[] = nextInvitationStates[invitationState(invitation, nowMs)];
  return allowed.includes(to) ? ok(to) : refuse({ code: 'invitation-not-open' });
}

export type JoinRequestState = 'open' | 'accepted' | 'declined' | 'withdrawn';

/** A request to join: answered by an admin, or taken back by who asked. */
export const nextJoinRequestStates = {
  open: ['accepted', 'declined', 'withdrawn'],
  accepted: [],
  declined: [],
  withdrawn: [],
} as const satisfies Record<JoinRequestState, readonly JoinRequestState[]>;

export function answerJoinRequest<To extends Exclude<JoinRequestState, 'open'>>(
  from: JoinRequestState,
  to: To,
): Result<To, Extract<OrganizationRefusal, { code: 'already-answered' }>> {
  const allowed: readonly JoinRequestState[] = nextJoinRequestStates[from];
  return allowed.includes(to) ? ok(to) : refuse({ code: 'already-answered' });
}

/** Whether somebody may ask to join. */
export function openJoinRequest(asker: {
  isMember: boolean;
  hasOpenRequest: boolean;
}): Result<'open', Extract<OrganizationRefusal, { code: 'already-member' | 'already-asked' }>> {
  if (asker.isMember) return refuse({ code: 'already-member' });
  return asker.hasOpenRequest ? refuse({ code: 'already-asked' }) : ok('open');
}
