import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { ok } from '@guyub/domain/kernel/result';
import { z } from 'zod';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Config, InjectConfig } from '../../platform/config.ts';
import { JobRegistry } from '../../platform/job-registry.ts';
import { Sealer } from '../../platform/sealer.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { MailServer } from './mail.adapter.ts';
import { SEND_MESSAGE } from './mailer.ts';
import { MessageStore, type WaitingMessage } from './message.store.ts';

/** Sends a message once: what is no longer waiting is not sent again. The sending itself holds no transaction. */
@Injectable()
export class SendMessageJob {
  constructor(
    registry: JobRegistry,
    private readonly unitOfWork: UnitOfWork,
    private readonly mailServer: MailServer,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    @InjectConfig() private readonly config: Config,
  ) {
    registry.handle(SEND_MESSAGE, z.object({ messageId: z.uuid() }), ({ messageId }) => this.run(messageId));
  }

  async run(messageId: string): Promise<void> {
    const message = await this.unitOfWork.read((tx) => new MessageStore(tx).findWaiting(messageId));
    if (message === null) return;
    if (!this.mailServer.isSet) return this.settle(messageId, this.mayKeep(message) ? 'kept' : 'failed');
    const text = this.sealer.open(message.text);
    // sealed under a secret that is not there any more: nobody can read it, so nobody is sent it
    const isSent = text !== null && (await this.mailServer.send({ ...message, text }));
    await this.settle(messageId, isSent ? 'sent' : 'failed');
  }

  /** What lets into an account is read by nobody but its owner: outside the demo not even a sysadmin is shown it. */
  private mayKeep({ kind }: WaitingMessage): boolean {
    return this.config.isDemo || kind !== 'password-reset';
  }

  private async settle(messageId: string, state: 'sent' | 'kept' | 'failed'): Promise<void> {
    const command = { id: randomUUID(), operation: SEND_MESSAGE, content: { messageId, state } };
    await this.unitOfWork.write(command, { kind: 'system', id: SEND_MESSAGE }, async (tx) => {
      await new MessageStore(tx).settle(messageId, state, toTimestamp(this.clock.now()));
      return ok(null);
    });
  }
}
