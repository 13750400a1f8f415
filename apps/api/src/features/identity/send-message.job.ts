import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { ok } from '@guyub/domain/kernel/result';
import { z } from 'zod';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { JobRegistry } from '../../platform/job-registry.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { MailServer } from './mail.adapter.ts';
import { SEND_MESSAGE } from './mailer.ts';
import { MessageStore } from './message.store.ts';

/** Sends a message once: what is no longer waiting is not sent again. The sending itself holds no transaction. */
@Injectable()
export class SendMessageJob {
  constructor(
    registry: JobRegistry,
    private readonly unitOfWork: UnitOfWork,
    private readonly mailServer: MailServer,
    private readonly clock: Clock,
  ) {
    registry.handle(SEND_MESSAGE, z.object({ messageId: z.uuid() }), ({ messageId }) => this.run(messageId));
  }

  async run(messageId: string): Promise<void> {
    const message = await this.unitOfWork.read((tx) => new MessageStore(tx).findWaiting(messageId));
    if (message === null) return;
    if (!this.mailServer.isSet) return this.settle(messageId, 'kept');
    await this.settle(messageId, (await this.mailServer.send(message)) ? 'sent' : 'failed');
  }

  private async settle(messageId: string, state: 'sent' | 'kept' | 'failed'): Promise<void> {
    const command = { id: randomUUID(), operation: SEND_MESSAGE, content: { messageId, state } };
    await this.unitOfWork.write(command, { kind: 'system', id: SEND_MESSAGE }, async (tx) => {
      await new MessageStore(tx).settle(messageId, state, toTimestamp(this.clock.now()));
      return ok(null);
    });
  }
}
