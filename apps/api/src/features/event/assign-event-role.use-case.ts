import { Injectable } from '@nestjs/common';
import type { assignEventRoleSchema, EventId } from '@guyub/domain/event';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import type { z } from 'zod';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { EventWriteRefusal } from './event.problems.ts';
import { EventRoleStore } from './event-role.store.ts';
import { hostFault } from './host-standing.store.ts';

/** Lets a member of a host help at one date: at the door, with the money, with the camera. */
@Injectable()
export class AssignEventRoleUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(
    caller: AccountCaller,
    eventId: EventId,
    input: z.infer<typeof assignEventRoleSchema>,
  ): Promise<Result<{ id: string }, EventWriteRefusal>> {
    const command = { id: input.id, operation: 'event.assign-role', content: { eventId, ...input } };
    return this.unitOfWork.write(command, actorOf(caller, input.organizationId), async (tx) => {
      const store = new EventRoleStore(tx, toTimestamp(this.clock.now()));
      const date = await store.lockDate(eventId);
      if (!date) return refuse({ code: 'not-found' });
      const fault = await hostFault(tx, date.programId, input.organizationId);
      if (fault) return refuse(fault);
      if (!date.isOpen) return refuse({ code: 'event-over' });
      if (!(await store.isHostMember(date.programId, input.accountId)))
        return refuse({ code: 'account-unknown' });
      return ok({ id: await store.addRole({ ...input, eventId }) });
    });
  }
}
