import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { ok } from '@guyub/domain/kernel/result';

import { toTimestamp } from '../../platform/clock.ts';
import { JobRegistry } from '../../platform/job-registry.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { PhotoStore } from './photo.store.ts';

/** A report that nobody finished keeps its photos so long. */
const KEPT_DAYS = 7;

/** Photos of reports that were never filed are not kept. */
@Injectable()
export class RemoveUnusedPhotosJob {
  constructor(unitOfWork: UnitOfWork, registry: JobRegistry) {
    registry.sweep('event.remove-unused-photos', 1440, async (now) => {
      await unitOfWork.write(
        { id: randomUUID(), operation: 'event.remove-unused-photos', content: null },
        { kind: 'system', id: 'event.remove-unused-photos' },
        async (tx) => {
          await new PhotoStore(tx, toTimestamp(now)).removeUnused(KEPT_DAYS);
          return ok(null);
        },
      );
    });
  }
}
