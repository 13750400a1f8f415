import type { AccountForCare } from '@guyub/domain/identity';
import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';

import { send, withQuery } from '../../../lib/http.ts';
import { identityKeys } from './identity.queries.ts';

export type { AccountForCare };

/** What a sysadmin can do to somebody's account. */
export type CareAct = 'end-sessions' | 'remove-factors' | 'disable' | 'enable';

/** For sysadmins: everybody's accounts. */
export const accountsQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: [...identityKeys.accounts(), search] as const,
    queryFn: ({ client, signal, pageParam }) =>
      send<{ items: AccountForCare[]; nextCursor: string | null }>(
        client,
        withQuery('/accounts', { search, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const careForAccount = (client: QueryClient, accountId: string, what: CareAct, json: object) =>
  send<void>(
    client,
    what === 'remove-factors'
      ? `/second-factor-holders/${accountId}/remove`
      : `/accounts/${accountId}/${what}`,
    { method: 'POST', json },
  );

export const endEverySession = (client: QueryClient, json: object) =>
  send<void>(client, '/accounts/end-sessions', { method: 'POST', json });
