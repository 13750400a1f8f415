import { z } from 'zod';

/** Where an organization speaks or is reached. */
export const platforms = [
  'facebook-group',
  'facebook-page',
  'instagram',
  'x',
  'whatsapp',
  'telegram',
  'youtube',
  'tiktok',
  'website',
  'telephone',
  'email',
] as const;
export const platformSchema = z.enum(platforms);
export type Platform = z.infer<typeof platformSchema>;
