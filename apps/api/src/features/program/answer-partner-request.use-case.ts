import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import {
  type AnswerPartnerRequest,
  answerPartnerRequest,
  type PartnerSaved,
  type PartnerState,
} from '@guyub/domain/program';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { SignedLinks } from '../identity/index.ts';
import { HostingStore } from './hosting.store.ts';
import type { ProgramWriteRefusal } from './program.problems.ts';
import { hostingIds, ProgramStore } from './program.store.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

/** What a partner answers, and about which of its parts. */
export interface PartnerAnswer {
  programId: string;
  partnerId: string;
  organizationId: string;
  answer: 'confirm' | 'decline';
  note: string;
}

/** The partner's own answer, signed in; the signed link comes to the same decision. */
@Injectable()
export class AnswerPartnerRequestUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly links: SignedLinks,
    private readonly telling: ProgramTelling,
  ) {}

  run(
    caller: AccountCaller,
    programId: string,
    partnerId: string,
    input: AnswerPartnerRequest,
  ): Promise<Result<PartnerSaved, ProgramWriteRefusal>> {
    const { organizationId, answer, note } = input;
    const content = { programId, partnerId, ...input };
    const command = { id: input.changeId, operation: 'program.answer-partner-request', content };
    return this.unitOfWork.write(command, actorOf(caller, organizationId), async (tx) => {
      await this.links.lock(tx, { purpose: 'partner-confirmation', subjectId: partnerId, organizationId });
      const answered = await this.decide(tx, { programId, partnerId, organizationId, answer, note });
      if (!answered.ok) return answered;
      await this.links.settle(tx, {
        purpose: 'partner-confirmation',
        subjectId: partnerId,
        organizationId,
        answer: answer === 'confirm' ? 'confirmed' : 'declined',
      });
      return ok({ id: partnerId, state: answered.value });
    });
  }

  /** Decides within the transaction of whoever brings the answer. */
  async decide(
    tx: Transaction,
    { programId, partnerId, organizationId, answer, note }: PartnerAnswer,
  ): Promise<Result<PartnerState, ProgramWriteRefusal>> {
    const program = await new ProgramStore(tx).lock(programId);
    const store = new HostingStore(tx);
    const partner = (await store.listPartners(programId)).find(({ id }) => id === partnerId);
    if (!program || partner?.organizationId !== organizationId) return refuse({ code: 'not-found' });
    const decided = answerPartnerRequest(program, partner, answer);
    if (!decided.ok) return decided;
    const { to, isChanged } = decided.value;
    if (!isChanged) return ok(to);
    if (partner.isSuspended) return refuse({ code: 'organization-suspended' });

    await store.movePartner(partnerId, to, note, toTimestamp(this.clock.now()));
    const kind = answer === 'confirm' ? 'partner-confirmed' : 'partner-declined';
    await this.telling.tell(tx, program, {
      kind,
      by: partner,
      about: partner,
      params: { role: partner.role, note },
      notice: { kind, to: hostingIds(program) },
    });
    return ok(to);
  }
}
