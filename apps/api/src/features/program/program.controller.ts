import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import {
  type CreateProgram,
  createProgramSchema,
  type EditProgram,
  editProgramSchema,
  type ProgramId,
  programIdSchema,
  programSavedSchema,
  type ProgramTransition,
  programTransitionSchema,
} from '@guyub/domain/program';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { CreateProgramUseCase } from './create-program.use-case.ts';
import { EditProgramUseCase } from './edit-program.use-case.ts';
import { programAccess } from './program.access.ts';
import { problemsOf, programProblems } from './program.problems.ts';
import { SetProgramStateUseCase } from './set-program-state.use-case.ts';

@Controller('api/programs')
export class ProgramController {
  constructor(
    private readonly createProgram: CreateProgramUseCase,
    private readonly editProgram: EditProgramUseCase,
    private readonly setState: SetProgramStateUseCase,
  ) {}

  @Post()
  @Operation({
    id: 'program.create',
    summary: 'Plan a program, invite its hosts and ask its partners',
    access: programAccess.create,
    response: programSavedSchema,
    status: 201,
    problems: problemsOf(
      'organization-unknown',
      'organization-suspended',
      'already-host',
      'already-partner',
      'venue-unknown',
      'venue-or-link-needed',
      'channel-unknown',
      'no-dates',
      'id-reused',
    ),
  })
  async create(
    @Body({ schema: createProgramSchema }) input: CreateProgram,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.createProgram.run(caller, input), programProblems);
  }

  @Put(':id')
  @Operation({
    id: 'program.edit',
    summary: 'Change what is said of a program; dates that nobody touched follow',
    access: programAccess.edit,
    response: programSavedSchema,
    problems: problemsOf(
      'not-found',
      'not-a-host',
      'organization-suspended',
      'program-not-active',
      'edited-meanwhile',
      'venue-unknown',
      'venue-or-link-needed',
      'channel-unknown',
      'id-reused',
    ),
  })
  async edit(
    @Param('id', { schema: programIdSchema }) id: ProgramId,
    @Body({ schema: editProgramSchema }) input: EditProgram,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.editProgram.run(caller, id, input), programProblems);
  }

  @Post(':id/state')
  @Operation({
    id: 'program.set-state',
    summary: 'Publish, pause, resume or close a program',
    access: programAccess.setState,
    response: programSavedSchema,
    problems: problemsOf(
      'not-found',
      'not-a-host',
      'state-not-allowed',
      'title-needed',
      'activities-needed',
      'venue-or-link-needed',
      'organization-suspended',
      'open-events',
      'id-reused',
    ),
  })
  async move(
    @Param('id', { schema: programIdSchema }) id: ProgramId,
    @Body({ schema: programTransitionSchema }) input: ProgramTransition,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.setState.run(caller, id, input), programProblems);
  }
}
