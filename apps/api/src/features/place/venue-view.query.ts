import { directionsUrl, isOutside, type Box, type VenueView } from '@guyub/domain/place';

/** Columns of a venue, with its area's label and the regency's box, as `venue` joined with `place_area` and `place_region`. */
export const venueColumns = `
  venue.id, venue.name, venue.address, venue.area_code as "areaCode", area.label as "areaLabel",
  venue.lat, venue.lng, venue.capacity, venue.note, venue.version,
  json_build_object('south', region.south, 'west', region.west, 'north', region.north, 'east', region.east) as box`;

export const venueTables = `
  place_venue venue
  left join place_area area on area.code = venue.area_code
  cross join place_region region`;

export type VenueRecord = Omit<VenueView, 'directionsUrl' | 'isOutsideRegion'> & { box: Box };

export const toVenueView = ({ box, ...venue }: VenueRecord): VenueView => ({
  ...venue,
  directionsUrl: directionsUrl(venue),
  isOutsideRegion: isOutside(box, venue),
});
