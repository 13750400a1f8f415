import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { actAsHost, type AnswerProposal, answerProposal, type ProposalSaved } from '@guyub/domain/program';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { DecidedProposals } from './decided-proposals.adapter.ts';
import { HostingStore } from './hosting.store.ts';
import type { ProgramWriteRefusal } from './program.problems.ts';
import { hostingIds, ProgramStore } from './program.store.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

/** A second host agrees or rejects. */
@Injectable()
export class AnswerProposalUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly decided: DecidedProposals,
    private readonly telling: ProgramTelling,
  ) {}

  run(
    caller: AccountCaller,
    programId: string,
    proposalId: string,
    input: AnswerProposal,
  ): Promise<Result<ProposalSaved, ProgramWriteRefusal>> {
    const content = { programId, proposalId, ...input };
    const command = { id: input.changeId, operation: 'program.answer-proposal', content };
    return this.unitOfWork.write(command, actorOf(caller, input.organizationId), async (tx) => {
      const program = await new ProgramStore(tx).lock(programId);
      const store = new HostingStore(tx);
      const proposal = (await store.listProposals(programId)).find(({ id }) => id === proposalId);
      if (!program || !proposal) return refuse({ code: 'not-found' });
      const host = actAsHost(program, input.organizationId);
      if (!host.ok) return host;
      const answered = answerProposal(program, proposal, input.organizationId, input.answer);
      if (!answered.ok) return answered;
      const { to, isChanged } = answered.value;
      if (!isChanged) return ok({ id: proposalId, state: to });

      await store.answerProposal(proposalId, to, input.organizationId, toTimestamp(this.clock.now()));
      if (to === 'done') {
        await this.decided.carryOut(tx, program, host.value, proposal);
      } else {
        await this.telling.tell(tx, program, {
          kind: 'proposal-rejected',
          by: host.value,
          params: { kind: proposal.kind },
          notice: { kind: 'proposal-rejected', to: hostingIds(program) },
        });
      }
      return ok({ id: proposalId, state: to });
    });
  }
}
