import { Injectable } from '@nestjs/common';
import type { SetHolidayYear } from '@guyub/domain/holiday';
import type { CommonRefusal } from '@guyub/domain/kernel/change.schema';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { HolidayStore } from './holiday.store.ts';

@Injectable()
export class SetHolidayYearUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(
    caller: AccountCaller,
    year: number,
    input: SetHolidayYear,
  ): Promise<Result<{ version: number }, CommonRefusal>> {
    const command = { id: input.changeId, operation: 'holiday.set-year', content: { year, ...input } };
    return this.unitOfWork.write<{ version: number }, CommonRefusal>(command, actorOf(caller), async (tx) => {
      const store = new HolidayStore(tx);
      const version = await store.lockYear(year);
      if (version !== input.version) return refuse({ code: 'edited-meanwhile', version });
      await store.setYear(year, input, version + 1);
      return ok({ version: version + 1 });
    });
  }
}
