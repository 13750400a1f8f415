import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { actAsHost, type ProposalSaved, type Propose, propose } from '@guyub/domain/program';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { DecidedProposals } from './decided-proposals.adapter.ts';
import { HostingStore } from './hosting.store.ts';
import type { ProgramWriteRefusal } from './program.problems.ts';
import { hostingIds, ProgramStore } from './program.store.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

/** Removing a host, or cancelling for all: the owner does it, another host asks for a second one. */
@Injectable()
export class ProposeUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly decided: DecidedProposals,
    private readonly telling: ProgramTelling,
  ) {}

  run(
    caller: AccountCaller,
    programId: string,
    input: Propose,
  ): Promise<Result<ProposalSaved, ProgramWriteRefusal>> {
    const command = { id: input.id, operation: 'program.propose', content: { programId, ...input } };
    return this.unitOfWork.write(command, actorOf(caller, input.organizationId), async (tx) => {
      const program = await new ProgramStore(tx).lock(programId);
      if (!program) return refuse({ code: 'not-found' });
      const host = actAsHost(program, input.organizationId);
      if (!host.ok) return host;
      const { id, kind, reason } = input;
      const asked = {
        kind,
        reason,
        askedBy: input.organizationId,
        target: kind === 'remove-host' ? input.targetOrganizationId : null,
      };
      const store = new HostingStore(tx);
      const proposals = await store.listProposals(programId);
      const decided = propose(program, asked, proposals);
      if (!decided.ok) return decided;

      const now = toTimestamp(this.clock.now());
      await store.addProposal(programId, { id, ...asked }, decided.value, now);
      if (decided.value === 'done') {
        // the owner's word settles what another host asked for too
        const same = proposals.find(
          (other) => other.state === 'open' && other.kind === kind && other.target === asked.target,
        );
        if (same) await store.answerProposal(same.id, 'done', input.organizationId, now);
        await this.decided.carryOut(tx, program, host.value, asked);
      } else {
        const about = program.hosts.find(({ organizationId }) => organizationId === asked.target);
        const told = kind === 'remove-host' ? 'removal-proposed' : 'cancellation-proposed';
        await this.telling.tell(tx, program, {
          kind: told,
          by: host.value,
          ...(about && { about }),
          params: { reason },
          notice: { kind: told, to: [...hostingIds(program), ...(about ? [about.organizationId] : [])] },
        });
      }
      return ok({ id, state: decided.value });
    });
  }
}
