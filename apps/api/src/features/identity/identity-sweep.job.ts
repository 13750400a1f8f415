import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { ok } from '@guyub/domain/kernel/result';
import type { Temporal } from '@guyub/domain/kernel/temporal';

import { toTimestamp } from '../../platform/clock.ts';
import { JobRegistry } from '../../platform/job-registry.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { KnownDeviceStore } from './known-device.store.ts';
import { MessageStore } from './message.store.ts';
import { PendingStore } from './pending.store.ts';
import { SecondStepStore } from './second-step.store.ts';
import { SecurityNoticeStore } from './security-notice.store.ts';
import { SessionStore } from './session.store.ts';
import { SessionPolicyQuery } from './session-policy.query.ts';
import { SignedLinkStore } from './signed-link.store.ts';
import { WrongTryStore } from './wrong-try.store.ts';

const SWEEP = 'identity.sweep';

/** Forgets what has ended: sessions, what was asked for and not finished, counted tries, old links, devices and messages. */
@Injectable()
export class IdentitySweepJob {
  constructor(
    registry: JobRegistry,
    private readonly unitOfWork: UnitOfWork,
    private readonly sessionLife: SessionPolicyQuery,
  ) {
    registry.sweep(SWEEP, 60, (now) => this.run(now));
  }

  async run(now: Temporal.Instant): Promise<void> {
    const daysAgo = (days: number) => toTimestamp(now.subtract({ hours: 24 * days }));
    const life = await this.sessionLife.run(now);
    const command = { id: randomUUID(), operation: SWEEP, content: null };
    await this.unitOfWork.write(command, { kind: 'system', id: SWEEP }, async (tx) => {
      await new SessionStore(tx).dropOver(toTimestamp(now), life);
      await new SessionStore(tx).dropOldEndings(daysAgo(90));
      await new PendingStore(tx).dropOld(daysAgo(2));
      await new WrongTryStore(tx).dropOld(daysAgo(1), daysAgo(90));
      await new SecondStepStore(tx).dropOld(daysAgo(1));
      await new KnownDeviceStore(tx).dropOld(daysAgo(400));
      await new SecurityNoticeStore(tx).dropOld(daysAgo(365));
      await new SignedLinkStore(tx).dropExpired(daysAgo(180));
      await new MessageStore(tx).dropOld(daysAgo(90));
      return ok(null);
    });
  }
}
