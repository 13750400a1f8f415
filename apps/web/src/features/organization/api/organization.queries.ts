import type { OrganizationBrief } from '@guyub/domain/organization';
import { queryOptions } from '@tanstack/react-query';

import { send, withQuery } from '../../../lib/http.ts';

export const organizationKeys = {
  all: ['organization'] as const,
  groups: () => [...organizationKeys.all, 'groups'] as const,
};

/** The regency's groups by name, as many as a filter can offer. */
export const groupsQuery = () =>
  queryOptions({
    queryKey: organizationKeys.groups(),
    queryFn: async ({ client, signal }) =>
      (
        await send<{ items: OrganizationBrief[] }>(
          client,
          withQuery('/organizations', { kind: 'group', limit: 100 }),
          { signal },
        )
      ).items,
    staleTime: 300_000,
  });
