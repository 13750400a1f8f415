import { Injectable } from '@nestjs/common';

import type { Transaction } from '../../platform/unit-of-work.ts';
import { Mailer, type SuccessionNews } from '../identity/index.ts';
import { OrganizationNotices } from './notice.store.ts';

/** Which line of the organization's news each of these is. */
const noticeOf = {
  proposed: 'succession-proposed',
  accepted: 'succession-accepted',
  rejected: 'succession-ended',
  lapsed: 'succession-ended',
  objected: 'succession-ended',
  declined: 'succession-ended',
  'handed-over': 'handed-over',
  'invited-to-lead': 'handed-over',
  'followed-on-leaving': 'succession-accepted',
} as const;

/** Tells everybody in a group who will lead it, the one who was its admin too: in its news, and each by mail. */
@Injectable()
export class SuccessionTelling {
  constructor(
    private readonly notices: OrganizationNotices,
    private readonly mailer: Mailer,
  ) {}

  async tell(
    tx: Transaction,
    organizationId: string,
    news: SuccessionNews & { what: keyof typeof noticeOf },
  ): Promise<void> {
    // names are the mail's alone: the news are read by whoever acts for the group later
    await this.notices.add(tx, {
      organizationId,
      kind: noticeOf[news.what],
      ...(news.reason === null ? {} : { params: { reason: news.reason } }),
    });
    await this.mailer.tellMembers(tx, organizationId, news);
  }
}
