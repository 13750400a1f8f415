import type { AuditTrailEntry } from '@guyub/domain/organization';
import { infiniteQueryOptions } from '@tanstack/react-query';

import { send, withQuery } from '../../../lib/http.ts';
import { organizationKeys } from './organization.queries.ts';

/** What operations are about: the part of their code before the dot. */
export const auditedSlices = [
  'organization',
  'program',
  'event',
  'identity',
  'place',
  'holiday',
  'setting',
] as const;

export interface AuditFilter {
  /** An organization's slug. */
  organization?: string | undefined;
  operation?: (typeof auditedSlices)[number] | undefined;
  /** 'YYYY-MM-DD', both days included. */
  from?: string | undefined;
  to?: string | undefined;
}

/** What was written in anybody's name, newest first. */
export const auditTrailQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: [...organizationKeys.all, 'audit', filter] as const,
    queryFn: ({ client, signal, pageParam }) =>
      send<{ items: AuditTrailEntry[]; nextCursor: string | null }>(
        client,
        withQuery('/audit', { ...filter, limit: 30, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
