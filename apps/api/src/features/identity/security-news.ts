import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { ATTEMPT_MAIL_MINUTES, mailedInPlaceOf, type SecurityNoticeKind } from '@guyub/domain/identity';
import type { Temporal } from '@guyub/domain/kernel/temporal';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Config, InjectConfig } from '../../platform/config.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import type { Account } from './account.store.ts';
import { readInstallation } from './installation.query.ts';
import { pageAddress } from './link-address.ts';
import { Mailer } from './mailer.ts';
import { SecurityNoticeStore } from './security-notice.store.ts';
import { isOfPassword } from './security.words.ts';

export interface SecurityEvent {
  kind: SecurityNoticeKind;
  params?: Readonly<Record<string, string>>;
  reason?: string;
}

/** Tells people what happened at the door of their account, in the app and by mail, within its transaction. */
@Injectable()
export class SecurityNews {
  constructor(
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  async tell(
    tx: Transaction,
    account: Pick<Account, 'id' | 'email' | 'locale'>,
    event: SecurityEvent,
  ): Promise<void> {
    const now = this.clock.now();
    const { kind, params = {}, reason = null } = event;
    const isMailed = account.email !== null && (await this.mayMail(tx, account.id, kind, now));
    const notice = { id: randomUUID(), accountId: account.id, kind, params, reason };
    await new SecurityNoticeStore(tx).add({ ...notice, isMailed, at: toTimestamp(now) });
    if (isMailed) await this.mail(tx, account, event, now);
  }

  /** The mail alone, of what stands in the app already. */
  async mail(
    tx: Transaction,
    account: Pick<Account, 'email' | 'locale'>,
    { kind, params = {}, reason }: SecurityEvent,
    at: Temporal.Instant,
  ): Promise<void> {
    if (account.email === null) return;
    const { timeZone } = await readInstallation(tx);
    await this.mailer.add(tx, { email: account.email, locale: account.locale }, 'security', {
      what: kind,
      params,
      reason: reason ?? null,
      at: at.toString(),
      timeZone,
      address: pageAddress(this.config, account.locale, isOfPassword(kind) ? '/lupa-sandi' : '/saya'),
    });
  }

  /** Of what others can cause again and again, one mail in an hour: who knocks fills no letterbox. */
  async mayMail(
    tx: Transaction,
    accountId: string,
    kind: SecurityNoticeKind,
    now: Temporal.Instant,
  ): Promise<boolean> {
    const kinds = mailedInPlaceOf(kind);
    if (kinds.length === 0) return true;
    const since = toTimestamp(now.subtract({ minutes: ATTEMPT_MAIL_MINUTES }));
    return !(await new SecurityNoticeStore(tx).wasMailedOf(accountId, kinds, since));
  }
}
