import type { ProgramBrief, ProgramView, ProgramWorkspace } from '@guyub/domain/program';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import { send, withQuery } from '../../../lib/http.ts';

export interface ProgramFilter {
  /** An organization's slug. */
  organization?: string | undefined;
  search?: string | undefined;
  /** Drafts are listed only when asked for, to those who host them. */
  state?: ProgramBrief['state'] | undefined;
  order?: 'title' | 'soon' | undefined;
  limit?: number | undefined;
}

export const programKeys = {
  all: ['program'] as const,
  list: (filter: ProgramFilter) => [...programKeys.all, 'list', filter] as const,
  one: (slug: string) => [...programKeys.all, 'one', slug] as const,
  workspace: (slug: string) => [...programKeys.all, 'workspace', slug] as const,
};

export const programsQuery = (filter: ProgramFilter) =>
  infiniteQueryOptions({
    queryKey: programKeys.list(filter),
    queryFn: ({ client, signal, pageParam }) =>
      send<{ items: ProgramBrief[]; nextCursor: string | null }>(
        client,
        withQuery('/programs', { ...filter, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const programQuery = (slug: string) =>
  queryOptions({
    queryKey: programKeys.one(slug),
    queryFn: ({ client, signal }) => send<ProgramView>(client, `/programs/${slug}`, { signal }),
  });

/** What its hosts work with. */
export const programWorkspaceQuery = (slug: string) =>
  queryOptions({
    queryKey: programKeys.workspace(slug),
    queryFn: ({ client, signal }) =>
      send<ProgramWorkspace>(client, `/programs/${slug}/workspace`, { signal }),
    staleTime: 15_000,
  });
