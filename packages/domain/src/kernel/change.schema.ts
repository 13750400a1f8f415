import { z } from 'zod';

/** Names one act of the caller, so that sending it twice does it once. */
export const changeIdSchema = z.uuid();

/** What every edit carries: its own id and the version the person saw. */
export const editSchema = z.strictObject({
  changeId: changeIdSchema,
  version: z.number().int().min(1),
});

/** An act without content of its own. */
export const actSchema = z.strictObject({ changeId: changeIdSchema });

/** An act that owes a reason to those it touches. */
export const reasonedActSchema = z.strictObject({
  changeId: changeIdSchema,
  reason: z.string().trim().min(3).max(500),
});

/** Refusals every write can meet. */
export type CommonRefusal = { code: 'id-reused' } | { code: 'edited-meanwhile'; version: number };

const isInReach = (time: string) => time >= '1900' && time < '2200';

/** 'YYYY-MM-DD', from 1900 to 2199: what is counted from it stays within what can be stored */
export const dateSchema = z.iso.date({ abort: true }).refine(isInReach, 'a date from 1900 to 2199');
/** 'HH:mm', a wall clock's time */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** 'YYYY-MM-DDTHH:mm', a wall clock's date and time in the zone that stands beside it */
export const localDateTimeSchema = z
  .string()
  .regex(/^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/)
  .refine((local) => dateSchema.safeParse(local.slice(0, 10)).success, 'a date that does not exist');
/** An instant, ISO 8601 with offset or Z */
export const instantSchema = z.iso
  .datetime({ offset: true, abort: true })
  .refine(isInReach, 'an instant from 1900 to 2199');
