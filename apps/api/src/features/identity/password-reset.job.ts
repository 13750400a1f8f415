import { Injectable } from '@nestjs/common';
import { ok } from '@guyub/domain/kernel/result';
import { z } from 'zod';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { JobRegistry } from '../../platform/job-registry.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { AccountStore } from './account.store.ts';
import { PASSWORD_RESET } from './ask-password-reset.use-case.ts';
import { PendingStore } from './pending.store.ts';
import { SignedLinks } from './signed-links.ts';
import { stableId } from './stable-id.ts';

const OPEN_MINUTES = 60;
/** So many messages an hour to one address; what is beyond is dropped without a word. */
const AN_HOUR = 3;

/** Mails the link of a reset where there is an account; where there is none, nothing happens. */
@Injectable()
export class PasswordResetJob {
  constructor(
    registry: JobRegistry,
    private readonly unitOfWork: UnitOfWork,
    private readonly links: SignedLinks,
    private readonly clock: Clock,
  ) {
    registry.handle(PASSWORD_RESET, z.object({ resetId: z.uuid() }), ({ resetId }) => this.run(resetId));
  }

  async run(resetId: string): Promise<void> {
    const now = this.clock.now();
    const command = {
      id: stableId(PASSWORD_RESET, resetId),
      operation: PASSWORD_RESET,
      content: { resetId },
    };
    await this.unitOfWork.write(command, { kind: 'system', id: PASSWORD_RESET }, async (tx) => {
      const pending = new PendingStore(tx);
      const reset = await pending.findReset(resetId);
      if (reset === null) return ok(null);
      const asked = await pending.countResets(reset.email, toTimestamp(now.subtract({ hours: 1 })));
      const account = await new AccountStore(tx).findByContact(reset.email);
      if (account === null || account.isDisabled || asked > AN_HOUR) return ok(null);
      await this.links.request(tx, {
        purpose: 'password-reset',
        subjectId: account.id,
        contact: { email: reset.email, locale: account.locale },
        expiresAt: now.add({ minutes: OPEN_MINUTES }),
      });
      return ok(null);
    });
  }
}
