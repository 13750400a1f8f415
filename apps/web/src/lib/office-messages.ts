import type { Locale } from './i18n.tsx';

/** The way to the page of its contacts, from whatever gets somebody no further. */
export const officeContactMessages: Record<Locale, { officeContact: string }> = {
  id: { officeContact: 'Kontak Diskominfo' },
  en: { officeContact: 'Contact the office' },
};
