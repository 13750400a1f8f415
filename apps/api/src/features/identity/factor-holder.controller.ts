import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  type AccountCareAct,
  accountCareActSchema,
  type AccountId,
  accountIdSchema,
} from '@guyub/domain/identity';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { identityAccess } from './identity.access.ts';
import { identityProblems, problemsOf } from './identity.problems.ts';
import { RemoveFactorsOfUseCase } from './remove-factors-of.use-case.ts';

/** For sysadmins: the way back in for who lost every second factor. */
@Controller('api/second-factor-holders')
export class FactorHolderController {
  constructor(private readonly removeFactorsOf: RemoveFactorsOfUseCase) {}

  @Post(':accountId/remove')
  @Operation({
    id: 'identity.remove-factors-of',
    summary: 'Take all second factors of somebody who lost them, with the reason; they are told',
    access: identityAccess['identity.remove-factors-of'],
    needsProof: true,
    response: null,
    problems: problemsOf(
      'own-account',
      'second-factor-needed',
      'no-longer-sysadmin',
      'no-second-factor',
      'account-not-found',
      'id-reused',
    ),
  })
  async remove(
    @Param('accountId', { schema: accountIdSchema }) accountId: AccountId,
    @Body({ schema: accountCareActSchema }) input: AccountCareAct,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.removeFactorsOf.run(caller, accountId, input), identityProblems);
  }
}
