import type {
  OrganizationBrief,
  OrganizationKind,
  OrganizationLine,
  OrganizationView,
} from '@guyub/domain/organization';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import { send, withQuery } from '../../../lib/http.ts';

/** What the communication office still has to look at, or stopped. */
export const standings = ['not-verified', 'suspended'] as const;
export type Standing = (typeof standings)[number];
/** … or has to help: groups of which no admin is here, which only the office is told. */
export const shownStandings = [...standings, 'without-admin'] as const;
export type ShownStanding = (typeof shownStandings)[number];

export interface OrganizationFilter {
  kind?: OrganizationKind | undefined;
  search?: string | undefined;
  standing?: Standing | undefined;
}

export const organizationKeys = {
  all: ['organization'] as const,
  groups: () => [...organizationKeys.all, 'groups'] as const,
  choices: () => [...organizationKeys.all, 'choices'] as const,
  list: (filter: OrganizationFilter) => [...organizationKeys.all, 'list', filter] as const,
  one: (slug: string) => [...organizationKeys.all, 'one', slug] as const,
};

const fewByName = (queryKey: readonly unknown[], kind?: OrganizationKind) =>
  queryOptions({
    queryKey,
    queryFn: async ({ client, signal }) =>
      (
        await send<{ items: OrganizationBrief[] }>(
          client,
          withQuery('/organizations', { kind, limit: 100 }),
          { signal },
        )
      ).items,
    staleTime: 300_000,
  });

/** The regency's groups by name, as many as a filter can offer. */
export const groupsQuery = () => fewByName(organizationKeys.groups(), 'group');
/** The same of all kinds. */
export const choicesQuery = () => fewByName(organizationKeys.choices());

/** Groups, offices and partners by name. */
export const organizationsQuery = (filter: OrganizationFilter) =>
  infiniteQueryOptions({
    queryKey: organizationKeys.list(filter),
    queryFn: ({ client, signal, pageParam }) =>
      send<{ items: OrganizationLine[]; nextCursor: string | null }>(
        client,
        withQuery('/organizations', { ...filter, limit: 50, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** The public face of one. */
export const organizationQuery = (slug: string) =>
  queryOptions({
    queryKey: organizationKeys.one(slug),
    queryFn: ({ client, signal }) => send<OrganizationView>(client, `/organizations/${slug}`, { signal }),
  });
