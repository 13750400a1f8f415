import type { TestApp } from '../test-app.ts';
import type { HeldRole, Holder, Standing, Things } from './holders.ts';

/** Who may do an operation: all, all who are signed in, or these roles by how their organization stands to the thing. */
export type Allowed = 'everyone' | 'signed-in' | Readonly<Partial<Record<Standing, readonly HeldRole[]>>>;

export interface Expectation {
  allowed: Allowed;
  /** those who may not are told that there is no such thing (404 instead of 403) */
  isHidden?: true;
  /** what the path's parameters name, by their names in the OpenAPI document */
  path?: (things: Things, holder: Holder | null) => Readonly<Record<string, string>>;
  /** the query that a read cannot do without */
  query?: (things: Things) => Readonly<Record<string, string>>;
  /** for what a rule reads from the body; otherwise `{}` goes. The schema must refuse it. */
  body?: (holder: Holder) => unknown;
  /** the answers to those who may, where they are not 200 (read) or 422 (write) */
  whenAllowed?: readonly number[];
}

export interface SliceExpectations {
  /** adds what this slice's operations touch, once for each half of the world; runs after the slices before it */
  make?: (api: TestApp, half: Half) => Promise<Things>;
  /** by operation id; several where the answer depends on what is sent */
  rows: Readonly<Record<string, Expectation | readonly Expectation[]>>;
}

/** One half of the world: its things so far, and those who hold roles for its one event. */
export interface Half {
  things: Things;
  /** the organization of each standing, of the owner's kind */
  organizations: Readonly<Record<Exclude<Standing, 'none' | 'event'>, string>>;
  /** accounts that get a role for the event; the slice `event` gives it to them */
  eventAccounts: Readonly<Record<'door-crew' | 'cashier' | 'photographer', string>>;
}

/** The roles that act in an organization's name. */
export const acting = ['admin', 'officer', 'head'] as const satisfies readonly HeldRole[];

/** Those who act for any organization at all. */
export const actingForAny: Allowed = {
  owner: acting,
  'co-host': acting,
  invited: acting,
  'former-host': acting,
  partner: acting,
  other: acting,
  'communication-office': acting,
};

export function isAllowed(allowed: Allowed, holder: Holder | null): boolean {
  if (allowed === 'everyone') return true;
  if (holder === null) return false;
  return allowed === 'signed-in' || (allowed[holder.standing] ?? []).includes(holder.role);
}
