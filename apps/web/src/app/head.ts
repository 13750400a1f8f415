import { localizedPath, readLocale } from '../lib/i18n.tsx';
import type { LinkTag, MetaTag } from './head-tags.tsx';
import type { PageFacts } from './page-facts.tsx';

/** 1200 × 630 pixels, as a PNG. */
export interface HeadImage {
  path: string;
  alt: string;
}

export interface PageHead {
  /** Without the product's name, which is added. */
  title: string;
  /** Previews and search engines read it, and they ask the server: a browser that goes on without a reload needs none. */
  description?: string;
  /** Where the page lives, should its visitor have come by an older address. */
  path?: string;
  /** The picture of link previews; without one, that of the product. */
  image?: HeadImage;
  type?: 'website' | 'article';
  /** schema.org objects. */
  jsonLd?: readonly object[];
  /** Path of the feed of what this page lists. */
  calendarFeed?: string;
  /** Path, without its ending, of the news of what this page lists: `.atom` and `.json` stand there. */
  newsFeed?: string;
  /** Not for search engines: forms, personal pages, filtered lists. */
  isUnlisted?: boolean;
}

/** Addresses come from the configured public URL, never from the request. */
export function absoluteUrl(facts: Pick<PageFacts, 'publicUrl'>, path: string): string {
  return `${facts.publicUrl.replace(/\/+$/, '')}${path}`;
}

const productName = 'Guyub';

interface Place {
  facts: PageFacts;
  pathname: string;
}
interface Tags {
  meta: MetaTag[];
  links: LinkTag[];
}

/** In Indonesian. The router gives a path with or without its base; both lead to the same page. */
const ownPath = (head: PageHead, { pathname }: Place): string => head.path ?? readLocale(pathname).path;
const fullTitle = (head: PageHead): string => `${head.title} · ${productName}`;

/** What must be right after going on without a reload: the title, and the address that phones share. */
export function buildShortHead(head: PageHead, place: Place): Tags {
  return {
    meta: [{ title: fullTitle(head) }],
    links: head.isUnlisted
      ? []
      : [
          {
            rel: 'canonical',
            href: absoluteUrl(place.facts, localizedPath(place.facts.locale, ownPath(head, place))),
          },
        ],
  };
}

/** Drawn by `make-icons.mjs`. */
const productImage = {
  id: { path: '/icons/preview.id.png', alt: 'Guyub: direncanakan dan dikerjakan bersama' },
  en: { path: '/icons/preview.en.png', alt: 'Guyub: planned together, done together' },
};

/** With its size, so that messengers keep its place, and the first one to share a link sees it. */
function imageTags({ path, alt }: HeadImage, facts: PageFacts): MetaTag[] {
  return [
    { property: 'og:image', content: absoluteUrl(facts, path) },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
    { property: 'og:image:alt', content: alt },
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

function newsLinks(path: string, facts: PageFacts): LinkTag[] {
  const query = facts.locale === 'en' ? '?lang=en' : '';
  return [
    { rel: 'alternate', type: 'application/atom+xml', href: absoluteUrl(facts, `${path}.atom${query}`) },
    { rel: 'alternate', type: 'application/feed+json', href: absoluteUrl(facts, `${path}.json${query}`) },
  ];
}

/** All that previews and search engines read; they ask the server. */
export function buildHead(head: PageHead, place: Place): Tags {
  const { facts } = place;
  const path = ownPath(head, place);
  const own = absoluteUrl(facts, localizedPath(facts.locale, path));
  return {
    meta: [
      { title: fullTitle(head) },
      { name: 'description', content: head.description ?? '' },
      ...(head.isUnlisted ? [{ name: 'robots', content: 'noindex' }] : []),
      { property: 'og:site_name', content: productName },
      { property: 'og:title', content: head.title },
      { property: 'og:description', content: head.description ?? '' },
      { property: 'og:type', content: head.type ?? 'website' },
      { property: 'og:url', content: own },
      ...imageTags(head.image ?? productImage[facts.locale], facts),
      { property: 'og:locale', content: facts.locale === 'id' ? 'id_ID' : 'en_GB' },
      // HeadTags writes this key as a data block; the router's types do not know it
      ...(head.jsonLd ?? []).map((thing) => {
        const block: object = { 'script:ld+json': { '@context': 'https://schema.org', ...thing } };
        return block;
      }),
    ],
    links: [
      ...(head.isUnlisted
        ? []
        : [
            { rel: 'canonical', href: own },
            { rel: 'alternate', hrefLang: 'id', href: absoluteUrl(facts, path) },
            { rel: 'alternate', hrefLang: 'en', href: absoluteUrl(facts, localizedPath('en', path)) },
            { rel: 'alternate', hrefLang: 'x-default', href: absoluteUrl(facts, path) },
          ]),
      ...(head.calendarFeed
        ? [{ rel: 'alternate', type: 'text/calendar', href: absoluteUrl(facts, head.calendarFeed) }]
        : []),
      ...(head.newsFeed ? newsLinks(head.newsFeed, facts) : []),
    ],
  };
}
