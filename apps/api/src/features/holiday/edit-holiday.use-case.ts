import { Injectable } from '@nestjs/common';
import type { EditHoliday, HolidayRefusal } from '@guyub/domain/holiday';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { HolidayStore } from './holiday.store.ts';

@Injectable()
export class EditHolidayUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(
    caller: AccountCaller,
    holidayId: string,
    input: EditHoliday,
  ): Promise<Result<{ version: number }, HolidayRefusal | { code: 'id-reused' }>> {
    const { changeId, version: seen, ...fields } = input;
    const command = { id: changeId, operation: 'holiday.edit', content: { holidayId, ...input } };
    return this.unitOfWork.write<{ version: number }, HolidayRefusal>(
      command,
      actorOf(caller),
      async (tx) => {
        const store = new HolidayStore(tx);
        const version = await store.lockVersion(holidayId);
        if (version === null) return refuse({ code: 'holiday-not-found' });
        if (version !== seen) return refuse({ code: 'edited-meanwhile', version });
        if (await store.isTaken(holidayId, fields)) return refuse({ code: 'holiday-exists' });
        await store.editHoliday(holidayId, fields, version + 1);
        return ok({ version: version + 1 });
      },
    );
  }
}
