import type { OrganizationView } from '@guyub/domain/organization';
import { queryOptions } from '@tanstack/react-query';

import { ProblemError, send } from '../../../lib/http.ts';
import { organizationKeys } from './organization.queries.ts';

/** The communication office, with where it can be reached; null before there is one. */
export const officeQuery = () =>
  queryOptions({
    queryKey: [...organizationKeys.all, 'office'] as const,
    // within an object, as only answers that are something travel with the page
    queryFn: async ({ client, signal }): Promise<{ office: OrganizationView | null }> => {
      try {
        return { office: await send<OrganizationView>(client, '/communication-office', { signal }) };
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return { office: null };
        throw error;
      }
    },
  });
