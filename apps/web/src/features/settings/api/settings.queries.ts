import type { HolidaysAnswer, HolidayYearView } from '@guyub/domain/holiday';
import type { AreaView } from '@guyub/domain/place';
import type { SettingView } from '@guyub/domain/setting';
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';

import { send, withQuery } from '../../../lib/http.ts';

interface PageOf<Item> {
  items: Item[];
  nextCursor: string | null;
}

export interface AreaFilter {
  search?: string | undefined;
  /** A kecamatan's code: its villages alone. */
  parent?: string | undefined;
}

export const settingsKeys = {
  all: ['settings'] as const,
  list: () => [...settingsKeys.all, 'list'] as const,
  holidays: (year: number) => [...settingsKeys.all, 'holidays', year] as const,
  years: () => [...settingsKeys.all, 'years'] as const,
  areas: (filter: AreaFilter) => [...settingsKeys.all, 'areas', filter] as const,
};

/** All settings: they are few and fit one page. */
export const settingsQuery = () =>
  queryOptions({
    queryKey: settingsKeys.list(),
    queryFn: async ({ client, signal }) =>
      (await send<PageOf<SettingView>>(client, withQuery('/settings', { limit: 100 }), { signal })).items,
  });

/** Holidays and Ramadan that touch one year. */
export const holidaysQuery = (year: number) =>
  queryOptions({
    queryKey: settingsKeys.holidays(year),
    queryFn: ({ client, signal }) =>
      send<HolidaysAnswer>(client, withQuery('/holidays', { from: `${year}-01-01`, to: `${year}-12-31` }), {
        signal,
      }),
  });

export const holidayYearsQuery = () =>
  queryOptions({
    queryKey: settingsKeys.years(),
    queryFn: async ({ client, signal }) =>
      (await send<PageOf<HolidayYearView>>(client, withQuery('/holiday-years', { limit: 100 }), { signal }))
        .items,
  });

/** Kecamatan, desa and kelurahan, found whatever their spelling. */
export const areasQuery = (filter: AreaFilter) =>
  infiniteQueryOptions({
    queryKey: settingsKeys.areas(filter),
    queryFn: ({ client, signal, pageParam }) =>
      send<PageOf<AreaView>>(client, withQuery('/areas', { ...filter, limit: 50, cursor: pageParam }), {
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

const write = <Answer>(client: QueryClient, method: string, path: string, json: object) =>
  send<Answer>(client, path, { method, json });

export const setSetting = (client: QueryClient, body: object) =>
  write<SettingView>(client, 'POST', '/settings', body);
export const addHoliday = (client: QueryClient, body: object) =>
  write<{ version: number }>(client, 'POST', '/holidays', body);
export const editHoliday = (client: QueryClient, id: string, body: object) =>
  write<{ version: number }>(client, 'PUT', `/holidays/${id}`, body);
export const removeHoliday = (client: QueryClient, id: string, body: object) =>
  write<void>(client, 'DELETE', `/holidays/${id}`, body);
export const setHolidayYear = (client: QueryClient, year: number, body: object) =>
  write<{ version: number }>(client, 'PUT', `/holiday-years/${year}`, body);
export const setRamadan = (client: QueryClient, hijriYear: number, body: object) =>
  write<{ version: number }>(client, 'PUT', `/ramadan/${hijriYear}`, body);
export const addVenue = (client: QueryClient, body: object) =>
  write<unknown>(client, 'POST', '/venues', body);
export const editVenue = (client: QueryClient, id: string, body: object) =>
  write<unknown>(client, 'PUT', `/venues/${id}`, body);
