import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { NoticeKind } from '@guyub/domain/event';
import type { EntityManager } from 'typeorm';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { Mailer } from '../identity/index.ts';

export interface NewNotice {
  organizationId: string;
  kind: NoticeKind;
  /** what the words name: titles and codes, never a person's data */
  params?: Readonly<Record<string, string>>;
  programSlug?: string;
  eventSlug?: string;
}

/** What organizations are told, in the app and by mail, written in the transaction of what happened. */
@Injectable()
export class OrganizationNotices {
  constructor(
    private readonly clock: Clock,
    private readonly mailer: Mailer,
  ) {}

  async add(tx: EntityManager, ...notices: readonly NewNotice[]): Promise<void> {
    const at = toTimestamp(this.clock.now());
    for (const { organizationId, kind, params = {}, programSlug = null, eventSlug = null } of notices) {
      await tx.query(
        `insert into organization_notice (id, organization_id, at, kind, params, program_slug, event_slug)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [randomUUID(), organizationId, at, kind, JSON.stringify(params), programSlug, eventSlug],
      );
      await this.mailer.tellOrganization(tx, organizationId, { kind, params, programSlug, eventSlug });
    }
  }
}
