import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { ATTEMPT_MAIL_MINUTES, deviceName } from '@guyub/domain/identity';
import { ok } from '@guyub/domain/kernel/result';
import type { Temporal } from '@guyub/domain/kernel/temporal';

import { toTimestamp } from '../../platform/clock.ts';
import { JobRegistry } from '../../platform/job-registry.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { AccountStore } from './account.store.ts';
import { SecondStepStore } from './second-step.store.ts';
import { SecurityNews } from './security-news.ts';
import { SecurityNoticeStore } from './security-notice.store.ts';

const TELL = 'identity.tell-unfinished-sign-ins';
const KIND = 'second-step-unfinished';

/**
 * Tells owners of sign-ins with their right password that were left without a second step, or failed at it until the wait was
 * over: somebody may know the password. A slip that was mended in the same wait, or in the same browser since, is none. All of
 * an hour are told as one: who begins a thousand makes one line and one mail.
 */
@Injectable()
export class UnfinishedSignInsJob {
  constructor(
    registry: JobRegistry,
    private readonly unitOfWork: UnitOfWork,
    private readonly news: SecurityNews,
  ) {
    registry.sweep(TELL, 5, (now) => this.run(now));
  }

  async run(now: Temporal.Instant): Promise<void> {
    const toldSince = toTimestamp(now.subtract({ minutes: ATTEMPT_MAIL_MINUTES }));
    const accountIds = await this.unitOfWork.read((tx) =>
      new SecondStepStore(tx).listUnfinished(toTimestamp(now), toldSince),
    );
    for (const accountId of accountIds) await this.tell(accountId, now);
  }

  private async tell(accountId: string, now: Temporal.Instant): Promise<void> {
    const command = { id: randomUUID(), operation: TELL, content: null };
    await this.unitOfWork.write(command, { kind: 'system', id: TELL }, async (tx) => {
      const account = await new AccountStore(tx).lock(accountId);
      const since = toTimestamp(now.subtract({ minutes: ATTEMPT_MAIL_MINUTES }));
      const isTold = await new SecurityNoticeStore(tx).wasTold(accountId, KIND, since);
      // what is not told now stays, and is told with what comes meanwhile
      if (account === null || isTold || !(await this.news.mayMail(tx, accountId, KIND, now))) return ok(null);
      const unfinished = await new SecondStepStore(tx).takeUnfinished(accountId, toTimestamp(now));
      const [newest] = unfinished;
      if (newest)
        await this.news.tell(tx, account, {
          kind: KIND,
          params: { device: deviceName(newest.device), times: String(unfinished.length) },
        });
      return ok(null);
    });
  }
}
