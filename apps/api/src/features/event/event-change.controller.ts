import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  cancelEventSchema,
  type ChangeEvent,
  changedEventSchema,
  changeEventSchema,
  changePreviewSchema,
  decideDateSchema,
  type EventId,
  eventIdSchema,
  type FileReport,
  fileReportSchema,
  previewChangeSchema,
  reinstateEventSchema,
} from '@guyub/domain/event';
import type { z } from 'zod';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { CancelEventUseCase } from './cancel-event.use-case.ts';
import { ChangeEventUseCase } from './change-event.use-case.ts';
import { DecideDateUseCase } from './decide-date.use-case.ts';
import { eventAccess } from './event.access.ts';
import { eventProblems } from './event.problems.ts';
import { FileReportUseCase } from './file-report.use-case.ts';
import { PreviewChangeQuery } from './preview-change.query.ts';
import { ReinstateEventUseCase } from './reinstate-event.use-case.ts';

/** What the hosts do to a date. */
@Controller('api/events/:id')
export class EventChangeController {
  constructor(
    private readonly previewChange: PreviewChangeQuery,
    private readonly changeEvent: ChangeEventUseCase,
    private readonly cancelEvent: CancelEventUseCase,
    private readonly reinstateEvent: ReinstateEventUseCase,
    private readonly decideDate: DecideDateUseCase,
    private readonly fileReport: FileReportUseCase,
  ) {}

  @Post('changes/preview')
  @Operation({
    id: 'event.preview-change',
    summary: 'What a change would do; writes nothing',
    access: eventAccess.previewChange,
    response: changePreviewSchema,
    problems: eventProblems,
  })
  async preview(
    @Param('id', { schema: eventIdSchema }) id: EventId,
    @Body({ schema: previewChangeSchema }) input: z.infer<typeof previewChangeSchema>,
  ) {
    return unwrap(await this.previewChange.run(id, input), eventProblems);
  }

  @Post('changes')
  @Operation({
    id: 'event.change',
    summary: 'Move or edit a date, or it and others',
    access: eventAccess.change,
    response: changedEventSchema,
    problems: eventProblems,
  })
  async change(
    @Param('id', { schema: eventIdSchema }) id: EventId,
    @Body({ schema: changeEventSchema }) input: ChangeEvent,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.changeEvent.run(caller, id, input), eventProblems);
  }

  @Post('cancellation')
  @Operation({
    id: 'event.cancel',
    summary: 'Cancel a date, or it and all that follow',
    access: eventAccess.cancel,
    response: changedEventSchema,
    problems: eventProblems,
  })
  async cancel(
    @Param('id', { schema: eventIdSchema }) id: EventId,
    @Body({ schema: cancelEventSchema }) input: z.infer<typeof cancelEventSchema>,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.cancelEvent.run(caller, id, input), eventProblems);
  }

  @Post('reinstatement')
  @Operation({
    id: 'event.reinstate',
    summary: 'Take the cancelling of a date back',
    access: eventAccess.reinstate,
    response: changedEventSchema,
    problems: eventProblems,
  })
  async reinstate(
    @Param('id', { schema: eventIdSchema }) id: EventId,
    @Body({ schema: reinstateEventSchema }) input: z.infer<typeof reinstateEventSchema>,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.reinstateEvent.run(caller, id, input), eventProblems);
  }

  @Post('decision')
  @Operation({
    id: 'event.decide',
    summary: 'Leave, move or skip a date that fell on a holiday',
    access: eventAccess.decide,
    response: changedEventSchema,
    problems: eventProblems,
  })
  async decide(
    @Param('id', { schema: eventIdSchema }) id: EventId,
    @Body({ schema: decideDateSchema }) input: z.infer<typeof decideDateSchema>,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.decideDate.run(caller, id, input), eventProblems);
  }

  @Post('report')
  @Operation({
    id: 'event.file-report',
    summary: 'Tell the result of a date, or correct it',
    access: eventAccess.fileReport,
    response: changedEventSchema,
    problems: eventProblems,
  })
  async report(
    @Param('id', { schema: eventIdSchema }) id: EventId,
    @Body({ schema: fileReportSchema }) input: FileReport,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.fileReport.run(caller, id, input), eventProblems);
  }
}
