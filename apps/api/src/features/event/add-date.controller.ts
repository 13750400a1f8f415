import { Body, Controller, Param, Post } from '@nestjs/common';
import { type AddDate, addDateSchema, changedEventSchema } from '@guyub/domain/event';
import { type ProgramId, programIdSchema } from '@guyub/domain/program';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { AddDateUseCase } from './add-date.use-case.ts';
import { eventAccess } from './event.access.ts';
import { eventProblems } from './event.problems.ts';

/** What the hosts do to the dates of a program, before there is the date. */
@Controller('api/programs/:id/dates')
export class AddDateController {
  constructor(private readonly addDate: AddDateUseCase) {}

  @Post()
  @Operation({
    id: 'event.add-date',
    summary: 'Add a date to a program',
    access: eventAccess.addDate,
    response: changedEventSchema,
    status: 201,
    problems: eventProblems,
  })
  async add(
    @Param('id', { schema: programIdSchema }) id: ProgramId,
    @Body({ schema: addDateSchema }) input: AddDate,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.addDate.run(caller, id, input), eventProblems);
  }
}
