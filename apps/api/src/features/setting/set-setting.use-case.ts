import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@guyub/domain/kernel/result';
import { parseSetting, type SetSetting, type SettingRefusal } from '@guyub/domain/setting';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { SettingStore } from './setting.store.ts';

@Injectable()
export class SetSettingUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(
    caller: AccountCaller,
    input: SetSetting,
  ): Promise<Result<null, SettingRefusal | { code: 'id-reused' }>> {
    const command = { id: input.id, operation: 'setting.set', content: input };
    return this.unitOfWork.write<null, SettingRefusal>(command, actorOf(caller), async (tx) => {
      const value = parseSetting(input.key, input.value);
      if (!value.ok) return value;
      await new SettingStore(tx).addValue(input, caller.accountId, toTimestamp(this.clock.now()));
      return ok(null);
    });
  }
}
