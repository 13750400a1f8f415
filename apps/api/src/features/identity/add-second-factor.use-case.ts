import { Injectable } from '@nestjs/common';
import { type AddFactorRefusal, type AddSecondFactor, judgeFactorToAdd } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { AccountStore } from './account.store.ts';
import { FactorChanges } from './factor-changes.ts';
import { MadeFactors } from './made-factors.ts';
import type { Busy } from './password-hasher.adapter.ts';
import { RecoveryCodeStore } from './recovery-code.store.ts';
import { type MadeRecoveryCodes, RecoveryCodes } from './recovery-codes.ts';
import { SecondFactorStore } from './second-factor.store.ts';
import { SecondStepStore } from './second-step.store.ts';
import { SessionStore } from './session.store.ts';
import type { OpenedSession, Origin } from './session-opening.ts';

export type AddSecondFactorRefusal =
  | { code: 'setup-over' }
  | { code: 'proof-wrong' }
  | { code: 'code-shown-once' }
  | { code: 'id-reused' }
  | AddFactorRefusal
  | Busy;

interface Added {
  session: OpenedSession;
  /** to be shown once; empty where the account had some */
  recoveryCodes: string[];
}

/**
 * Adds a factor that has just been shown. Every session ends, and the one that asked goes on as one that was opened with a
 * second factor. With the first one come recovery codes.
 */
@Injectable()
export class AddSecondFactorUseCase {
  constructor(
    private readonly made: MadeFactors,
    private readonly changes: FactorChanges,
    private readonly codes: RecoveryCodes,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(
    caller: AccountCaller,
    input: AddSecondFactor,
    origin: Origin,
  ): Promise<Result<Added, AddSecondFactorRefusal>> {
    const codes = await this.makeCodes(caller, input);
    if (!codes.ok) return codes;
    const { changeId, setupId, name } = input;
    const command = { id: changeId, operation: 'identity.add-second-factor', content: { setupId, name } };
    let added: Added | null = null;
    const written = await this.unitOfWork.write(command, actorOf(caller), async (tx) => {
      const done = await this.add(tx, caller, input, origin, codes.value);
      if (!done.ok) return done;
      added = done.value;
      return ok(null);
    });
    if (!written.ok) return written;
    // a repetition finds it added, and the codes and the session gone to whoever was answered first
    return added === null ? refuse({ code: 'code-shown-once' }) : ok(added);
  }

  /** They cost ten hashes, so only for what will most likely be added; it is judged again where it is. */
  private async makeCodes(
    caller: AccountCaller,
    input: AddSecondFactor,
  ): Promise<Result<MadeRecoveryCodes | null, Busy>> {
    const now = toTimestamp(this.clock.now());
    const { setup, left } = await this.unitOfWork.read(async (tx) => ({
      setup: await new SecondStepStore(tx).findSetup(input.setupId, caller.sessionId, now),
      left: await new RecoveryCodeStore(tx).countLeft(caller.accountId),
    }));
    if (left > 0 || setup === null) return ok(null);
    const factor = await this.made.read(setup, input);
    return factor === null ? ok(null) : this.codes.make();
  }

  private async add(
    tx: Transaction,
    caller: AccountCaller,
    input: AddSecondFactor,
    origin: Origin,
    codes: MadeRecoveryCodes | null,
  ): Promise<Result<Added, AddSecondFactorRefusal>> {
    const now = toTimestamp(this.clock.now());
    const account = await new AccountStore(tx).lock(caller.accountId);
    const setup = await new SecondStepStore(tx).findSetup(input.setupId, caller.sessionId, now);
    const isOpen = await new SessionStore(tx).isOpen(caller.sessionId, caller.accountId);
    if (account === null || setup === null || !isOpen) return refuse({ code: 'setup-over' });
    const factors = new SecondFactorStore(tx);
    const judged = judgeFactorToAdd(await factors.list(account.id), setup.kind);
    if (!judged.ok) return judged;
    const factor = await this.made.read(setup, input);
    if (factor === null) return refuse({ code: 'proof-wrong' });
    if (factor.kind === 'passkey' && (await factors.isCredentialTaken(factor.credentialId)))
      return refuse({ code: 'passkey-there-already' });
    // right now, but not a moment ago: without codes nobody is let go on
    if (codes === null && (await new RecoveryCodeStore(tx).countLeft(account.id)) === 0)
      return refuse({ code: 'proof-wrong' });
    await factors.add({ ...factor, accountId: account.id, addedAt: now });
    if (codes !== null) await new RecoveryCodeStore(tx).replace(account.id, codes.kept, now);
    const event = { kind: 'factor-added', params: { name: input.name } } as const;
    const session = await this.changes.settle(tx, account, origin, true, event);
    return ok({ session, recoveryCodes: codes?.shown ?? [] });
  }
}
