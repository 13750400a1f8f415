import { z } from 'zod';

/** A UUID branded with what it names, in lower case. Callers make ids (version 7), so that a repeated request is the same request. */
export const idSchema = <Brand extends string>() => z.uuid().toLowerCase().brand<Brand>();

/** A readable address part: lower-case words joined by hyphens, at most 80 characters. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80);

/** "Donor Darah Rutin '45" → "donor-darah-rutin-45"; empty when nothing readable is left. */
export function toSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 72)
    .replace(/^-+|-+$/g, '');
}
