import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { PasswordRefusal } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import type { Caller } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { AccountStore, type NewAccount } from './account.store.ts';
import { FindLinkQuery, type LinkNotOpen } from './find-link.query.ts';
import { type LinkHandler, LinkHandlers, type LinkToAnswer } from './link-handlers.ts';
import { NewPasswords } from './new-passwords.ts';
import type { Busy } from './password-hasher.adapter.ts';
import { type KeptLink, type LinkAnswer, SignedLinkStore } from './signed-link.store.ts';

export interface AnswerLink {
  changeId: string;
  token: string;
  answer: 'accept' | 'decline';
  note: string;
  newAccount?: { name: string; password: string } | undefined;
}

type Refusal = { code: string; [param: string]: unknown };
/** The refusals of the link itself; the slice behind it has its own, with their statuses in its handler. */
export type AnswerLinkRefusal =
  | LinkNotOpen
  | { code: 'account-needed' }
  | { code: 'link-for-another' }
  | PasswordRefusal
  | { code: 'id-reused' }
  | Busy;

/** What was answered, or why not, beside the handler whose refusal it may be. */
export interface AnsweredLink {
  handler: LinkHandler | null;
  result: Result<{ answer: LinkAnswer }, AnswerLinkRefusal | Refusal>;
}

/**
 * Answers a link: locks it, sees that it is open, and has the slice behind it act, in one transaction. The other links
 * that asked the same of the same organization are answered with it.
 */
@Injectable()
export class AnswerLinkUseCase {
  constructor(
    private readonly findLink: FindLinkQuery,
    private readonly handlers: LinkHandlers,
    private readonly newPasswords: NewPasswords,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(caller: Caller, input: AnswerLink): Promise<AnsweredLink> {
    const found = await this.findLink.run(input.token, [
      'host-invitation',
      'partner-confirmation',
      'member-invitation',
    ]);
    if (!found.ok) return { handler: null, result: found };
    const handler = this.handlers.findHandler(found.value.purpose);
    if (handler === null) return { handler, result: refuse({ code: 'link-not-open', state: 'unknown' }) };
    const newAccount = await this.prepareAccount(caller, handler, found.value, input);
    if (!newAccount.ok) return { handler, result: newAccount };

    const { id: linkId, organizationId } = found.value;
    const accountId = caller.kind === 'account' && handler.takesAccount ? caller.accountId : null;
    const command = {
      id: input.changeId,
      operation: 'identity.answer-link',
      content: { linkId, answer: input.answer, note: input.note, accountId },
    };
    const actor = {
      kind: 'link',
      id: linkId,
      ...(organizationId === null ? {} : { organizationId }),
    } as const;
    const result = await this.unitOfWork.write(command, actor, (tx) =>
      this.answer(tx, handler, found.value, input, accountId, newAccount.value),
    );
    return { handler, result };
  }

  /** The account to make with the answer, its password hashed before the transaction; null where none is made. */
  private async prepareAccount(
    caller: Caller,
    handler: LinkHandler,
    link: KeptLink,
    input: AnswerLink,
  ): Promise<Result<NewAccount | null, AnswerLinkRefusal>> {
    const isNeeded = handler.takesAccount && input.answer === 'accept' && caller.kind === 'visitor';
    if (!isNeeded || link.state !== 'open') return ok(null);
    if (!input.newAccount) return refuse({ code: 'account-needed' });
    const owner = {
      name: input.newAccount.name,
      email: link.contactKind === 'email' ? link.contact : null,
      phone: link.contactKind === 'phone' ? link.contact : null,
    };
    const hashed = await this.newPasswords.prepare(input.newAccount.password, owner);
    if (!hashed.ok) return hashed;
    return ok({
      ...owner,
      id: randomUUID(),
      locale: link.locale,
      passwordHash: hashed.value,
      createdAt: toTimestamp(this.clock.now()),
    });
  }

  private async answer(
    tx: Transaction,
    handler: LinkHandler,
    asked: KeptLink,
    input: AnswerLink,
    accountId: string | null,
    newAccount: NewAccount | null,
  ): Promise<Result<{ answer: LinkAnswer }, AnswerLinkRefusal | Refusal>> {
    const links = new SignedLinkStore(tx);
    const now = this.clock.now();
    await links.lockSiblings(asked);
    const link = await links.lock(asked.id, now);
    if (link?.state !== 'open') return refuse({ code: 'link-not-open', state: link?.state ?? 'unknown' });

    if (accountId !== null && input.answer === 'accept') {
      // under its lock: disabled meanwhile, it takes nothing any more
      const own = await new AccountStore(tx).lock(accountId);
      if (own === null || own.isDisabled) return refuse({ code: 'link-not-open', state: 'revoked' });
      if (isForAnother(link, own)) return refuse({ code: 'link-for-another' });
    }
    let account: LinkToAnswer['account'] = accountId === null ? null : { accountId, isNew: false };
    if (newAccount !== null) {
      // the contact has an account already: its owner signs in with that
      if (!(await new AccountStore(tx).addAccount(newAccount, randomUUID())))
        return refuse({ code: 'account-needed' });
      account = { accountId: newAccount.id, isNew: true };
    }
    const { id, purpose, subjectId, organizationId, contactMasked } = link;
    const answered = await handler.answer(tx, {
      link: { id, purpose, subjectId, organizationId, contactMasked },
      answer: input.answer,
      note: input.note,
      account,
    });
    if (!answered.ok) return answered;
    await links.use(id, answered.value.answer, toTimestamp(now));
    const siblings = { purpose, subjectId, organizationId: organizationId ?? undefined };
    await links.settle(siblings, answered.value.answer, toTimestamp(now));
    return ok({ answer: answered.value.answer });
  }
}

/** A link to an address that the account could have, and has another one. Of the other kind it cannot be told. */
function isForAnother(
  { contactKind, contact }: Pick<KeptLink, 'contactKind' | 'contact'>,
  own: { email: string | null; phone: string | null },
): boolean {
  const same = own[contactKind];
  return same !== null && same !== contact;
}
