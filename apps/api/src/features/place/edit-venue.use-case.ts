import { Injectable } from '@nestjs/common';
import type { CommonRefusal } from '@guyub/domain/kernel/change.schema';
import { refuse, ok, type Result } from '@guyub/domain/kernel/result';
import type { EditVenue, VenueRefusal } from '@guyub/domain/place';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { VenueStore } from './venue.store.ts';

export type EditVenueRefusal = VenueRefusal | CommonRefusal;

@Injectable()
export class EditVenueUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(
    caller: AccountCaller,
    venueId: string,
    input: EditVenue,
  ): Promise<Result<{ version: number }, EditVenueRefusal>> {
    const { changeId, version: seen, ...fields } = input;
    const command = { id: changeId, operation: 'place.edit-venue', content: { venueId, ...input } };
    return this.unitOfWork.write(command, actorOf(caller), async (tx) => {
      const store = new VenueStore(tx);
      const version = await store.lockVersion(venueId);
      if (version === null) return refuse({ code: 'venue-not-found' });
      if (version !== seen) return refuse({ code: 'edited-meanwhile', version });
      if (fields.areaCode !== null && !(await store.isKnownArea(fields.areaCode)))
        return refuse({ code: 'area-unknown' });
      await store.editVenue(venueId, fields, version + 1);
      return ok({ version: version + 1 });
    });
  }
}
