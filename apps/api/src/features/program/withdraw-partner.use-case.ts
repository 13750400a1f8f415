import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { type ActFor, actAsHost, type PartnerSaved, withdrawPartner } from '@guyub/domain/program';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { SignedLinks } from '../identity/index.ts';
import { HostingStore } from './hosting.store.ts';
import type { ProgramWriteRefusal } from './program.problems.ts';
import { hostingIds, ProgramStore } from './program.store.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

/** Taken back by a host, or by the partner that cannot keep its word. */
@Injectable()
export class WithdrawPartnerUseCase {
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
    input: ActFor,
  ): Promise<Result<PartnerSaved, ProgramWriteRefusal>> {
    const content = { programId, partnerId, ...input };
    const command = { id: input.changeId, operation: 'program.withdraw-partner', content };
    return this.unitOfWork.write(command, actorOf(caller, input.organizationId), async (tx) => {
      const program = await new ProgramStore(tx).lock(programId);
      const store = new HostingStore(tx);
      const partner = (await store.listPartners(programId)).find(({ id }) => id === partnerId);
      if (!program || !partner) return refuse({ code: 'not-found' });
      const isOwnPart = partner.organizationId === input.organizationId;
      const host = actAsHost(program, input.organizationId);
      if (!host.ok && !isOwnPart) return host;
      const decided = withdrawPartner(program, partner);
      if (!decided.ok) return decided;
      const { to, isChanged } = decided.value;
      if (!isChanged) return ok({ id: partnerId, state: to });

      await store.movePartner(partnerId, to, '', toTimestamp(this.clock.now()));
      await this.links.revoke(tx, { purpose: 'partner-confirmation', subjectId: partnerId });
      await this.telling.tell(tx, program, {
        kind: 'partner-withdrawn',
        by: host.ok ? host.value : partner,
        about: partner,
        params: { role: partner.role },
        notice: {
          kind: 'partner-withdrawn',
          to: [...hostingIds(program), partner.organizationId],
        },
      });
      return ok({ id: partnerId, state: to });
    });
  }
}
