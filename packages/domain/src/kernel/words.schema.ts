import { z } from 'zod';

/** Neither line breaks and other controls, nor marks that turn the direction of what follows, nor half characters. */
const oneLine = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

/** One line of text that may stay empty; it cannot pass for more than one where it is shown or mailed. */
export const lineSchema = (most: number) => z.string().trim().max(most).regex(oneLine, 'must be one line');

/** A name of something, on one line, with a letter or a figure to see in it. */
export const nameSchema = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .regex(oneLine, 'must be one line')
    .regex(/[\p{L}\p{N}]/u, 'must hold a letter or a figure');
