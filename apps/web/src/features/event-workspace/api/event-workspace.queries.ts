import type { EventView, eventRolePageSchema } from '@guyub/domain/event';
import type { MemberView, OrganizationBrief } from '@guyub/domain/organization';
import type { VenueView } from '@guyub/domain/place';
import type { DatesPreview, ProgramWorkspace, RecurrenceEditor } from '@guyub/domain/program';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';

import { send, withQuery } from '../../../lib/http.ts';

interface PageOf<Item> {
  items: Item[];
  nextCursor: string | null;
}

export type RoleHolder = z.infer<typeof eventRolePageSchema>['items'][number];

/** Below `event` and `program`, so that whatever changes a date or a program refreshes them too. */
export const dateKeys = {
  events: ['event'] as const,
  programs: ['program'] as const,
  date: (slug: string) => ['event', 'workspace', slug] as const,
  roles: (eventId: string) => ['event', 'roles', eventId] as const,
};

/** A date as its hosts work with it: asked of the API itself, never of what the browser kept for everybody. */
export const dateQuery = (slug: string) =>
  queryOptions({
    queryKey: dateKeys.date(slug),
    queryFn: ({ client, signal }) =>
      send<EventView>(client, `/events/${slug}`, { signal, cache: 'no-store' }),
  });

/** The date's program: who hosts, who was asked, and for whom the reader may act. */
export const dateProgramQuery = (slug: string) =>
  queryOptions({
    queryKey: ['program', 'workspace', slug] as const,
    queryFn: ({ client, signal }) =>
      send<ProgramWorkspace>(client, `/programs/${slug}/workspace`, { signal }),
  });

/** The next dates that a pattern would give. */
export const patternDatesQuery = (
  recurrence: RecurrenceEditor | null,
  holidayPolicy: ProgramWorkspace['holidayPolicy'] | undefined,
  from: string | undefined,
) =>
  queryOptions({
    queryKey: ['program', 'pattern-dates', { recurrence, holidayPolicy, from }] as const,
    queryFn: ({ client, signal }) =>
      send<DatesPreview>(client, '/programs/preview-dates', {
        method: 'POST',
        json: { recurrence, holidayPolicy, from, count: 6 },
        signal,
      }),
    enabled: recurrence !== null && holidayPolicy !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });

export const rolesQuery = (eventId: string) =>
  queryOptions({
    queryKey: dateKeys.roles(eventId),
    queryFn: async ({ client, signal }) =>
      (
        await send<PageOf<RoleHolder>>(client, withQuery(`/events/${eventId}/roles`, { limit: 100 }), {
          signal,
        })
      ).items,
  });

/** The members among whom helpers are chosen; a group has some dozens. */
export const helpersQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['organization', 'helpers', organizationId] as const,
    queryFn: async ({ client, signal }) =>
      (
        await send<PageOf<MemberView>>(
          client,
          withQuery(`/organizations/${organizationId}/members`, { limit: 100 }),
          { signal },
        )
      ).items,
  });

export const venueChoicesQuery = (search: string) =>
  queryOptions({
    queryKey: ['place', 'venue-choices', search] as const,
    queryFn: async ({ client, signal }) =>
      (await send<PageOf<VenueView>>(client, withQuery('/venues', { search }), { signal })).items,
  });

export const receiverChoicesQuery = (search: string) =>
  queryOptions({
    queryKey: ['organization', 'receiver-choices', search] as const,
    queryFn: async ({ client, signal }) =>
      (await send<PageOf<OrganizationBrief>>(client, withQuery('/organizations', { search }), { signal }))
        .items,
  });

/** For whom the reader works on this date: the organization of the address, if it hosts and they may act for it. */
export function actingHost(workspace: ProgramWorkspace, orgSlug: string): OrganizationBrief | null {
  const host = workspace.hosts.find(({ organization }) => organization.slug === orgSlug);
  return host && workspace.may.editFor.includes(host.organization.id) ? host.organization : null;
}
