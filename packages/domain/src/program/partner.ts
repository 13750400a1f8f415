import { ok, refuse, type Result } from '../kernel/result.ts';
import { isProgramOver } from './hosting.ts';
import type { PartnerRole, PartnerState, ProgramRefusal } from './program.schema.ts';
import type { ProgramState } from './program-state.ts';

/** A partner's part over time. Being asked again is a new request; the old one stays as it was answered. */
export const nextPartnerStates = {
  asked: ['confirmed', 'declined', 'withdrawn'],
  confirmed: ['withdrawn'],
  declined: [],
  withdrawn: [],
} as const satisfies Record<PartnerState, readonly PartnerState[]>;

export interface PartnerForRule {
  organizationId: string;
  role: PartnerRole;
  state: PartnerState;
}

export interface PartnerMove {
  to: PartnerState;
  isChanged: boolean;
}

export type PartnerRefusal = Extract<
  ProgramRefusal,
  { code: 'program-not-active' | 'partner-request-not-open' | 'already-partner' }
>;

const isInForce = (state: PartnerState): boolean => nextPartnerStates[state].length > 0;

/** Asks an organization for its part: one open or confirmed request per organization and role. */
export function askPartner(
  program: { state: ProgramState; partners: readonly PartnerForRule[] },
  asked: { organizationId: string; role: PartnerRole },
): Result<PartnerState, PartnerRefusal> {
  if (isProgramOver(program.state)) return refuse({ code: 'program-not-active' });
  const isTaken = program.partners.some(
    (partner) =>
      partner.organizationId === asked.organizationId &&
      partner.role === asked.role &&
      isInForce(partner.state),
  );
  return isTaken ? refuse({ code: 'already-partner' }) : ok('asked');
}

/** The partner's own answer, by link or signed in. The same answer again is the same success. */
export function answerPartnerRequest(
  program: { state: ProgramState },
  partner: { state: PartnerState },
  answer: 'confirm' | 'decline',
): Result<PartnerMove, PartnerRefusal> {
  const to = answer === 'confirm' ? 'confirmed' : 'declined';
  if (partner.state === to) return ok({ to, isChanged: false });
  if (partner.state !== 'asked') return refuse({ code: 'partner-request-not-open' });
  if (isProgramOver(program.state)) return refuse({ code: 'program-not-active' });
  return ok({ to, isChanged: true });
}

/** Taken back by a host that asked, or by the partner that cannot keep its word. */
export function withdrawPartner(
  program: { state: ProgramState },
  partner: { state: PartnerState },
): Result<PartnerMove, PartnerRefusal> {
  if (partner.state === 'withdrawn') return ok({ to: 'withdrawn', isChanged: false });
  if (!isInForce(partner.state)) return refuse({ code: 'partner-request-not-open' });
  if (isProgramOver(program.state)) return refuse({ code: 'program-not-active' });
  return ok({ to: 'withdrawn', isChanged: true });
}
