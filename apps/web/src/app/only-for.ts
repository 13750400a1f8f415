import type { Me } from '@guyub/domain/identity';
import type { QueryClient } from '@tanstack/react-query';

import { ProblemError } from '../lib/http.ts';
import { meQuery } from './layouts/me.queries.ts';

/** Pages for some people only, although what they show may be public: others get the page that says so. */
export async function onlyFor(queries: QueryClient, may: (me: Me) => boolean): Promise<Me> {
  const me = await queries.ensureQueryData(meQuery());
  if (me && may(me)) return me;
  throw new ProblemError(403, 'not-allowed', {}, [], 'Not allowed');
}

export const sysadminOnly = (queries: QueryClient): Promise<Me> =>
  onlyFor(queries, ({ isSysadmin }) => isSysadmin);
