import { createHash } from 'node:crypto';

import { formatMoment } from '../../platform/dates.ts';
import type { FeedEvent } from './feed-events.query.ts';
import type { FeedWords } from './feed.words.ts';
import { escapeMarkup, titleOf } from './news.feed.ts';

export interface EmbeddedList {
  publicUrl: string;
  language: 'id' | 'en';
  words: FeedWords;
  title: string;
  events: readonly FeedEvent[];
}

const style = `
:root{color-scheme:light dark;--paper:#f3efe4;--card:#fffdf7;--ink:#211b13;--ink-2:#50473a;--line:#dcd3bf;--brand:#1a5a43}
@media (prefers-color-scheme:dark){:root{--paper:#17130e;--card:#221d16;--ink:#f4ecdc;--ink-2:#d2c8b5;--line:#3b3429;--brand:#8fd2b0}}
*{box-sizing:border-box}
body{margin:0;padding:16px;background:var(--paper);color:var(--ink);font:16px/1.5 "Plus Jakarta Sans",system-ui,sans-serif}
h1{font-size:18px;margin:0 0 8px}
ul{list-style:none;margin:0;padding:0}
li{padding:12px 0;border-top:1px solid var(--line)}
a{color:var(--ink);font-weight:600;text-decoration:underline;text-underline-offset:3px}
a:focus-visible{outline:3px solid var(--brand);outline-offset:2px;border-radius:4px}
p{margin:2px 0 0;color:var(--ink-2);font-size:14px}
.more{display:inline-block;margin-top:12px;padding:10px 0;color:var(--brand)}
`;

/** The only style of the page, allowed by its hash. */
export const embedStyleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

function line(list: EmbeddedList, event: FeedEvent): string {
  const path = `${list.language === 'en' ? '/en' : ''}/kegiatan/${event.slug}`;
  const when = formatMoment(event.startsAt, event.timeZone, list.language);
  return [
    '<li>',
    `<a href="${escapeMarkup(list.publicUrl + path)}" target="_blank" rel="noopener"><bdi>${escapeMarkup(titleOf(list.words, event))}</bdi></a>`,
    `<p>${escapeMarkup(when)}</p>`,
    `<p><bdi>${escapeMarkup(event.location || list.words.online)}</bdi></p>`,
    '</li>',
  ].join('');
}

/** The list that village and agency sites show in a frame: no script, nothing from elsewhere. */
export function embeddedList(list: EmbeddedList): string {
  const home = `${list.publicUrl}${list.language === 'en' ? '/en' : '/'}`;
  return [
    '<!doctype html>',
    `<html lang="${list.language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeMarkup(list.title)}</title><style>${style}</style></head><body>`,
    `<h1>${escapeMarkup(list.title)}</h1>`,
    list.events.length > 0
      ? `<ul>${list.events.map((event) => line(list, event)).join('')}</ul>`
      : `<p>${escapeMarkup(list.words.none)}</p>`,
    `<a class="more" href="${escapeMarkup(home)}" target="_blank" rel="noopener">${escapeMarkup(list.words.more)}</a>`,
    '</body></html>',
  ].join('');
}
