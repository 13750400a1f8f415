export { GetRegionQuery } from './get-region.query.ts';
export { GetVenueQuery } from './get-venue.query.ts';
export { PlaceModule } from './place.module.ts';
