import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import {
  type AccountId,
  accountIdSchema,
  factorHolderPageSchema,
  type FindFactorHolders,
  findFactorHoldersSchema,
  type RemoveFactors,
  removeFactorsSchema,
} from '@guyub/domain/identity';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { identityAccess } from './identity.access.ts';
import { identityProblems, problemsOf } from './identity.problems.ts';
import { ListFactorHoldersQuery } from './list-factor-holders.query.ts';
import { RemoveFactorsOfUseCase } from './remove-factors-of.use-case.ts';

/** For sysadmins: people who have a second factor or need one, and the way back in for who lost it. */
@Controller('api/second-factor-holders')
export class FactorHolderController {
  constructor(
    private readonly listHolders: ListFactorHoldersQuery,
    private readonly removeFactorsOf: RemoveFactorsOfUseCase,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'identity.list-factor-holders',
    summary: 'People who have a second factor, or whose role needs one',
    access: identityAccess['identity.list-factor-holders'],
    response: factorHolderPageSchema,
  })
  list(
    @Query({ schema: findFactorHoldersSchema }) query: FindFactorHolders,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return this.listHolders.run(caller, query);
  }

  @Post(':accountId/remove')
  @Operation({
    id: 'identity.remove-factors-of',
    summary: 'Take all second factors of somebody who lost them, with the reason; they are told',
    access: identityAccess['identity.remove-factors-of'],
    response: null,
    problems: problemsOf(
      'own-factors',
      'second-factor-needed',
      'no-second-factor',
      'account-not-found',
      'id-reused',
    ),
  })
  async remove(
    @Param('accountId', { schema: accountIdSchema }) accountId: AccountId,
    @Body({ schema: removeFactorsSchema }) input: RemoveFactors,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.removeFactorsOf.run(caller, accountId, input), identityProblems);
  }
}
