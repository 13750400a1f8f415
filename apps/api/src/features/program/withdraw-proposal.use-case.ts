import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { type ActFor, actAsHost, type ProposalSaved, withdrawProposal } from '@guyub/domain/program';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { HostingStore } from './hosting.store.ts';
import type { ProgramWriteRefusal } from './program.problems.ts';
import { hostingIds, ProgramStore } from './program.store.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

@Injectable()
export class WithdrawProposalUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly telling: ProgramTelling,
  ) {}

  run(
    caller: AccountCaller,
    programId: string,
    proposalId: string,
    input: ActFor,
  ): Promise<Result<ProposalSaved, ProgramWriteRefusal>> {
    const content = { programId, proposalId, ...input };
    const command = { id: input.changeId, operation: 'program.withdraw-proposal', content };
    return this.unitOfWork.write(command, actorOf(caller, input.organizationId), async (tx) => {
      const program = await new ProgramStore(tx).lock(programId);
      const store = new HostingStore(tx);
      const proposal = (await store.listProposals(programId)).find(({ id }) => id === proposalId);
      if (!program || !proposal) return refuse({ code: 'not-found' });
      const host = actAsHost(program, input.organizationId);
      if (!host.ok) return host;
      const decided = withdrawProposal(proposal, input.organizationId);
      if (!decided.ok) return decided;
      const { to, isChanged } = decided.value;
      if (!isChanged) return ok({ id: proposalId, state: to });

      await store.answerProposal(proposalId, to, null, toTimestamp(this.clock.now()));
      await this.telling.tell(tx, program, {
        kind: 'proposal-withdrawn',
        by: host.value,
        params: { kind: proposal.kind },
        notice: { kind: 'proposal-withdrawn', to: hostingIds(program) },
      });
      return ok({ id: proposalId, state: to });
    });
  }
}
