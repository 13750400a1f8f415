import { Injectable } from '@nestjs/common';
import { refuse, ok, type Result } from '@guyub/domain/kernel/result';
import type { CreateVenue } from '@guyub/domain/place';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { VenueStore } from './venue.store.ts';

export type AddVenueRefusal = { code: 'area-unknown' } | { code: 'id-reused' };

@Injectable()
export class AddVenueUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(caller: AccountCaller, input: CreateVenue): Promise<Result<{ id: string }, AddVenueRefusal>> {
    const command = { id: input.id, operation: 'place.add-venue', content: input };
    return this.unitOfWork.write(command, actorOf(caller, input.organizationId), async (tx) => {
      const store = new VenueStore(tx);
      if (input.areaCode !== null && !(await store.isKnownArea(input.areaCode)))
        return refuse({ code: 'area-unknown' });
      await store.addVenue(input, toTimestamp(this.clock.now()));
      return ok({ id: input.id });
    });
  }
}
