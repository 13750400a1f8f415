import type { Locale } from '../lib/i18n.tsx';

/** What the server says about a page once, and the browser reads before it hydrates. */
export interface PageFacts {
  locale: Locale;
  now: string;
  publicUrl: string;
  signedIn: boolean;
  files: PageFiles;
}

/** Addresses of the built files this page stands on. */
export interface PageFiles {
  boot: string;
  styles: readonly string[];
  preloads: readonly string[];
}

const elementId = 'page-facts';

/** The server's facts as a data block, which no content security policy has to allow. */
export function PageFactsBlock({ facts }: { facts: PageFacts }) {
  const json = JSON.stringify(facts).replaceAll('<', '\\u003c');
  return (
    <script
      id={elementId}
      type="application/json"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with its only opening sign escaped
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}

export function readFacts(document: Document): PageFacts {
  return JSON.parse(document.getElementById(elementId)?.textContent ?? '') as PageFacts;
}
