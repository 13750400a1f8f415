import { Injectable } from '@nestjs/common';
import type { LinkPurpose, LinkState } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { Clock } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { hashToken } from './secret-token.ts';
import { type KeptLink, SignedLinkStore } from './signed-link.store.ts';

export type LinkNotOpen = { code: 'link-not-open'; state: Exclude<LinkState, 'open'> | 'unknown' };

/** The link of a token, if it is for one of these purposes; a token for another is as good as none. */
@Injectable()
export class FindLinkQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(token: string, purposes: readonly LinkPurpose[]): Promise<Result<KeptLink, LinkNotOpen>> {
    const now = this.clock.now();
    const link = await this.unitOfWork.read((tx) =>
      new SignedLinkStore(tx).findByToken(hashToken(token), now),
    );
    if (link === null || !purposes.includes(link.purpose))
      return refuse({ code: 'link-not-open', state: 'unknown' });
    return ok(link);
  }
}
