import type { EventBrief } from '../event/index.ts';

export type PosterLanguage = 'id' | 'en';

/** What a link preview shows of a date, on a picture of this size. */
export const posterSize = { width: 1200, height: 630 } as const;

/** The fields of a date that its poster tells; the date's page and its line in a list both have them. */
export interface PosterEvent
  extends Pick<
    EventBrief,
    | 'title'
    | 'kinds'
    | 'startsLocal'
    | 'endsLocal'
    | 'timeZone'
    | 'state'
    | 'venueName'
    | 'areaLabel'
    | 'isOnline'
    | 'movedFromLocal'
  > {
  hosts: readonly Pick<EventBrief['hosts'][number], 'code' | 'name' | 'weave'>[];
}

/** Counted up whenever the same date is drawn differently, so that its address changes. */
const drawing = 1;

/** FNV-1a over the text's code units; two of them with different starts tell versions apart, which is all they are for. */
function hashOf(text: string, start: number): string {
  let hash = start;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) ^ (hash >>> 15);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * Sixteen hexadecimal digits that change when the poster does, and only then: what the time alone changes (that a date has
 * begun or is over) is not on it.
 */
export function posterVersion(event: PosterEvent, language: PosterLanguage): string {
  const shown = JSON.stringify([
    drawing,
    language,
    event.title,
    event.kinds,
    event.startsLocal,
    event.endsLocal,
    event.timeZone,
    event.state === 'cancelled',
    event.venueName,
    event.areaLabel,
    event.isOnline,
    event.movedFromLocal,
    event.hosts.map(({ code, name, weave }) => [code, name, weave]),
  ]);
  return hashOf(shown, 0x811c9dc5) + hashOf(shown, 0x9747b28c);
}

/** The version stands in the address, so that messengers, which keep pictures by address, fetch a changed one. */
export const posterPath = (slug: string, version: string, language: PosterLanguage): string =>
  `/files/posters/${slug}/${version}.${language}.png`;
