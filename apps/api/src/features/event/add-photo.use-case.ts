import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { addedPhotoSchema, addPhotoQuerySchema } from '@guyub/domain/event';
import { ok, type Result } from '@guyub/domain/kernel/result';
import type { z } from 'zod';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { Outbox } from '../../platform/outbox.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { EventWriteRefusal } from './event.problems.ts';
import { PhotoStudio } from './photo.adapter.ts';
import { makePhotoVariants, PhotoStore } from './photo.store.ts';

/** Takes a photo for a report that is still being written. */
@Injectable()
export class AddPhotoUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly studio: PhotoStudio,
    private readonly outbox: Outbox,
  ) {}

  async run(
    caller: AccountCaller,
    { id, organizationId }: z.infer<typeof addPhotoQuerySchema>,
    bytes: Buffer,
  ): Promise<Result<z.infer<typeof addedPhotoSchema>, EventWriteRefusal>> {
    // read before the transaction, which is not kept open for the time it takes
    const photo = await this.studio.read(bytes);
    if (!photo.ok) return photo;
    const content = { organizationId, sha256: createHash('sha256').update(bytes).digest('hex') };
    const command = { id, operation: 'event.add-photo', content };
    return this.unitOfWork.write(command, actorOf(caller, organizationId), async (tx) => {
      const store = new PhotoStore(tx, toTimestamp(this.clock.now()));
      const by = { accountId: caller.accountId, organizationId: organizationId ?? null };
      await store.addPhoto(id, photo.value, by);
      await this.outbox.add(tx, makePhotoVariants.task, { id }, makePhotoVariants.options(id));
      return ok({ id, width: photo.value.width, height: photo.value.height });
    });
  }
}
