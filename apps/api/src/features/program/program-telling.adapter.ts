import { Injectable } from '@nestjs/common';
import type { ProgramHistoryKind, ProgramNoticeKind } from '@guyub/domain/program';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import { OrganizationNotices } from '../organization/index.ts';
import type { KnownOrganization } from './program.store.ts';
import { ProgramHistoryStore } from './program-history.store.ts';

type Named = Pick<KnownOrganization, 'organizationId' | 'name'>;

export interface Fact {
  kind: ProgramHistoryKind;
  /** who did it; null: nobody, it followed from something else */
  by: Named | null;
  /** whom it concerns, if another */
  about?: Named;
  params?: Readonly<Record<string, string>>;
  /** who is told in the app; the one that did it knows */
  notice?: { kind: ProgramNoticeKind; to: readonly string[] };
}

/** Writes what happened into a program's history, and tells the organizations it touches. */
@Injectable()
export class ProgramTelling {
  constructor(
    private readonly notices: OrganizationNotices,
    private readonly clock: Clock,
  ) {}

  async tell(
    tx: Transaction,
    program: { id: string; slug: string; title: string },
    { kind, by, about, params = {}, notice }: Fact,
  ): Promise<void> {
    const concerned = about && { organization: about.name, organizationId: about.organizationId };
    const told = { ...params, ...concerned };
    const now = toTimestamp(this.clock.now());
    await new ProgramHistoryStore(tx).add(program.id, kind, by?.organizationId ?? null, told, now);
    if (!notice) return;
    const to = [...new Set(notice.to)].filter((organizationId) => organizationId !== by?.organizationId);
    const words = { ...told, title: program.title, ...(by && { by: by.name }) };
    await this.notices.add(
      tx,
      ...to.map((organizationId) => ({
        organizationId,
        kind: notice.kind,
        params: words,
        programSlug: program.slug,
      })),
    );
  }
}
