import { useLocation } from '@tanstack/react-router';

import { type Locale, localizedPath, useLocale } from '../../lib/i18n.tsx';

/** The same page in the other language; a plain link, because the whole document changes its language. */
export function useOtherLanguage(): { locale: Locale; href: string } {
  const locale: Locale = useLocale() === 'id' ? 'en' : 'id';
  const { pathname, searchStr } = useLocation();
  return { locale, href: `${localizedPath(locale, pathname)}${searchStr}` };
}
