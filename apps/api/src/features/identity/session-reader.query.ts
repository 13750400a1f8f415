import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isProvenAt, isSessionOver, isTouchDue, rolesInSession } from '@guyub/domain/identity';
import type { Temporal } from '@guyub/domain/kernel/temporal';
import { DataSource } from 'typeorm';

import { type AccountCaller, type Caller, type CallerMembership, visitor } from '../../platform/caller.ts';
import { Clock, fromTimestamp, toTimestamp } from '../../platform/clock.ts';
import { type Config, InjectConfig } from '../../platform/config.ts';
import { SessionReader } from '../../platform/session-reader.ts';
import { hashToken, newSuccessorKey, successorOf } from './secret-token.ts';
import { recordPresence } from './session.store.ts';
import {
  sessionPolicyColumns,
  type SessionPolicyRow,
  type SessionPolicy,
  toSessionPolicy,
} from './session-policy.query.ts';

/** A session's old token works on for so long, for requests that were under way when the new one arrived. */
const GRACE_SECONDS = 60;

interface SessionRow extends SessionPolicyRow {
  sessionId: string;
  accountId: string;
  personId: string;
  name: string;
  hasSecondFactor: boolean;
  createdAt: Date;
  provenAt: Date;
  lastUsedAt: Date;
  validUntil: Date | null;
  successorKey: Buffer;
  isStale: boolean;
  endsPredecessor: boolean;
  memberships: (CallerMembership & { isCommunicationOffice: boolean })[];
}

const callerOfToken = `
  select s.id as "sessionId", a.id as "accountId", p.id as "personId", p.name, s.has_second_factor as "hasSecondFactor",
         s.created_at as "createdAt", coalesce(t.proven_at, s.proven_at) as "provenAt",
         t.last_used_at as "lastUsedAt", t.valid_until as "validUntil", t.successor_key as "successorKey",
         t.rights_version < a.rights_version as "isStale",
         o.token_hash is not null and o.valid_until is null as "endsPredecessor",
         ${sessionPolicyColumns('$2')},
         coalesce((
           select jsonb_agg(jsonb_build_object(
                    'organizationId', g.id, 'organizationKind', g.kind, 'slug', g.slug, 'code', g.code,
                    'roles', m.roles, 'isCommunicationOffice', g.is_communication_office) order by g.slug)
             from membership m join organization g on g.id = m.organization_id
            where m.account_id = a.id and m.ended_at is null), '[]') as memberships
    from session_token t
    join session s on s.id = t.session_id
    join account a on a.id = s.account_id
    join person p on p.id = a.person_id
    left join session_token o on o.token_hash = t.follows
   where t.token_hash = $1`;

/** The one place where roles wait for a second factor: what is left out here, nobody else can give. */
function toCaller(row: SessionRow, isDemo: boolean, isProven: boolean): AccountCaller {
  const memberships = row.memberships.map((membership) => {
    const { organizationKind, roles } = membership;
    const { held } = rolesInSession(organizationKind, roles, row.hasSecondFactor, isDemo);
    return { ...membership, roles: held };
  });
  const inOffice = memberships.find((membership) => membership.isCommunicationOffice)?.roles ?? [];
  return {
    kind: 'account',
    accountId: row.accountId,
    personId: row.personId,
    sessionId: row.sessionId,
    name: row.name,
    hasSecondFactor: row.hasSecondFactor,
    isProven,
    memberships: memberships.map(({ organizationId, organizationKind, slug, code, roles }) => ({
      organizationId,
      organizationKind,
      slug,
      code,
      roles,
    })),
    isOverseer: inOffice.includes('officer') || inOffice.includes('head'),
    isSysadmin: inOffice.includes('sysadmin'),
    isAuditor: inOffice.includes('auditor'),
  };
}

/** Who holds a session, by one read; and the new token that a session gets when its holder's rights have changed. */
@Injectable()
export class SessionQuery extends SessionReader {
  private readonly stale = new WeakMap<object, { token: string; key: Buffer }>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {
    super();
  }

  override async readCaller(token: string): Promise<Caller> {
    const now = this.clock.now();
    const tokenHash = hashToken(token);
    const [row] = await this.dataSource.query<SessionRow[]>(callerOfToken, [tokenHash, toTimestamp(now)]);
    const policy = row ? toSessionPolicy(row) : null;
    if (!row || !policy || this.isOver(row, now, policy)) return visitor;

    if (row.endsPredecessor) await this.endPredecessor(tokenHash, now);
    if (isTouchDue(fromTimestamp(row.lastUsedAt), now)) await this.touch(tokenHash, row.accountId, now);
    const isProven = isProvenAt(fromTimestamp(row.provenAt), now, policy.proofMinutes);
    const caller = toCaller(row, this.config.isDemo, isProven);
    // one whose successor has arrived gets no other
    if (row.isStale && row.validUntil === null) this.stale.set(caller, { token, key: row.successorKey });
    return caller;
  }

  /**
   * The successor of a token that is older than its holder's rights: the same however often it is asked for. Null when the
   * token is as new as they are, and when another one follows on it or it has ended meanwhile: it never gets a second one.
   */
  async renewToken(caller: Caller): Promise<string | null> {
    const stale = this.stale.get(caller);
    if (!stale) return null;
    const successor = successorOf(stale.token, stale.key);
    await this.dataSource.query(
      `insert into session_token
         (token_hash, session_id, successor_key, follows, rights_version, issued_at, last_used_at, proven_at)
       select $1, s.id, $2, o.token_hash, a.rights_version, $4, $4, o.proven_at
         from session_token o join session s on s.id = o.session_id join account a on a.id = s.account_id
        where o.token_hash = $3 and o.valid_until is null
       on conflict do nothing`,
      [hashToken(successor), newSuccessorKey(), hashToken(stale.token), toTimestamp(this.clock.now())],
    );
    const made = await this.dataSource.query<unknown[]>('select from session_token where token_hash = $1', [
      hashToken(successor),
    ]);
    return made.length === 1 ? successor : null;
  }

  private isOver(row: SessionRow, now: Temporal.Instant, policy: SessionPolicy): boolean {
    if (row.validUntil !== null && row.validUntil.getTime() <= now.epochMilliseconds) return true;
    const times = { createdAt: fromTimestamp(row.createdAt), lastUsedAt: fromTimestamp(row.lastUsedAt) };
    return isSessionOver(times, now, policy);
  }

  /** Its successor has arrived, so the old token is no longer needed, nor are those before it. */
  private async endPredecessor(tokenHash: Buffer, now: Temporal.Instant): Promise<void> {
    await this.dataSource.query(
      `with recursive before as (
         select follows from session_token where token_hash = $1
         union select t.follows from session_token t join before b on t.token_hash = b.follows)
       update session_token o set valid_until = $2 from before b
        where o.token_hash = b.follows and o.valid_until is null`,
      [tokenHash, toTimestamp(now.add({ seconds: GRACE_SECONDS }))],
    );
  }

  private async touch(tokenHash: Buffer, accountId: string, now: Temporal.Instant): Promise<void> {
    await this.dataSource.query(
      'update session_token set last_used_at = $2 where token_hash = $1 and last_used_at < $2',
      [tokenHash, toTimestamp(now)],
    );
    await this.dataSource.query(recordPresence, [accountId, toTimestamp(now)]);
  }
}
