import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { judgeResetCode, type PasswordRefusal } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { mayAdminister } from '@guyub/domain/organization';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { type Account, AccountStore } from './account.store.ts';
import { toContact } from './login.ts';
import { NewPasswords } from './new-passwords.ts';
import { type Busy, PasswordHasher } from './password-hasher.adapter.ts';
import { PasswordChange } from './password-change.ts';
import { type OpenResetCode, PendingStore } from './pending.store.ts';
import { addressCounter, counters } from './try-counters.ts';
import { type TooManyTries, WrongTries } from './wrong-try.store.ts';

export type ResetByCodeRefusal =
  | { code: 'code-wrong' }
  | PasswordRefusal
  | { code: 'id-reused' }
  | TooManyTries
  | Busy;

interface ResetByCode {
  changeId: string;
  phone: string;
  code: string;
  password: string;
}

/**
 * Sets a new password by the code that an admin made. Each try is taken from the code before it is looked at; a phone
 * without account or code costs the same hash, and gets the same answer as a wrong code.
 */
@Injectable()
export class ResetByCodeUseCase {
  constructor(
    private readonly tries: WrongTries,
    private readonly newPasswords: NewPasswords,
    private readonly hasher: PasswordHasher,
    private readonly change: PasswordChange,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(input: ResetByCode, address: string): Promise<Result<null, ResetByCodeRefusal>> {
    const phone = toContact(input.phone);
    const taken = counters(phone, { address, knownDevice: null, isKnownAddress: false });
    const allowed = await this.tries.take(taken);
    if (!allowed.ok) return allowed;
    // after the network's try, since judging is work, and before the code's, which a poor password must not use up
    const stranger = { name: '', email: null, phone };
    const judged = await this.newPasswords.judge(input.password, stranger);
    if (!judged.ok) return judged;

    const { account, code } = await this.takeTry(phone);
    const verified = await this.hasher.verify(code?.codeHash ?? null, input.code);
    if (!verified.ok) return verified;
    if (!verified.value || account === null || code === null) return refuse({ code: 'code-wrong' });
    const judgedForOwner = await this.newPasswords.judge(input.password, account);
    if (!judgedForOwner.ok) return judgedForOwner;
    const hashed = await this.newPasswords.hash(judged.value);
    if (!hashed.ok) return hashed;

    const reset = await this.reset(input.changeId, account, code, hashed.value, address);
    if (reset.ok) await this.tries.giveBack([addressCounter(address)]);
    return reset;
  }

  /** Committed before the code is compared, so that of many tries at once none is free. */
  private async takeTry(phone: string): Promise<{ account: Account | null; code: OpenResetCode | null }> {
    const actor = { kind: 'system', id: 'identity.reset-code' } as const;
    const command = { id: randomUUID(), operation: 'identity.try-reset-code', content: null };
    let found: { account: Account | null; code: OpenResetCode | null } = { account: null, code: null };
    await this.unitOfWork.write(command, actor, async (tx) => {
      const owner = await new AccountStore(tx).findByContact(phone);
      const account = owner?.isDisabled ? null : owner;
      const now = toTimestamp(this.clock.now());
      const code = await new PendingStore(tx).takeResetCodeTry(account?.id ?? randomUUID(), now);
      found = { account, code };
      return ok(null);
    });
    return found;
  }

  private reset(
    changeId: string,
    account: Account,
    code: OpenResetCode,
    passwordHash: string,
    address: string,
  ): Promise<Result<null, ResetByCodeRefusal>> {
    const command = {
      id: changeId,
      operation: 'identity.reset-password',
      content: { accountId: account.id, codeId: code.id },
    };
    return this.unitOfWork.write(command, { kind: 'account', id: account.id }, async (tx) => {
      const now = toTimestamp(this.clock.now());
      const locked = await this.lockIfStanding(tx, account.id, code);
      const isUsed = locked !== null && (await new PendingStore(tx).useResetCode(code.id, now));
      if (!isUsed) return refuse<ResetByCodeRefusal>({ code: 'code-wrong' });
      const password = { hash: passwordHash, by: 'password-reset-by-code', address } as const;
      await this.change.replace(tx, locked, password, now);
      return ok(null);
    });
  }

  /**
   * The account, if the code would be made today: its maker is there and still an admin of that organization, and the
   * account is no more than the rule allows. A power that has ended, or grown, since the code was made opens nothing.
   */
  private async lockIfStanding(
    tx: Transaction,
    accountId: string,
    { madeBy, organizationId }: OpenResetCode,
  ): Promise<Account | null> {
    if (organizationId === null) return null;
    const accounts = new AccountStore(tx);
    const makerRoles = await accounts.holdRoles(madeBy, organizationId);
    await accounts.lockBoth([madeBy, accountId]);
    const [maker, account] = [await accounts.findById(madeBy), await accounts.lock(accountId)];
    if (account === null || maker.isDisabled || !mayAdminister(makerRoles)) return null;
    const memberships = await accounts.listMemberships(accountId);
    return judgeResetCode({ ...account, memberships }, organizationId, false).ok ? account : null;
  }
}
