import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';

import { type Config, InjectConfig } from '../../platform/config.ts';
import { siteAddress } from './link-address.ts';
import type { WaitingMessage } from './message.store.ts';

const responseCodeOf = (error: unknown): number =>
  error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;

/** This message is refused for good, as opposed to a busy mailbox (the same `code`) or a wrong password of ours. */
const isRefusedForGood = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') &&
  responseCodeOf(error) >= 500;

/** The mail server, over a few kept connections; there is none without `SMTP_URL`. */
@Injectable()
export class MailServer implements BeforeApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(@InjectConfig() private readonly config: Config) {
    this.transport =
      config.smtpUrl === null
        ? null
        : createTransport({
            url: config.smtpUrl,
            pool: true,
            maxConnections: 5,
            maxMessages: Infinity,
            connectionTimeout: 10_000,
            greetingTimeout: 10_000,
            socketTimeout: 30_000,
            disableFileAccess: true,
            disableUrlAccess: true,
          });
  }

  get isSet(): boolean {
    return this.transport !== null;
  }

  /** False when the server will never take it; throws when it may later. */
  async send(message: WaitingMessage): Promise<boolean> {
    if (this.transport === null) throw new Error('There is no mail server');
    const fault: unknown = await this.transport
      .sendMail({
        from: this.config.mailFrom,
        to: { name: '', address: message.recipient },
        subject: message.subject,
        text: message.text,
        // the same for every attempt, so that a lost answer does not double it
        messageId: `<${message.id}@${new URL(siteAddress(this.config)).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      .then(
        () => null,
        (error: unknown) => error,
      );
    if (fault === null) return true;
    if (isRefusedForGood(fault)) return false;
    // nodemailer's own words name the address, and this one is logged
    throw new Error(`The mail server did not take the message (${responseCodeOf(fault) || 'no answer'})`);
  }

  beforeApplicationShutdown(): void {
    this.transport?.close();
  }
}
