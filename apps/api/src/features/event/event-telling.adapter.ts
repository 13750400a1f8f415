import { Injectable } from '@nestjs/common';
import type { EventNoticeKind } from '@guyub/domain/event';

import type { Transaction } from '../../platform/unit-of-work.ts';
import { OrganizationNotices } from '../organization/index.ts';

export interface EventFact {
  kind: EventNoticeKind;
  /** Who did it, and so knows; null: it came about by itself. */
  by: string | null;
  eventSlug: string | null;
  params: Readonly<Record<string, string>>;
}

interface Concerned {
  slug: string;
  title: string;
  by: string | null;
  told: string[];
}

/** What those who were only asked decide by: when it is. Its results concern those who took part. */
const tellsTheAsked: Readonly<Record<EventNoticeKind, boolean>> = {
  'event-rescheduled': true,
  'event-edited': true,
  'date-added': true,
  'dates-changed': true,
  'event-cancelled': true,
  'dates-cancelled': true,
  'event-reinstated': true,
  'date-on-holiday': false,
  'event-reported': false,
  'report-corrected': false,
};

/** Tells the other hosts and the partners what became of a date, and of its time those who have not answered yet. */
@Injectable()
export class EventTelling {
  constructor(private readonly notices: OrganizationNotices) {}

  /** The organizations that a change of a program's dates concerns, the one that makes it aside. */
  async concerned(tx: Transaction, programId: string, by: string | null): Promise<string[]> {
    return (await this.read(tx, programId, by, true)).told;
  }

  async tell(tx: Transaction, programId: string, fact: EventFact): Promise<void> {
    const { slug, title, by, told } = await this.read(tx, programId, fact.by, tellsTheAsked[fact.kind]);
    await this.notices.add(
      tx,
      ...told.map((organizationId) => ({
        organizationId,
        kind: fact.kind,
        params: { title, ...(by !== null && { by }), ...fact.params },
        programSlug: slug,
        ...(fact.eventSlug !== null && { eventSlug: fact.eventSlug }),
      })),
    );
  }

  private async read(
    tx: Transaction,
    programId: string,
    by: string | null,
    withAsked: boolean,
  ): Promise<Concerned> {
    const [program] = await tx.query<Concerned[]>(
      `select p.slug,
              case when exists (select from program_moderation m where m.program_id = p.id and m.field = 'title')
                then '' else p.title end as title,
              (select o.name from organization o where o.id = $2) as by,
              array(
                select h.organization_id::text from program_host h
                where h.program_id = p.id and (h.state in ('owner', 'accepted') or $3 and h.state = 'invited')
                  and h.organization_id is distinct from $2
                union
                select t.organization_id::text from program_partner t
                where t.program_id = p.id and (t.state = 'confirmed' or $3 and t.state = 'asked')
                  and t.organization_id is distinct from $2
                order by 1) as told
       from program p where p.id = $1`,
      [programId, by, withAsked],
    );
    if (!program) throw new Error('A date belongs to no program');
    return program;
  }
}
