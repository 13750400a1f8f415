import { Injectable } from '@nestjs/common';
import type { AddHoliday, HolidayRefusal } from '@guyub/domain/holiday';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { HolidayStore } from './holiday.store.ts';

@Injectable()
export class AddHolidayUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(
    caller: AccountCaller,
    input: AddHoliday,
  ): Promise<Result<{ version: number }, HolidayRefusal | { code: 'id-reused' }>> {
    const command = { id: input.id, operation: 'holiday.add', content: input };
    return this.unitOfWork.write<{ version: number }, HolidayRefusal>(
      command,
      actorOf(caller),
      async (tx) => {
        const store = new HolidayStore(tx);
        if (await store.isTaken(input.id, input)) return refuse({ code: 'holiday-exists' });
        await store.addHoliday(input);
        return ok({ version: 1 });
      },
    );
  }
}
