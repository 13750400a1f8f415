import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import type { OrganizationId } from '@guyub/domain/organization';
import { type ActFor, actAsHost, type HostSaved, remindHost } from '@guyub/domain/program';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { HostInvitations } from './host-invitations.adapter.ts';
import { HostingStore } from './hosting.store.ts';
import type { ProgramWriteRefusal } from './program.problems.ts';
import { ProgramStore } from './program.store.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

@Injectable()
export class RemindHostUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly invitations: HostInvitations,
    private readonly telling: ProgramTelling,
  ) {}

  run(
    caller: AccountCaller,
    programId: string,
    organizationId: OrganizationId,
    input: ActFor,
  ): Promise<Result<HostSaved, ProgramWriteRefusal>> {
    const content = { programId, invited: organizationId, ...input };
    const command = { id: input.changeId, operation: 'program.remind-host', content };
    return this.unitOfWork.write(command, actorOf(caller, input.organizationId), async (tx) => {
      const program = await new ProgramStore(tx).lock(programId);
      if (!program) return refuse({ code: 'not-found' });
      const host = actAsHost(program, input.organizationId);
      if (!host.ok) return host;
      const invited = program.hosts.find((candidate) => candidate.organizationId === organizationId);
      const now = toTimestamp(this.clock.now());
      const decided = remindHost(program, organizationId, invited?.askedAt.getTime() ?? 0, now.getTime());
      if (!decided.ok) return decided;

      await new HostingStore(tx).recordReminder(programId, organizationId, now);
      await this.invitations.sendHostLink(tx, programId, organizationId);
      await this.telling.tell(tx, program, {
        kind: 'host-reminded',
        by: host.value,
        ...(invited && { about: invited }),
      });
      return ok({ organizationId, state: 'invited' });
    });
  }
}
