import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { OrganizationKind, Role } from '@guyub/domain/organization';
import type { FastifyRequest } from 'fastify';

import { platformProblem } from './problem.ts';
import type { AccountActor } from './unit-of-work.ts';

export interface CallerMembership {
  organizationId: string;
  organizationKind: OrganizationKind;
  slug: string;
  code: string;
  roles: readonly Role[];
}

export interface AccountCaller {
  kind: 'account';
  accountId: string;
  personId: string;
  sessionId: string;
  name: string;
  /** whether this session was opened with a second factor */
  hasSecondFactor: boolean;
  /** whether the password was shown in this session within the last minutes (a setting) */
  isProven: boolean;
  /** with the roles that count in this session: some wait for a second factor */
  memberships: readonly CallerMembership[];
  /** officer or head of the communication office */
  isOverseer: boolean;
  isSysadmin: boolean;
  isAuditor: boolean;
}

/** Who asks. */
export type Caller = { kind: 'visitor' } | AccountCaller;

export const visitor: Caller = { kind: 'visitor' };

/** Roles that let their holder act in an organization's name. */
const acting: readonly Role[] = ['admin', 'officer', 'head'];

export const rolesIn = (caller: Caller, organizationId: string): readonly Role[] =>
  caller.kind === 'account'
    ? (caller.memberships.find((membership) => membership.organizationId === organizationId)?.roles ?? [])
    : [];

/** Whether the caller may act in the name of this organization; without one, of any. */
export const mayActFor = (caller: Caller, organizationId?: string): boolean =>
  caller.kind === 'account' &&
  caller.memberships.some(
    (membership) =>
      (organizationId === undefined || membership.organizationId === organizationId) &&
      membership.roles.some((role) => acting.includes(role)),
  );

/** Who the audit names for a write of this caller. */
export const actorOf = (caller: AccountCaller, organizationId?: string): AccountActor => ({
  kind: 'account',
  id: caller.accountId,
  ...(organizationId === undefined ? {} : { organizationId }),
});

const callers = new WeakMap<object, Caller>();

/** Kept by the access guard, read by the decorators below. */
export const keepCaller = (request: FastifyRequest, caller: Caller): void =>
  void callers.set(request, caller);

export const callerOf = (request: FastifyRequest): Caller => callers.get(request) ?? visitor;

/** How `CurrentCaller` is read. */
export const readCurrentCaller = (_: unknown, context: ExecutionContext): Caller =>
  callerOf(context.switchToHttp().getRequest<FastifyRequest>());

/** The caller, who may be a visitor. */
export const CurrentCaller = createParamDecorator(readCurrentCaller);

/** The signed-in caller; a problem when it is a visitor. */
export function accountOf(request: FastifyRequest): AccountCaller {
  const caller = callerOf(request);
  if (caller.kind !== 'account') throw platformProblem('sign-in-needed');
  return caller;
}

/** The signed-in caller; for operations whose rule needs a session. */
export const CurrentAccount = createParamDecorator((_: unknown, context: ExecutionContext) =>
  accountOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
