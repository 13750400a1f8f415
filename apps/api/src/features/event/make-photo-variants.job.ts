import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { ok } from '@guyub/domain/kernel/result';
import { z } from 'zod';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { JobRegistry } from '../../platform/job-registry.ts';
import { Outbox } from '../../platform/outbox.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { PhotoStudio } from './photo.adapter.ts';
import { makePhotoVariants, PhotoStore } from './photo.store.ts';
import { PhotoVariantsQuery } from './photo-variants.query.ts';

/** So many photos that an older version took are done in an hour, at about a second each. */
const BATCH = 500;

/** Makes the sizes of photos that have none: of each one after its upload, and of those that were there before. */
@Injectable()
export class MakePhotoVariantsJob {
  constructor(
    private readonly photos: PhotoVariantsQuery,
    private readonly studio: PhotoStudio,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    registry: JobRegistry,
  ) {
    registry.handle(makePhotoVariants.task, z.object({ id: z.uuid() }), ({ id }) => this.make(id));
    registry.sweep('event.find-plain-photos', 60, () => this.findPlain());
  }

  private async findPlain(): Promise<void> {
    const ids = await this.photos.listPlain(BATCH);
    if (ids.length === 0) return;
    const operation = 'event.find-plain-photos';
    await this.unitOfWork.write(
      { id: randomUUID(), operation, content: null },
      { kind: 'system', id: operation },
      async (tx) => {
        for (const id of ids)
          await this.outbox.add(tx, makePhotoVariants.task, { id }, makePhotoVariants.options(id));
        return ok(null);
      },
    );
  }

  private async make(id: string): Promise<void> {
    const photo = await this.photos.findPlain(id);
    if (!photo) return;
    // drawn before the transaction, which is not kept open for the time it takes
    const variants = await this.studio.makeVariants(photo);
    await this.unitOfWork.write(
      { id: randomUUID(), operation: makePhotoVariants.task, content: id },
      { kind: 'system', id: makePhotoVariants.task },
      async (tx) => {
        await new PhotoStore(tx, toTimestamp(this.clock.now())).addVariants(id, variants);
        return ok(null);
      },
    );
  }
}
