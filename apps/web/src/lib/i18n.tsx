import { createContext, type ReactNode, useContext } from 'react';

export type Locale = 'id' | 'en';

/**
 * The page's own language also outside the provider, where the router shows a page that failed: each language has files of
 * its own, which know no words of the other.
 */
const pageLocale = __SERVER__ || document.documentElement.lang !== 'en' ? 'id' : 'en';
const LocaleContext = createContext<Locale>(pageLocale);

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export const useLocale = (): Locale => useContext(LocaleContext);

/** The words of a slice in the page's language: `const say = useMessages(placeMessages)`. */
export function useMessages<Messages>(byLocale: Record<Locale, Messages>): Messages {
  return byLocale[useLocale()];
}

interface Forms {
  /** Exactly none, where it deserves its own sentence. */
  zero?: string;
  /** English singular; Indonesian has one form and leaves it out. */
  one?: string;
  other: string;
}

/** Picks the sentence for a count and puts the number in place of `#`: `plural(3, { one: '# event', other: '# events' })`. */
export function plural(count: number, forms: Forms, shown: string = String(count)): string {
  const form = (count === 0 ? forms.zero : count === 1 ? forms.one : undefined) ?? forms.other;
  return form.replaceAll('#', shown);
}

/** Where a path lives in a language: Indonesian at the root, English below `/en/`. */
export function localizedPath(locale: Locale, path: string): string {
  if (locale === 'id') return path;
  return `/en${path}`;
}

/** Splits `/en/grup` into its language and its path. */
export function readLocale(pathname: string): { locale: Locale; path: string } {
  if (pathname === '/en') return { locale: 'en', path: '/' };
  if (pathname.startsWith('/en/')) return { locale: 'en', path: pathname.slice(3) };
  return { locale: 'id', path: pathname };
}
