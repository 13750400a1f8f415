import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { deviceName, judgeWrongProof, wrongProofPolicy } from '@guyub/domain/identity';
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
import { WrongTryStore } from './wrong-try.store.ts';

const KIND = 'wrong-passwords-in-session';

/** What the owner is told beside the kind. */
type Told = Record<'device' | 'times', string>;

/** What follows on a wrong password in an open session: its owner is told, and after too many the session ends. */
@Injectable()
export class WrongProofs {
  constructor(
    private readonly news: SecurityNews,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async follow(
    caller: AccountCaller,
    origin: Origin,
  ): Promise<{ code: 'password-wrong' } | { code: 'sign-in-needed' }> {
    const command = { id: randomUUID(), operation: 'identity.wrong-password', content: null };
    const followed = await this.unitOfWork.write(command, actorOf(caller), async (tx) => {
      const account = await lockOpen(tx, caller);
      if (account === null) return ok('was-over');
      const [tries, proofs] = [new WrongTryStore(tx), proofCounters(caller)];
      const inSession = await tries.countOf(proofs.session);
      const inAccount = await tries.countOf(proofs.account);
      const follows = judgeWrongProof({ inSession, inAccount });
      const device = deviceName(origin.device);
      if (follows === 'ends') await this.end(tx, caller, account, { device, times: String(inSession) });
      if (follows === 'told') await this.tellOnce(tx, account, { device, times: String(inAccount) });
      return ok(follows);
    });
    const isOpen = followed.ok && (followed.value === 'told' || followed.value === 'nothing');
    return { code: isOpen ? 'password-wrong' : 'sign-in-needed' };
  }

  private async end(tx: Transaction, caller: AccountCaller, account: Account, params: Told): Promise<void> {
    await new SessionStore(tx).endSession(caller.sessionId, account.id, {
      why: 'wrong-passwords',
      at: toTimestamp(this.clock.now()),
    });
    await this.news.tell(tx, account, { kind: 'session-ended-by-wrong-passwords', params });
  }

  private async tellOnce(tx: Transaction, account: Account, params: Told): Promise<void> {
    const since = toTimestamp(this.clock.now().subtract({ minutes: wrongProofPolicy.toldMinutes }));
    if (await new SecurityNoticeStore(tx).wasTold(account.id, KIND, since)) return;
    await this.news.tell(tx, account, { kind: KIND, params });
  }
}
