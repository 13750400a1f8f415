import { Injectable } from '@nestjs/common';
import { type EventId, fileReport, type FileReport } from '@guyub/domain/event';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { ChangedEvent, EventWriteRefusal } from './event.problems.ts';
import { EventTelling } from './event-telling.adapter.ts';
import { hostFault } from './host-standing.store.ts';
import { ReportStore } from './report.store.ts';

/** Tells the result of a date, or corrects it; what was told before stays readable. */
@Injectable()
export class FileReportUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly telling: EventTelling,
  ) {}

  run(
    caller: AccountCaller,
    eventId: EventId,
    input: FileReport,
  ): Promise<Result<ChangedEvent, EventWriteRefusal>> {
    const { organizationId } = input;
    const command = { id: input.id, operation: 'event.file-report', content: { eventId, ...input } };
    return this.unitOfWork.write(command, actorOf(caller, organizationId), async (tx) => {
      const now = this.clock.now();
      const store = new ReportStore(tx, toTimestamp(now));
      const event = await store.lockDate(eventId);
      if (!event) return refuse({ code: 'not-found' });
      const fault = await hostFault(tx, event.programId, organizationId);
      if (fault) return refuse(fault);
      if (event.version !== input.version)
        return refuse({ code: 'edited-meanwhile', version: event.version });
      const filed = fileReport(event, input, now.epochMilliseconds);
      if (!filed.ok) return filed;
      const receivers = input.handedOver.flatMap(({ toOrganizationId }) => toOrganizationId ?? []);
      if (!(await store.areOrganizations(receivers))) return refuse({ code: 'organization-unknown' });

      const by = { accountId: caller.accountId, organizationId, eventId };
      const usable = await store.usablePhotos(
        input.photos.map(({ id }) => id),
        by,
      );
      const photos = input.photos.flatMap(({ id, alt }) => {
        const photo = usable.get(id);
        return photo ? [{ ...photo, alt }] : [];
      });
      const unknown = input.photos.find(({ id }) => !usable.has(id));
      if (unknown) return refuse({ code: 'photo-unknown', photoId: unknown.id });

      const { revision } = filed.value;
      await store.addReport({ ...input, eventId, revision }, photos);
      const { slug, startsLocal, version } = event;
      await this.telling.tell(tx, event.programId, {
        kind: revision === 1 ? 'event-reported' : 'report-corrected',
        by: organizationId,
        eventSlug: slug,
        params: { startsLocal, reason: revision === 1 ? '' : input.correctionReason },
      });
      return ok({ slug, version: version + 1, dates: 1 });
    });
  }
}
