import { z } from 'zod';

import { slugSchema } from '../kernel/id.ts';
import { areaCodeSchema, boxSchema, coordinateSchema, venueIdSchema } from './place.schema.ts';

/** What `GUYUB_REGION_FILE` holds: everything that makes this installation one regency's. */
export const regionFileSchema = z.strictObject({
  code: z.string().regex(/^\d{2}\.\d{2}$/),
  name: z.string().min(2),
  prefix: z.string(),
  province: z.string(),
  timeZone: z.string(),
  centre: coordinateSchema,
  zoom: z.number().int(),
  box: boxSchema,
  /** the office that verifies and oversees; made with the first account of an installation */
  communicationOffice: z.strictObject({
    slug: slugSchema,
    code: z.string().min(2).max(16),
    name: z.string().min(3).max(120),
  }),
  /** beside the region's own file */
  files: z.strictObject({ areas: z.string(), holidays: z.string() }),
  venues: z.array(
    z.strictObject({
      id: venueIdSchema,
      name: z.string().min(2).max(120),
      address: z.string(),
      areaCode: areaCodeSchema.nullable(),
      lat: z.number().nullable(),
      lng: z.number().nullable(),
      capacity: z.number().int().positive().nullable(),
      note: z.string(),
    }),
  ),
});
export type RegionFile = z.infer<typeof regionFileSchema>;

export const areaRecordSchema = z.strictObject({
  code: areaCodeSchema,
  type: z.enum(['kabupaten', 'kota', 'kecamatan', 'desa', 'kelurahan']),
  name: z.string().min(1),
  parentCode: z.string(),
});
export type AreaRecord = z.infer<typeof areaRecordSchema>;
