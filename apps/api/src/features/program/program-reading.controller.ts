import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { slugSchema } from '@guyub/domain/kernel/id';
import {
  datesPreviewSchema,
  type ListPrograms,
  listProgramsSchema,
  type PreviewDates,
  previewDatesSchema,
  programPageSchema,
  programViewSchema,
  programWorkspaceSchema,
} from '@guyub/domain/program';

import { type AccountCaller, type Caller, CurrentAccount, CurrentCaller } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { FindProgramQuery } from './find-program.query.ts';
import { ListProgramsQuery } from './list-programs.query.ts';
import { PreviewDatesQuery } from './preview-dates.query.ts';
import { programAccess } from './program.access.ts';
import { problemsOf, programProblems } from './program.problems.ts';
import { ProgramWorkspaceQuery } from './program-workspace.query.ts';

@Controller('api/programs')
export class ProgramReadingController {
  constructor(
    private readonly listPrograms: ListProgramsQuery,
    private readonly findProgram: FindProgramQuery,
    private readonly findWorkspace: ProgramWorkspaceQuery,
    private readonly preview: PreviewDatesQuery,
  ) {}

  @Get()
  @Operation({
    id: 'program.list',
    summary: 'Programs by title, or by their next date',
    access: programAccess.list,
    keep: ['kind', 'limit', 'order', 'organization', 'state'],
    response: programPageSchema,
  })
  list(@Query({ schema: listProgramsSchema }) query: ListPrograms, @CurrentCaller() caller: Caller) {
    return this.listPrograms.run(caller, query);
  }

  @Get(':slug')
  @Operation({
    id: 'program.read',
    summary: 'One program as everyone sees it',
    access: programAccess.read,
    keep: [],
    response: programViewSchema,
    problems: problemsOf('not-found'),
  })
  async read(@Param('slug', { schema: slugSchema }) slug: string) {
    return unwrap(await this.findProgram.run(slug), programProblems);
  }

  @Get(':slug/workspace')
  @Operation({
    id: 'program.workspace',
    summary: 'What its hosts work with; a part of it for those who were asked',
    access: programAccess.workspace,
    response: programWorkspaceSchema,
    problems: problemsOf('not-found'),
  })
  async workspace(
    @Param('slug', { schema: slugSchema }) slug: string,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.findWorkspace.run(caller, slug), programProblems);
  }

  @Post('preview-dates')
  @Operation({
    id: 'program.preview-dates',
    summary: 'The next dates of a series, with holidays and Ramadan; nothing is written',
    access: programAccess.previewDates,
    response: datesPreviewSchema,
  })
  previewDates(@Body({ schema: previewDatesSchema }) input: PreviewDates) {
    return this.preview.run(input);
  }
}
