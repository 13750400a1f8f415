import { type AccessRule, anyone, callersRelated, callersWho, textIn } from '../../platform/access.ts';
import { mayActFor } from '../../platform/caller.ts';
import { VenueRelationQuery } from './venue-relation.query.ts';

export const placeAccess = {
  'place.region': anyone,
  'place.list-areas': anyone,
  'place.list-venues': anyone,
  'place.get-venue': anyone,
  // in the name of an organization that the caller acts for
  'place.add-venue': callersWho((caller, { body }) => mayActFor(caller, textIn(body, 'organizationId'))),
  'place.edit-venue': callersRelated(
    VenueRelationQuery,
    (caller, venue) =>
      caller.isOverseer ||
      caller.isSysadmin ||
      (venue.organizationId !== null && mayActFor(caller, venue.organizationId)),
  ),
} as const satisfies Record<string, AccessRule>;
