import type { Type } from '@nestjs/common';

import type { AccountCaller, Caller } from './caller.ts';

/** What a relation may be read from: the parsed parameters of the path, and the rest as it came. */
export interface AccessRequest {
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, unknown>>;
  body: unknown;
}

/** Tells how the thing that an operation touches stands to its caller; null when there is no such thing. */
export interface RelationReader<Relation> {
  read(request: AccessRequest, caller: Caller): Promise<Relation | null>;
}

/** Who may do one operation; judged before the body is looked at. */
export interface AccessRule {
  needsSession: boolean;
  /** read through the container, for rules that depend on a thing and not on the caller alone */
  relation: Type<RelationReader<unknown>> | null;
  allow(caller: Caller, relation: unknown, request: AccessRequest): boolean;
  /** answer 404 instead of 403, where the caller may not even know of the thing */
  hide: boolean;
}

const always = () => true;

/** Visitors too. */
export const anyone: AccessRule = { needsSession: false, relation: null, allow: always, hide: false };

/** Everybody who is signed in. */
export const signedIn: AccessRule = { needsSession: true, relation: null, allow: always, hide: false };

/** Signed-in callers of whom this is true. */
export const callersWho = (
  allow: (caller: AccountCaller, request: AccessRequest) => boolean,
  options: { hide?: boolean } = {},
): AccessRule => ({
  needsSession: true,
  relation: null,
  allow: (caller, _relation, request) => caller.kind === 'account' && allow(caller, request),
  hide: options.hide ?? false,
});

/** Signed-in callers who stand so to the thing. */
export const callersRelated = <Relation>(
  relation: Type<RelationReader<Relation>>,
  allow: (caller: AccountCaller, relation: Relation) => boolean,
  options: { hide?: boolean } = {},
): AccessRule => ({
  needsSession: true,
  relation,
  allow: (caller, read) => caller.kind === 'account' && allow(caller, read as Relation),
  hide: options.hide ?? false,
});

/** Anybody, visitors too, as long as the thing may be seen by them. */
export const anyoneRelated = <Relation>(
  relation: Type<RelationReader<Relation>>,
  allow: (caller: Caller, relation: Relation) => boolean,
): AccessRule => ({
  needsSession: false,
  relation,
  allow: (caller, read) => allow(caller, read as Relation),
  hide: true,
});

/** A list of words in an unparsed body; empty where there is none. */
export function textsIn(body: unknown, field: string): string[] {
  if (typeof body !== 'object' || body === null) return [];
  const value: unknown = Reflect.get(body, field);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** A field of an unparsed body, for rules that ask in whose name a write comes. */
export function textIn(body: unknown, field: string): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const value: unknown = Reflect.get(body, field);
  return typeof value === 'string' ? value : undefined;
}
