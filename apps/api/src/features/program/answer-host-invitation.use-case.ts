import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@guyub/domain/kernel/result';
import { type AnswerHostInvitation, answerHostInvitation, type HostState } from '@guyub/domain/program';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { SignedLinks } from '../identity/index.ts';
import { HostingStore } from './hosting.store.ts';
import type { ProgramWriteRefusal } from './program.problems.ts';
import { hostingIds, ProgramStore } from './program.store.ts';
import { ProgramSeries } from './program-series.adapter.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

type Answered = Result<
  { organizationId: AnswerHostInvitation['organizationId']; state: HostState },
  ProgramWriteRefusal
>;

/** The invited organization's yes or no, signed in; the signed link comes to the same decision. */
@Injectable()
export class AnswerHostInvitationUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly links: SignedLinks,
    private readonly series: ProgramSeries,
    private readonly telling: ProgramTelling,
  ) {}

  run(caller: AccountCaller, programId: string, input: AnswerHostInvitation): Promise<Answered> {
    const { organizationId, answer } = input;
    const content = { programId, ...input };
    const command = { id: input.changeId, operation: 'program.answer-invitation', content };
    return this.unitOfWork.write(command, actorOf(caller, organizationId), async (tx) => {
      await this.links.lock(tx, { purpose: 'host-invitation', subjectId: programId, organizationId });
      const answered = await this.decide(tx, programId, organizationId, answer);
      if (!answered.ok) return answered;
      // whoever still holds a link reads there what was answered
      await this.links.settle(tx, {
        purpose: 'host-invitation',
        subjectId: programId,
        organizationId,
        answer: answer === 'accept' ? 'accepted' : 'declined',
      });
      return { ok: true, value: { organizationId, state: answered.value } };
    });
  }

  /** Decides within the transaction of whoever brings the answer. */
  async decide(
    tx: Transaction,
    programId: string,
    organizationId: string,
    answer: 'accept' | 'decline',
  ): Promise<Result<HostState, ProgramWriteRefusal>> {
    const store = new ProgramStore(tx);
    const program = await store.lock(programId);
    if (!program) return refuse({ code: 'not-found' });
    const decided = answerHostInvitation(program, organizationId, answer);
    if (!decided.ok) return decided;
    const { to, isChanged } = decided.value;
    if (!isChanged) return { ok: true, value: to };
    const host = program.hosts.find((candidate) => candidate.organizationId === organizationId);
    if (host?.isSuspended) return refuse({ code: 'organization-suspended' });

    await new HostingStore(tx).moveHost(programId, organizationId, to, toTimestamp(this.clock.now()));
    const kind = answer === 'accept' ? 'host-accepted' : 'host-declined';
    await this.telling.tell(tx, program, {
      kind,
      by: host ?? null,
      ...(host && { about: host }),
      notice: { kind, to: hostingIds(program) },
    });
    if (to === 'accepted') {
      await store.refreshSearchText(programId);
      await this.series.hostsChanged(tx, programId);
    }
    return { ok: true, value: to };
  }
}
