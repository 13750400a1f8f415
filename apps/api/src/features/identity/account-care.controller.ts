import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import {
  type AccountCareAct,
  accountCareActSchema,
  accountForCarePageSchema,
  type AccountId,
  accountIdSchema,
  type EndEverySession,
  endEverySessionSchema,
  type FindAccounts,
  findAccountsSchema,
} from '@guyub/domain/identity';
import type { FastifyReply } from 'fastify';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { DisableAccountUseCase } from './disable-account.use-case.ts';
import { EnableAccountUseCase } from './enable-account.use-case.ts';
import { EndEverySessionUseCase } from './end-every-session.use-case.ts';
import { EndSessionsOfUseCase } from './end-sessions-of.use-case.ts';
import { identityAccess } from './identity.access.ts';
import { identityProblems, problemsOf } from './identity.problems.ts';
import { ListAccountsQuery } from './list-accounts.query.ts';
import { giveOpened, RequestOrigin } from './request-origin.ts';
import type { Origin } from './session-opening.ts';

const everyAct = ['second-factor-needed', 'no-longer-sysadmin', 'id-reused'] as const;
const ofAnother = [...everyAct, 'own-account', 'account-not-found'] as const;

/** For sysadmins: everybody's accounts, and what is done when somebody leaves or a device or a secret is lost. */
@Controller('api/accounts')
export class AccountCareController {
  constructor(
    private readonly listAccounts: ListAccountsQuery,
    private readonly endSessionsOf: EndSessionsOfUseCase,
    private readonly endEverySession: EndEverySessionUseCase,
    private readonly disableAccount: DisableAccountUseCase,
    private readonly enableAccount: EnableAccountUseCase,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'identity.list-accounts',
    summary: 'Accounts by name or contact: roles, second factors, open sessions, and which are disabled',
    access: identityAccess['identity.list-accounts'],
    response: accountForCarePageSchema,
  })
  list(@Query({ schema: findAccountsSchema }) query: FindAccounts, @CurrentAccount() caller: AccountCaller) {
    return this.listAccounts.run(caller, query);
  }

  @Post('end-sessions')
  @Operation({
    id: 'identity.end-every-session',
    summary: 'Sign everybody out, after a theft or a leak, with the reason; the one who asks goes on',
    access: identityAccess['identity.end-every-session'],
    needsProof: true,
    response: null,
    problems: problemsOf(...everyAct),
  })
  async endEvery(
    @Body({ schema: endEverySessionSchema }) input: EndEverySession,
    @CurrentAccount() caller: AccountCaller,
    @RequestOrigin() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const session = unwrap(await this.endEverySession.run(caller, input, origin), identityProblems);
    if (session !== null) giveOpened(reply, session);
  }

  @Post(':accountId/end-sessions')
  @Operation({
    id: 'identity.end-sessions-of',
    summary: 'Sign somebody out on every device, with the reason; they are told',
    access: identityAccess['identity.end-sessions-of'],
    needsProof: true,
    response: null,
    problems: problemsOf(...ofAnother),
  })
  async endOf(
    @Param('accountId', { schema: accountIdSchema }) accountId: AccountId,
    @Body({ schema: accountCareActSchema }) input: AccountCareAct,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.endSessionsOf.run(caller, accountId, input), identityProblems);
  }

  @Post(':accountId/disable')
  @Operation({
    id: 'identity.disable-account',
    summary:
      'Let nobody in by this account any more, with the reason; sessions, codes and links end, and its owner is told',
    access: identityAccess['identity.disable-account'],
    needsProof: true,
    response: null,
    problems: problemsOf(...ofAnother, 'last-sysadmin', 'account-disabled'),
  })
  async disable(
    @Param('accountId', { schema: accountIdSchema }) accountId: AccountId,
    @Body({ schema: accountCareActSchema }) input: AccountCareAct,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.disableAccount.run(caller, accountId, input), identityProblems);
  }

  @Post(':accountId/enable')
  @Operation({
    id: 'identity.enable-account',
    summary: 'Let the owner of a disabled account in again, with the reason; they are told',
    access: identityAccess['identity.enable-account'],
    needsProof: true,
    response: null,
    problems: problemsOf(...ofAnother, 'account-not-disabled'),
  })
  async enable(
    @Param('accountId', { schema: accountIdSchema }) accountId: AccountId,
    @Body({ schema: accountCareActSchema }) input: AccountCareAct,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.enableAccount.run(caller, accountId, input), identityProblems);
  }
}
