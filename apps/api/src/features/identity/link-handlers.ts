import { Injectable } from '@nestjs/common';
import type { LinkPurpose, LinkView } from '@guyub/domain/identity';
import type { Result } from '@guyub/domain/kernel/result';

import type { ProblemAnswer } from '../../platform/problem.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import type { LinkAnswer, SignedLink } from './signed-link.store.ts';

export type LinkSubject = Omit<LinkView['subject'], 'answer'>;

export interface LinkToAnswer {
  link: SignedLink;
  answer: 'accept' | 'decline';
  note: string;
  /** for handlers that take an account and were told to accept: the signed-in reader's, or one made just now */
  account: { accountId: string; isNew: boolean } | null;
}

/** What a slice does with links of one purpose. */
export interface LinkHandler {
  /** accepting needs an account: the reader's own, or a new one made with the answer */
  takesAccount: boolean;
  /** what `answer` may be refused for, each with its status */
  problems: Readonly<Record<string, ProblemAnswer>>;
  /** the words of the link's page and of its message; null when what it asks about is gone */
  describe(tx: Transaction, link: SignedLink): Promise<LinkSubject | null>;
  answer(
    tx: Transaction,
    asked: LinkToAnswer,
  ): Promise<Result<{ answer: LinkAnswer }, { code: string; [param: string]: unknown }>>;
}

/** Purposes that are answered by their own operations, with what those need, are only described here. */
export type DescribedOnly = Pick<LinkHandler, 'describe'>;

/** Which slice stands behind which purpose; each enters its own when it is made. */
@Injectable()
export class LinkHandlers {
  private readonly answered = new Map<LinkPurpose, LinkHandler>();
  private readonly described = new Map<LinkPurpose, DescribedOnly>();

  register(purpose: LinkPurpose, handler: LinkHandler): void {
    this.claim(purpose);
    this.answered.set(purpose, handler);
  }

  registerDescription(purpose: LinkPurpose, handler: DescribedOnly): void {
    this.claim(purpose);
    this.described.set(purpose, handler);
  }

  /** Null for purposes that have an operation of their own. */
  findHandler(purpose: LinkPurpose): LinkHandler | null {
    return this.answered.get(purpose) ?? null;
  }

  getDescription(purpose: LinkPurpose): DescribedOnly {
    const found = this.answered.get(purpose) ?? this.described.get(purpose);
    if (!found) throw new Error(`No slice stands behind links for ${purpose}`);
    return found;
  }

  private claim(purpose: LinkPurpose): void {
    if (this.answered.has(purpose) || this.described.has(purpose))
      throw new Error(`Two slices stand behind links for ${purpose}`);
  }
}
