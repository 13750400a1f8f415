import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { addedPhotoSchema, addPhotoQuerySchema } from '@guyub/domain/event';
import { ok, type Result } from '@guyub/domain/kernel/result';
import type { z } from 'zod';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { EventWriteRefusal } from './event.problems.ts';
import { readPhoto } from './photo.adapter.ts';
import { PhotoStore } from './photo.store.ts';

/** Takes a photo for a report that is still being written. */
@Injectable()
export class AddPhotoUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(
    caller: AccountCaller,
    { id, organizationId }: z.infer<typeof addPhotoQuerySchema>,
    bytes: Buffer,
  ): Promise<Result<z.infer<typeof addedPhotoSchema>, EventWriteRefusal>> {
    // read before the transaction, which is not kept open for the time it takes
    const photo = await readPhoto(bytes);
    if (!photo.ok) return photo;
    const content = { organizationId, sha256: createHash('sha256').update(bytes).digest('hex') };
    const command = { id, operation: 'event.add-photo', content };
    return this.unitOfWork.write(command, actorOf(caller, organizationId), async (tx) => {
      const store = new PhotoStore(tx, toTimestamp(this.clock.now()));
      const by = { accountId: caller.accountId, organizationId: organizationId ?? null };
      await store.addPhoto(id, photo.value, by);
      return ok({ id, width: photo.value.width, height: photo.value.height });
    });
  }
}
