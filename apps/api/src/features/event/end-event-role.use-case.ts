import { Injectable } from '@nestjs/common';
import type { endEventRoleSchema, EventId } from '@guyub/domain/event';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import type { z } from 'zod';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { EventWriteRefusal } from './event.problems.ts';
import { EventRoleStore } from './event-role.store.ts';
import { hostFault } from './host-standing.store.ts';

/** Ends somebody's role at one date. Ending it twice is the same success. */
@Injectable()
export class EndEventRoleUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(
    caller: AccountCaller,
    eventId: EventId,
    roleId: string,
    input: z.infer<typeof endEventRoleSchema>,
  ): Promise<Result<{ id: string }, EventWriteRefusal>> {
    const content = { eventId, roleId, ...input };
    const command = { id: input.changeId, operation: 'event.end-role', content };
    return this.unitOfWork.write(command, actorOf(caller, input.organizationId), async (tx) => {
      const store = new EventRoleStore(tx, toTimestamp(this.clock.now()));
      const date = await store.lockDate(eventId);
      if (!date) return refuse({ code: 'not-found' });
      const fault = await hostFault(tx, date.programId, input.organizationId);
      if (fault) return refuse(fault);
      return (await store.endRole(eventId, roleId)) ? ok({ id: roleId }) : refuse({ code: 'not-found' });
    });
  }
}
