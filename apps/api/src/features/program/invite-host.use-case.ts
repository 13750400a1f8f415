import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { actAsHost, type HostSaved, type InviteHost, inviteHost } from '@guyub/domain/program';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { HostInvitations } from './host-invitations.adapter.ts';
import type { ProgramWriteRefusal } from './program.problems.ts';
import { ProgramStore } from './program.store.ts';

@Injectable()
export class InviteHostUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: HostInvitations,
  ) {}

  run(
    caller: AccountCaller,
    programId: string,
    input: InviteHost,
  ): Promise<Result<HostSaved, ProgramWriteRefusal>> {
    const command = {
      id: input.changeId,
      operation: 'program.invite-host',
      content: { programId, ...input },
    };
    return this.unitOfWork.write(command, actorOf(caller, input.organizationId), async (tx) => {
      const store = new ProgramStore(tx);
      const program = await store.lock(programId);
      if (!program) return refuse({ code: 'not-found' });
      const host = actAsHost(program, input.organizationId);
      if (!host.ok) return host;
      const decided = inviteHost(program, input.invitedOrganizationId);
      if (!decided.ok) return decided;
      const organizations = await store.findOrganizations([input.invitedOrganizationId]);
      const invited = organizations.get(input.invitedOrganizationId);
      if (!invited) return refuse({ code: 'organization-unknown' });
      if (invited.isSuspended) return refuse({ code: 'organization-suspended' });

      await this.invitations.inviteHost(tx, program, host.value, invited);
      return ok({ organizationId: input.invitedOrganizationId, state: decided.value.to });
    });
  }
}
