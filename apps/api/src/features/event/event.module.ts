import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';

import { HolidayModule } from '../holiday/index.ts';
import { OrganizationModule } from '../organization/index.ts';
import { ProgramModule, ProgramSeries } from '../program/index.ts';
import { SettingModule } from '../setting/index.ts';
import { ActiveProgramsQuery } from './active-programs.query.ts';
import { AddDateUseCase } from './add-date.use-case.ts';
import { AddPhotoUseCase } from './add-photo.use-case.ts';
import { AssignEventRoleUseCase } from './assign-event-role.use-case.ts';
import { CalendarQuery } from './calendar.query.ts';
import { CancelEventUseCase } from './cancel-event.use-case.ts';
import { ChangeEventUseCase } from './change-event.use-case.ts';
import { ClashesQuery } from './clashes.query.ts';
import { DecideDateUseCase } from './decide-date.use-case.ts';
import { EndEventRoleUseCase } from './end-event-role.use-case.ts';
import { EventController } from './event.controller.ts';
import { AddDateController } from './add-date.controller.ts';
import { EventChangeController } from './event-change.controller.ts';
import { EventRelationReader } from './event-relation.query.ts';
import { EventRoleController } from './event-role.controller.ts';
import { EventSearchController } from './event-search.controller.ts';
import { EventSettings } from './event-settings.query.ts';
import { EventTelling } from './event-telling.adapter.ts';
import { ExtendSeriesJob } from './extend-series.job.ts';
import { FileReportUseCase } from './file-report.use-case.ts';
import { FindBriefQuery } from './find-brief.query.ts';
import { FindEventQuery } from './find-event.query.ts';
import { FindPhotoQuery } from './find-photo.query.ts';
import { KindCountsQuery } from './kind-counts.query.ts';
import { ListEventRolesQuery } from './list-event-roles.query.ts';
import { ListEventsQuery } from './list-events.query.ts';
import { ListNoticesQuery } from './list-notices.query.ts';
import { LockDateQuery } from './lock-date.query.ts';
import { MakePhotoVariantsJob } from './make-photo-variants.job.ts';
import { NextStepsQuery } from './next-steps.query.ts';
import { PhotoStudio } from './photo.adapter.ts';
import { PhotoController } from './photo.controller.ts';
import { addPhotoBody } from './photo-body.adapter.ts';
import { PhotographerRelationReader } from './photographer-relation.query.ts';
import { PhotoVariantsQuery } from './photo-variants.query.ts';
import { PlanChangeQuery } from './plan-change.query.ts';
import { PreviewChangeQuery } from './preview-change.query.ts';
import { ReinstateEventUseCase } from './reinstate-event.use-case.ts';
import { RemoveUnusedPhotosJob } from './remove-unused-photos.job.ts';
import { SimilarEventsQuery } from './similar-events.query.ts';
import { StoredSeries } from './stored-series.adapter.ts';

/** Global for one thing: the program slice asks it for the dates of programs, by the port that it names itself. */
@Global()
@Module({
  imports: [HolidayModule, OrganizationModule, ProgramModule, SettingModule],
  controllers: [
    EventController,
    AddDateController,
    EventChangeController,
    EventRoleController,
    EventSearchController,
    PhotoController,
  ],
  providers: [
    ActiveProgramsQuery,
    AddDateUseCase,
    AddPhotoUseCase,
    AssignEventRoleUseCase,
    CalendarQuery,
    CancelEventUseCase,
    ChangeEventUseCase,
    ClashesQuery,
    DecideDateUseCase,
    EndEventRoleUseCase,
    EventRelationReader,
    EventSettings,
    EventTelling,
    ExtendSeriesJob,
    FileReportUseCase,
    FindBriefQuery,
    FindEventQuery,
    FindPhotoQuery,
    KindCountsQuery,
    ListEventRolesQuery,
    ListEventsQuery,
    ListNoticesQuery,
    LockDateQuery,
    MakePhotoVariantsJob,
    NextStepsQuery,
    PhotographerRelationReader,
    PhotoStudio,
    PhotoVariantsQuery,
    PlanChangeQuery,
    PreviewChangeQuery,
    ReinstateEventUseCase,
    RemoveUnusedPhotosJob,
    SimilarEventsQuery,
    StoredSeries,
    { provide: ProgramSeries, useExisting: StoredSeries },
  ],
  exports: [EventSettings, ExtendSeriesJob, FindBriefQuery, ListEventsQuery, ProgramSeries],
})
export class EventModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    addPhotoBody(this.host.httpAdapter.getInstance());
  }
}
