import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  type FlagProgram,
  flagProgramSchema,
  flagSavedSchema,
  type ModerateProgram,
  moderateProgramSchema,
  moderationSavedSchema,
  type ProgramId,
  programIdSchema,
  type ResolveFlag,
  resolveFlagSchema,
} from '@guyub/domain/program';
import { z } from 'zod';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { FlagProgramUseCase } from './flag-program.use-case.ts';
import { ModerateProgramUseCase } from './moderate-program.use-case.ts';
import { programAccess } from './program.access.ts';
import { problemsOf, programProblems } from './program.problems.ts';
import { ResolveFlagUseCase } from './resolve-flag.use-case.ts';

@Controller('api/programs/:id')
export class ProgramOversightController {
  constructor(
    private readonly flagProgram: FlagProgramUseCase,
    private readonly resolveFlag: ResolveFlagUseCase,
    private readonly moderateProgram: ModerateProgramUseCase,
  ) {}

  @Post('flags')
  @Operation({
    id: 'program.flag',
    summary: 'The communication office flags a program, with its reason',
    access: programAccess.flag,
    response: flagSavedSchema,
    status: 201,
    problems: problemsOf('not-found', 'id-reused'),
  })
  async flag(
    @Param('id', { schema: programIdSchema }) id: ProgramId,
    @Body({ schema: flagProgramSchema }) input: FlagProgram,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.flagProgram.run(caller, id, input), programProblems);
  }

  @Post('flags/:flagId/resolution')
  @Operation({
    id: 'program.resolve-flag',
    summary: 'Answer a flag as a host, or take it back as the office',
    access: programAccess.resolveFlag,
    response: flagSavedSchema,
    problems: problemsOf('not-found', 'not-a-host', 'flag-not-open', 'id-reused'),
  })
  async resolve(
    @Param('id', { schema: programIdSchema }) id: ProgramId,
    @Param('flagId', { schema: z.uuid() }) flagId: string,
    @Body({ schema: resolveFlagSchema }) input: ResolveFlag,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.resolveFlag.run(caller, id, flagId, input), programProblems);
  }

  @Post('moderation')
  @Operation({
    id: 'program.moderate',
    summary: 'The communication office hides public words, or shows them again; both leave a trace',
    access: programAccess.moderate,
    response: moderationSavedSchema,
    problems: problemsOf('not-found', 'id-reused'),
  })
  async moderate(
    @Param('id', { schema: programIdSchema }) id: ProgramId,
    @Body({ schema: moderateProgramSchema }) input: ModerateProgram,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.moderateProgram.run(caller, id, input), programProblems);
  }
}
