import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { Clock, toTimestamp } from '../../platform/clock.ts';

export interface NewNotice {
  organizationId: string;
  /** a code that the web has words for */
  kind: string;
  /** what the words name: titles and codes, never a person's data */
  params?: Readonly<Record<string, string>>;
  programSlug?: string;
  eventSlug?: string;
}

/** What organizations are told inside the platform, written in the transaction of what happened. */
@Injectable()
export class OrganizationNotices {
  constructor(private readonly clock: Clock) {}

  async add(tx: EntityManager, ...notices: readonly NewNotice[]): Promise<void> {
    const at = toTimestamp(this.clock.now());
    for (const { organizationId, kind, params = {}, programSlug = null, eventSlug = null } of notices)
      await tx.query(
        `insert into organization_notice (id, organization_id, at, kind, params, program_slug, event_slug)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [randomUUID(), organizationId, at, kind, JSON.stringify(params), programSlug, eventSlug],
      );
  }
}
