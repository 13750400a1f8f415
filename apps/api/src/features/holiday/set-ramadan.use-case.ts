import { Injectable } from '@nestjs/common';
import type { SetRamadan } from '@guyub/domain/holiday';
import type { CommonRefusal } from '@guyub/domain/kernel/change.schema';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { HolidayStore } from './holiday.store.ts';

@Injectable()
export class SetRamadanUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(
    caller: AccountCaller,
    hijriYear: number,
    input: SetRamadan,
  ): Promise<Result<{ version: number }, CommonRefusal>> {
    const command = {
      id: input.changeId,
      operation: 'holiday.set-ramadan',
      content: { hijriYear, ...input },
    };
    return this.unitOfWork.write<{ version: number }, CommonRefusal>(command, actorOf(caller), async (tx) => {
      const store = new HolidayStore(tx);
      const version = await store.lockRamadan(hijriYear);
      if (version !== input.version) return refuse({ code: 'edited-meanwhile', version });
      await store.setRamadan(hijriYear, input, version + 1);
      return ok({ version: version + 1 });
    });
  }
}
