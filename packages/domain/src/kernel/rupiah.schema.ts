import { z } from 'zod';

/** Whole rupiah on the wire: a JSON integer, branded. */
export const rupiahSchema = z
  .number()
  .int()
  .min(Number.MIN_SAFE_INTEGER)
  .max(Number.MAX_SAFE_INTEGER)
  .brand<'Rupiah'>();
