import { useMatches } from '@tanstack/react-router';
import type { DetailedHTMLProps, LinkHTMLAttributes, MetaHTMLAttributes } from 'react';

import { useMessages } from '../lib/i18n.tsx';
import { layoutMessages } from './layouts/messages.ts';

export type MetaTag = DetailedHTMLProps<MetaHTMLAttributes<HTMLMetaElement>, HTMLMetaElement>;
export type LinkTag = DetailedHTMLProps<LinkHTMLAttributes<HTMLLinkElement>, HTMLLinkElement>;
type Entry = MetaTag & { 'script:ld+json'?: object };

const toJson = (thing: object) => JSON.stringify(thing).replaceAll('<', '\\u003c');

/** The head of the page at hand. The router's own does more and weighs more than the first page can bear. */
export function HeadTags() {
  const say = useMessages(layoutMessages);
  const matches = useMatches();
  const isMissing = matches.some((match) => match.status === 'notFound');
  const isFailed = matches.some((match) => match.status === 'error');
  const page = matches.findLast((match) => match.meta !== undefined);
  if (isMissing || isFailed || page === undefined) {
    return (
      <>
        <title>{`${isFailed ? say.failedTitle : say.missingTitle} · Guyub`}</title>
        <meta name="robots" content="noindex" />
      </>
    );
  }
  return (
    <>
      {page.meta?.map((entry) => entry && <Tag key={JSON.stringify(entry)} entry={entry} />)}
      {page.links?.map(
        (link) => link && <link key={`${link.rel} ${link.hrefLang} ${link.href}`} {...link} />,
      )}
    </>
  );
}

function Tag({ entry }: { entry: Entry }) {
  if (entry.title !== undefined) return <title>{entry.title}</title>;
  const data = entry['script:ld+json'];
  if (data === undefined) return <meta {...entry} />;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with its only opening sign escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toJson(data) }} />;
}
