import type { Me } from '@guyub/domain/identity';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';

import { send } from '../../lib/http.ts';

export const meKey = ['identity', 'me'] as const;

/** Who is signed in. Asked only when the page came with a session; a visitor is never asked about. */
export const meQuery = () =>
  queryOptions({
    queryKey: meKey,
    queryFn: async ({ client, signal }) => (await send<{ me: Me | null }>(client, '/me', { signal })).me,
    staleTime: Number.POSITIVE_INFINITY,
  });

export function useMe(): Me | null {
  const { facts } = useRouteContext({ from: '__root__' });
  return useQuery({ ...meQuery(), enabled: facts.signedIn }).data ?? null;
}
