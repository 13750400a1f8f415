import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { AccountStore, type Locale } from './account.store.ts';

@Injectable()
export class EditMeUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(
    caller: AccountCaller,
    { changeId, ...content }: { changeId: string; name: string; locale: Locale },
  ): Promise<Result<null, { code: 'id-reused' }>> {
    const command = { id: changeId, operation: 'identity.edit-me', content };
    return this.unitOfWork.write(command, actorOf(caller), async (tx) => {
      const account = { id: caller.accountId, personId: caller.personId };
      await new AccountStore(tx).editPerson(account, content.name, content.locale);
      return ok(null);
    });
  }
}
