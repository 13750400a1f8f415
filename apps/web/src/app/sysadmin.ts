import type { Me } from '@guyub/domain/identity';
import type { QueryClient } from '@tanstack/react-query';

import { ProblemError } from '../lib/http.ts';
import { meQuery } from './layouts/me.queries.ts';

/** Pages that only a sysadmin uses, although what they show may be public. */
export async function sysadminOnly(queries: QueryClient): Promise<Me> {
  const me = await queries.ensureQueryData(meQuery());
  if (me?.isSysadmin) return me;
  throw new ProblemError(403, 'not-allowed', {}, [], 'Not allowed');
}
