import type { clashesSchema } from '@guyub/domain/event';
import type { OrganizationBrief } from '@guyub/domain/organization';
import type { AreaView, VenueView } from '@guyub/domain/place';
import type { ActivityKind, DatesPreview, ProgramSaved } from '@guyub/domain/program';
import type { PlanningSettings } from '@guyub/domain/setting';
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';

import { send, withQuery } from '../../../lib/http.ts';

export type Clash = z.infer<typeof clashesSchema>['clashes'][number];

const planningKeys = {
  all: ['program', 'planning'] as const,
  preview: (asked: object) => [...planningKeys.all, 'preview', asked] as const,
  clashes: (asked: object) => [...planningKeys.all, 'clashes', asked] as const,
  venues: (search: string) => [...planningKeys.all, 'venues', search] as const,
  organizations: (search: string) => [...planningKeys.all, 'organizations', search] as const,
};

/** How often it hardly matters to ask: a setting changes a few times a year. */
export const planningSettingsQuery = () =>
  queryOptions({
    queryKey: [...planningKeys.all, 'settings'] as const,
    queryFn: ({ client, signal }) => send<PlanningSettings>(client, '/settings/planning', { signal }),
    staleTime: 300_000,
  });

/** The next dates of a series being planned; the last ones stay on the page while new ones are asked for. */
export const previewQuery = (recurrence: object | null, holidayPolicy: string, from?: string) =>
  queryOptions({
    queryKey: planningKeys.preview({ recurrence, holidayPolicy, from }),
    queryFn: ({ client, signal }) =>
      send<DatesPreview>(client, '/programs/preview-dates', {
        method: 'POST',
        json: { recurrence, holidayPolicy, from, count: 6 },
        signal,
      }),
    enabled: recurrence !== null,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });

export interface ClashQuestion {
  startsLocal: string;
  endsLocal: string;
  venueId: string | null;
  kind: readonly ActivityKind[];
  host: readonly string[];
  /** The program that is planned further, whose own dates are no clash. */
  program?: string;
}

/** What else is on then and there. */
export const clashesQuery = (asked: ClashQuestion) =>
  queryOptions({
    queryKey: planningKeys.clashes(asked),
    queryFn: async ({ client, signal }) =>
      (await send<{ clashes: Clash[] }>(client, withQuery('/clashes', { ...asked }), { signal })).clashes,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

interface PageOf<Item> {
  items: Item[];
}

export const venueSearchQuery = (search: string) =>
  queryOptions({
    queryKey: planningKeys.venues(search),
    queryFn: async ({ client, signal }) =>
      (await send<PageOf<VenueView>>(client, withQuery('/venues', { search, limit: 20 }), { signal })).items,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** Groups, offices and partners by name. */
export const organizationSearchQuery = (search: string) =>
  queryOptions({
    queryKey: planningKeys.organizations(search),
    queryFn: async ({ client, signal }) =>
      (
        await send<PageOf<OrganizationBrief>>(client, withQuery('/organizations', { search, limit: 30 }), {
          signal,
        })
      ).items,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const createProgram = (client: QueryClient, body: object) =>
  send<ProgramSaved>(client, '/programs', { method: 'POST', json: body });

export const editProgram = (client: QueryClient, programId: string, body: object) =>
  send<ProgramSaved>(client, `/programs/${programId}`, { method: 'PUT', json: body });

export const addVenue = (client: QueryClient, body: object) =>
  send<VenueView>(client, '/venues', { method: 'POST', json: body });

export const venueQuery = (venueId: string | null) =>
  queryOptions({
    queryKey: [...planningKeys.all, 'venue', venueId] as const,
    queryFn: ({ client, signal }) => send<VenueView>(client, `/venues/${venueId}`, { signal }),
    enabled: venueId !== null,
    staleTime: 300_000,
  });

/** Villages and kecamatan by name. */
export const areaSearchQuery = (search: string) =>
  queryOptions({
    queryKey: [...planningKeys.all, 'areas', search] as const,
    queryFn: async ({ client, signal }) =>
      (await send<PageOf<AreaView>>(client, withQuery('/areas', { search, limit: 20 }), { signal })).items,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });
