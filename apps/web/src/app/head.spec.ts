import { eventQuery } from '../features/event/api/event.queries.ts';
import { programQuery } from '../features/program/api/program.queries.ts';
import { buildHead, buildShortHead, type PageHead } from './head.ts';
import type { Page } from './page.tsx';
import { page as eventPage } from './routes/event.tsx';
import { page as programPage } from './routes/program.tsx';
import { createQueries } from './router.tsx';

const hidden = 'kata-yang-disembunyikan';
const now = '2026-11-23T01:20:00Z';
const publicUrl = 'https://guyub.example';

type Answer = Parameters<ReturnType<typeof createQueries>['setQueryData']>;
const headOf = (page: Page, [key, answer]: Answer): PageHead => {
  const queries = createQueries();
  queries.setQueryData(key, answer);
  return page.head({ queries, locale: 'en', now, publicUrl, params: { slug: hidden }, search: {} });
};
const program = {
  slug: 'program-ick-2',
  title: 'Program',
  hosts: [{ name: 'ICK' }],
  recurrence: {
    kind: 'every-days',
    every: 90,
    startsOn: '2026-01-01',
    startTime: '08:00',
    endTime: '12:00',
    until: null,
    count: null,
  },
};
const event = {
  slug: 'program-ick-2-2026-12-12',
  title: 'Program',
  startsLocal: '2026-12-12T08:00',
  state: 'scheduled',
};
const pages: [string, string, PageHead][] = [
  ['program', '/program/program-ick-2', headOf(programPage, [programQuery(hidden).queryKey, program])],
  ['kegiatan', `/kegiatan/${event.slug}`, headOf(eventPage, [eventQuery(hidden).queryKey, event])],
];

it.each(pages)(
  'names the address that a page has now, not the one of a hidden title: %s',
  (room, path, head) => {
    for (const locale of ['id', 'en'] as const) {
      const prefix = locale === 'en' ? '/en' : '';
      const place = {
        facts: {
          locale,
          now,
          publicUrl,
          signedIn: false,
          files: { boot: '', styles: [], preloads: [] },
        },
        pathname: `${prefix}/${room}/${hidden}`,
      };
      const canonical = expect.objectContaining({ rel: 'canonical', href: `${publicUrl}${prefix}${path}` });
      for (const tags of [buildHead(head, place), buildShortHead(head, place)]) {
        expect(tags.links).toContainEqual(canonical);
        expect(JSON.stringify(tags)).not.toContain(hidden);
      }
      expect(buildHead(head, place).meta).toContainEqual({
        property: 'og:url',
        content: `${publicUrl}${prefix}${path}`,
      });
    }
  },
);
