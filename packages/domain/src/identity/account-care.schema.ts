import { z } from 'zod';

import { instantSchema, reasonedActSchema } from '../kernel/change.schema.ts';
import { pageQuerySchema, pageSchema } from '../kernel/page.schema.ts';
import { organizationKindSchema, roleSchema } from '../organization/index.ts';
import { accountIdSchema } from './identity.schema.ts';
import { secondFactorKindSchema } from './second-factor.schema.ts';

/** People with an account, by a part of their name or contact. */
export const findAccountsSchema = pageQuerySchema.extend({
  search: z.string().trim().max(100).optional(),
});
export type FindAccounts = z.infer<typeof findAccountsSchema>;

export const accountForCareSchema = z
  .object({
    accountId: accountIdSchema,
    name: z.string(),
    contactMasked: z.string(),
    memberships: z.array(
      z.object({
        organization: z.string(),
        /** groups choose who follows an admin; offices and partners are given one */
        kind: organizationKindSchema,
        roles: z.array(roleSchema),
        /** nobody else could act as admin or head there, should this account be disabled */
        isOnlyAdmin: z.boolean(),
      }),
    ),
    factors: z.array(secondFactorKindSchema),
    recoveryCodesLeft: z.number().int(),
    openSessions: z.number().int(),
    /** when somebody was there last in this account; null for never, or before this was kept */
    lastSeenAt: instantSchema.nullable(),
    /** null: it can be signed in with */
    disabled: z.object({ at: instantSchema, by: z.string(), reason: z.string() }).nullable(),
    isSelf: z.boolean(),
  })
  .meta({ id: 'AccountForCare' });
export type AccountForCare = z.infer<typeof accountForCareSchema>;
export const accountForCarePageSchema = pageSchema(accountForCareSchema);

/** An act on somebody else's account: with the reason that they read. */
export const accountCareActSchema = reasonedActSchema;
export type AccountCareAct = z.infer<typeof accountCareActSchema>;

/** Everybody is signed out: said twice, so that no slip of the hand does it. */
export const endEverySessionSchema = accountCareActSchema.extend({ confirm: z.literal('everybody') });
export type EndEverySession = z.infer<typeof endEverySessionSchema>;
