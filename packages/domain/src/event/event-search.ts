import { foldForSearch } from '../kernel/search.ts';

/** What a date is found by: its words, its place and its hosts, each folded apart so that no word is found across two. */
export const eventSearchText = (event: {
  title: string;
  activityTitles: readonly string[];
  placeNames: readonly string[];
  hostNames: readonly string[];
}): string =>
  [event.title, ...event.activityTitles, ...event.placeNames, ...event.hostNames]
    .map(foldForSearch)
    .filter(Boolean)
    .join(' ');
