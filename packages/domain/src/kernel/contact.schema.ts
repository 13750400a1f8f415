import { z } from 'zod';

import { nameSchema } from './words.schema.ts';
/** A person's name as on the identity card: one word is normal, apostrophes and titles are too. */
export const personNameSchema = nameSchema(1, 100).regex(/\p{L}/u, 'must hold a letter');

/** An e-mail address, lower-cased; compared without regard to case. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** A phone number as typed (08…, 62…, +62…, with spaces or hyphens); normalized by `normalizePhone` before it is kept. */
export const phoneInputSchema = z
  .string()
  .trim()
  .pipe(z.stringFormat('phone', /^[+0-9\s().\u2010-\u2015-]{8,24}$/));
