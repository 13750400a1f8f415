import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { deviceName, wrongProofPolicy } from '@guyub/domain/identity';
import { ok } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import type { Account } from './account.store.ts';
import { lockOpen } from './lock-open.ts';
import { SecurityNews } from './security-news.ts';
import { SecurityNoticeStore } from './security-notice.store.ts';
import type { Origin } from './session-opening.ts';
import { SessionStore } from './session.store.ts';
import { proofCounters } from './try-counters.ts';
import { type Counter, WrongTryStore } from './wrong-try.store.ts';

const KIND = 'wrong-passwords-in-session';

/** What follows on a wrong password in an open session: its owner is told, and after too many the session ends. */
@Injectable()
export class WrongProofs {
  constructor(
    private readonly news: SecurityNews,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async settle(
    caller: AccountCaller,
    origin: Origin,
  ): Promise<{ code: 'password-wrong' } | { code: 'sign-in-needed' }> {
    let isOver = true;
    const command = { id: randomUUID(), operation: 'identity.wrong-password', content: null };
    await this.unitOfWork.write(command, actorOf(caller), async (tx) => {
      const account = await lockOpen(tx, caller);
      if (account === null) return ok(null);
      const proofs = proofCounters(caller);
      const inSession = await this.count(tx, proofs.session);
      isOver = inSession >= wrongProofPolicy.mostInSession;
      const device = deviceName(origin.device);
      if (isOver) {
        await new SessionStore(tx).endSession(caller.sessionId, account.id, {
          why: 'wrong-passwords',
          at: toTimestamp(this.clock.now()),
        });
        const params = { device, times: String(inSession) };
        await this.news.tell(tx, account, { kind: 'session-ended-by-wrong-passwords', params });
      } else await this.tellOnce(tx, account, device, await this.count(tx, proofs.account));
      return ok(null);
    });
    return { code: isOver ? 'sign-in-needed' : 'password-wrong' };
  }

  private async tellOnce(tx: Transaction, account: Account, device: string, times: number): Promise<void> {
    if (times < wrongProofPolicy.told) return;
    const since = toTimestamp(this.clock.now().subtract({ minutes: wrongProofPolicy.toldMinutes }));
    if (await new SecurityNoticeStore(tx).wasTold(account.id, KIND, since)) return;
    await this.news.tell(tx, account, { kind: KIND, params: { device, times: String(times) } });
  }

  private async count(tx: Transaction, counter: Counter): Promise<number> {
    const [before] = await new WrongTryStore(tx).listBefore([counter], []);
    return before?.count?.wrong ?? 0;
  }
}
