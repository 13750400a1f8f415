import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { actAsHost, type AddPartner, askPartner, type PartnerSaved } from '@guyub/domain/program';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { HostingStore } from './hosting.store.ts';
import { PartnerRequests } from './partner-requests.adapter.ts';
import type { ProgramWriteRefusal } from './program.problems.ts';
import { ProgramStore } from './program.store.ts';

@Injectable()
export class AskPartnerUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: PartnerRequests,
  ) {}

  run(
    caller: AccountCaller,
    programId: string,
    input: AddPartner,
  ): Promise<Result<PartnerSaved, ProgramWriteRefusal>> {
    const { id, role, partnerOrganizationId } = input;
    const command = { id, operation: 'program.ask-partner', content: { programId, ...input } };
    return this.unitOfWork.write(command, actorOf(caller, input.organizationId), async (tx) => {
      const store = new ProgramStore(tx);
      const program = await store.lock(programId);
      if (!program) return refuse({ code: 'not-found' });
      const host = actAsHost(program, input.organizationId);
      if (!host.ok) return host;
      const partners = await new HostingStore(tx).listPartners(programId);
      const decided = askPartner(
        { state: program.state, partners },
        { organizationId: partnerOrganizationId, role },
      );
      if (!decided.ok) return decided;
      const organization = (await store.findOrganizations([partnerOrganizationId])).get(
        partnerOrganizationId,
      );
      if (!organization) return refuse({ code: 'organization-unknown' });
      if (organization.isSuspended) return refuse({ code: 'organization-suspended' });

      await this.requests.askPartner(tx, program, host.value, { id, role, organization });
      return ok({ id, state: decided.value });
    });
  }
}
