import { z } from 'zod';

import { changeIdSchema } from '../kernel/change.schema.ts';
import { idSchema } from '../kernel/id.ts';
import { pageQuerySchema, pageSchema } from '../kernel/page.schema.ts';
import { lineSchema, nameSchema } from '../kernel/words.schema.ts';

/** A code of the ministry of home affairs: regency `NN.NN`, district `NN.NN.NN`, village `NN.NN.NN.NNNN`. */
export const areaCodeSchema = z
  .string()
  .regex(/^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/)
  .meta({ id: 'AreaCode' });

/** kecamatan or desa/kelurahan; the regency itself is `GET /api/region`. */
export const areaLevels = ['district', 'village'] as const;
export const areaLevelSchema = z.enum(areaLevels);

/** What an area is in law; a kelurahan is a village too. */
export const areaTypeSchema = z.enum(['kecamatan', 'desa', 'kelurahan']);

export const coordinateSchema = z.object({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
});
export type Coordinate = z.infer<typeof coordinateSchema>;

export const boxSchema = z.object({
  south: z.number(),
  west: z.number(),
  north: z.number(),
  east: z.number(),
});
export type Box = z.infer<typeof boxSchema>;

/** The regency that this installation serves. */
export const regionSchema = z
  .object({
    code: areaCodeSchema,
    name: z.string(),
    /** as written before the name: "Kabupaten", "Kota" */
    prefix: z.string(),
    province: z.string(),
    timeZone: z.string(),
    centre: coordinateSchema,
    zoom: z.number().int(),
    box: boxSchema,
  })
  .meta({ id: 'Region' });
export type RegionView = z.infer<typeof regionSchema>;

export const areaViewSchema = z
  .object({
    code: areaCodeSchema,
    level: areaLevelSchema,
    type: areaTypeSchema,
    name: z.string(),
    parentCode: areaCodeSchema,
    /** "Jetis, Karangnongko": village names are not unique, so they are never shown alone */
    label: z.string(),
  })
  .meta({ id: 'Area' });
export type AreaView = z.infer<typeof areaViewSchema>;

export const listAreasSchema = pageQuerySchema.extend({
  parent: areaCodeSchema.optional(),
  level: areaLevelSchema.optional(),
  search: z.string().trim().max(80).optional(),
});
export type ListAreas = z.infer<typeof listAreasSchema>;
export const areaPageSchema = pageSchema(areaViewSchema);

export const venueIdSchema = idSchema<'VenueId'>();
export type VenueId = z.infer<typeof venueIdSchema>;

export const venueViewSchema = z
  .object({
    id: venueIdSchema,
    name: z.string(),
    address: z.string(),
    areaCode: areaCodeSchema.nullable(),
    areaLabel: z.string().nullable(),
    lat: z.number().nullable(),
    lng: z.number().nullable(),
    capacity: z.number().int().nullable(),
    note: z.string(),
    /** opens a route there in a map, by coordinates or by name */
    directionsUrl: z.url(),
    /** has coordinates that lie outside the regency's box; worth a second look */
    isOutsideRegion: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'Venue' });
export type VenueView = z.infer<typeof venueViewSchema>;

export const listVenuesSchema = pageQuerySchema.extend({
  search: z.string().trim().max(80).optional(),
  areaCode: areaCodeSchema.optional(),
});
export type ListVenues = z.infer<typeof listVenuesSchema>;
export const venuePageSchema = pageSchema(venueViewSchema);

const venueFields = {
  name: nameSchema(2, 120),
  address: lineSchema(300),
  areaCode: areaCodeSchema.nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lng: z.number().min(-180).max(180).nullable(),
  capacity: z.number().int().min(1).max(1_000_000).nullable(),
  note: z.string().trim().max(500),
};
const isLocatedOrNot = (venue: { lat: number | null; lng: number | null }) =>
  (venue.lat === null) === (venue.lng === null);
const halfLocated = { path: ['lng'], message: 'lat and lng belong together' };

/** A place that people meet at, named by whoever plans there first. */
export const createVenueSchema = z
  .strictObject({ id: venueIdSchema, organizationId: idSchema<'OrganizationId'>(), ...venueFields })
  .refine(isLocatedOrNot, halfLocated);
export type CreateVenue = z.infer<typeof createVenueSchema>;

export const editVenueSchema = z
  .strictObject({ changeId: changeIdSchema, version: z.number().int().min(1), ...venueFields })
  .refine(isLocatedOrNot, halfLocated);
export type EditVenue = z.infer<typeof editVenueSchema>;

export type VenueRefusal =
  | { code: 'area-unknown' }
  | { code: 'venue-not-found' }
  | { code: 'edited-meanwhile'; version: number };
