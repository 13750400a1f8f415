import type { ActivityKind } from '@guyub/domain/program';

import type {
  EventFilter,
  EventListFilter,
  SimilarFilter,
} from '../features/event/api/event-list.queries.ts';
import { addDays } from '../lib/dates.ts';
import { startOfWeek } from '../lib/weeks.ts';
import { kindOrder } from '../ui/kind.tsx';
import { readOne, readSeveral, type SearchValues } from './search-params.ts';

/** The dates that the start page offers by name; any single day can be chosen in the calendar. */
export const dateChoices = ['minggu-ini', 'akhir-pekan', 'minggu-depan', '4-minggu'] as const;

export interface StartFilter {
  kinds: ActivityKind[];
  area: string | undefined;
  group: string | undefined;
  search: string | undefined;
  /** One of the named choices, or a date. */
  date: string | undefined;
}

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

export function readStartFilter(search: SearchValues): StartFilter {
  const date = readOne(search, 'tanggal');
  const isKnown = date !== undefined && (isDate(date) || dateChoices.some((choice) => choice === date));
  return {
    kinds: readSeveral(search, 'jenis', kindOrder),
    area: readOne(search, 'kecamatan'),
    group: readOne(search, 'grup'),
    search: readOne(search, 'cari'),
    date: isKnown ? date : undefined,
  };
}

export const writeStartFilter = ({ kinds, area, group, search, date }: StartFilter): SearchValues => ({
  cari: search,
  jenis: kinds,
  kecamatan: area,
  grup: group,
  tanggal: date,
});

/** The first and last date of a choice, both included. */
function spanOf(date: string | undefined, today: string): { from?: string; to?: string } {
  const monday = startOfWeek(today);
  switch (date) {
    case undefined:
      return {};
    case 'minggu-ini':
      return { from: today, to: addDays(monday, 6) };
    case 'akhir-pekan':
      return { from: addDays(monday, 5), to: addDays(monday, 6) };
    case 'minggu-depan':
      return { from: addDays(monday, 7), to: addDays(monday, 13) };
    case '4-minggu':
      return { from: today, to: addDays(monday, 27) };
    default:
      return { from: date, to: date };
  }
}

/** Letters below which nothing can be told to be nearly the same. */
const shortestSimilar = 3;

/** What the start page asks the API. */
export interface StartQueries {
  list: EventListFilter;
  counts: EventFilter;
  /** The weeks ahead; a search leaves them out, since it is not for a day. */
  calendar: (EventFilter & { from: string; to: string }) | undefined;
  /** What has been, for words that were sought. */
  past: EventListFilter | undefined;
  /** For when neither holds anything. */
  similar: SimilarFilter | undefined;
}

export function toStartQueries(filter: StartFilter, today: string): StartQueries {
  const { kinds: kind, area, group, search } = filter;
  const monday = startOfWeek(today);
  const list = { area, group, search, ...spanOf(filter.date, today), kind };
  const isSimilar = search !== undefined && search.length >= shortestSimilar;
  return {
    list,
    counts: list,
    // the calendar keeps its four weeks, whichever of their days is chosen
    calendar: search === undefined ? { kind, area, group, from: monday, to: addDays(monday, 27) } : undefined,
    past:
      search === undefined || filter.date !== undefined
        ? undefined
        : { kind, area, group, search, order: 'past', limit: 6 },
    similar: isSimilar ? { kind, area, group, search } : undefined,
  };
}
