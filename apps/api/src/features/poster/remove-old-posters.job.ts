import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { ok } from '@guyub/domain/kernel/result';

import { toTimestamp } from '../../platform/clock.ts';
import { JobRegistry } from '../../platform/job-registry.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { PosterStore } from './poster.store.ts';

/** Longer than a link is passed around. */
const KEPT_DAYS = 60;

/** Posters of dates that nobody passes around any more take no room. */
@Injectable()
export class RemoveOldPostersJob {
  constructor(unitOfWork: UnitOfWork, registry: JobRegistry) {
    registry.sweep('poster.remove-old', 1440, async (now) => {
      await unitOfWork.write(
        { id: randomUUID(), operation: 'poster.remove-old', content: null },
        { kind: 'system', id: 'poster.remove-old' },
        async (tx) => {
          await new PosterStore(tx, toTimestamp(now)).removeOld(KEPT_DAYS);
          return ok(null);
        },
      );
    });
  }
}
