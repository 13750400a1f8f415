import type { Box, Coordinate } from './place.schema.ts';

export interface Located {
  lat: number | null;
  lng: number | null;
}

/** The coordinates of a thing that has them. */
export const coordinateOf = ({ lat, lng }: Located): Coordinate | null =>
  lat === null || lng === null ? null : { lat, lng };

/** Opens a route in a map: exact when the coordinates are known, else by the place's name and area. */
export function directionsUrl(
  venue: Located & { name: string; address: string; areaLabel: string | null },
): string {
  const coordinate = coordinateOf(venue);
  const destination = coordinate
    ? `${coordinate.lat},${coordinate.lng}`
    : [venue.name, venue.address, venue.areaLabel].filter(Boolean).join(', ');
  return `https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent(destination)}`;
}

/** Coordinates outside the regency's box are allowed (a neighbour's hall) but worth a warning (lat and lng swapped). */
export function isOutside(box: Box, place: Located): boolean {
  const coordinate = coordinateOf(place);
  if (!coordinate) return false;
  const { lat, lng } = coordinate;
  return lat < box.south || lat > box.north || lng < box.west || lng > box.east;
}
