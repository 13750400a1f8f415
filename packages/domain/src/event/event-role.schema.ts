import { z } from 'zod';

import { changeIdSchema, instantSchema } from '../kernel/change.schema.ts';
import { pageSchema } from '../kernel/page.schema.ts';
import { organizationIdSchema } from '../organization/index.ts';

const eventRoleSchema = z.enum(['door-crew', 'cashier', 'photographer']);

/** One person's role at one event. */
export const assignEventRoleSchema = z.strictObject({
  id: z.uuid(),
  organizationId: organizationIdSchema,
  accountId: z.uuid(),
  role: eventRoleSchema,
});
export const endEventRoleSchema = z.strictObject({
  changeId: changeIdSchema,
  organizationId: organizationIdSchema,
});
export const eventRolePageSchema = pageSchema(
  z
    .object({
      id: z.uuid(),
      accountId: z.uuid(),
      name: z.string(),
      role: eventRoleSchema,
      since: instantSchema,
    })
    .meta({ id: 'EventRoleHolder' }),
);
