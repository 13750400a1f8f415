import { Injectable } from '@nestjs/common';
import type { HolidayRefusal, RemoveHoliday } from '@guyub/domain/holiday';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { HolidayStore } from './holiday.store.ts';

@Injectable()
export class RemoveHolidayUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(
    caller: AccountCaller,
    holidayId: string,
    input: RemoveHoliday,
  ): Promise<Result<null, HolidayRefusal | { code: 'id-reused' }>> {
    const command = { id: input.changeId, operation: 'holiday.remove', content: { holidayId, ...input } };
    return this.unitOfWork.write<null, HolidayRefusal>(command, actorOf(caller), async (tx) => {
      const store = new HolidayStore(tx);
      const version = await store.lockVersion(holidayId);
      if (version === null) return refuse({ code: 'holiday-not-found' });
      if (version !== input.version) return refuse({ code: 'edited-meanwhile', version });
      await store.removeHoliday(holidayId);
      return ok(null);
    });
  }
}
