import type { Locale } from '../lib/i18n.tsx';

interface UiMessages {
  skip: string;
  mainNav: string;
  bottomNav: string;
  /** Said in the language it leads to. */
  otherLanguage: string;
  more: string;
  moreFailed: string;
}

export const uiMessages: Record<Locale, UiMessages> = {
  id: {
    skip: 'Langsung ke isi',
    mainNav: 'Utama',
    bottomNav: 'Menu bawah',
    otherLanguage: 'English version',
    more: 'Muat lebih banyak',
    moreFailed: 'Belum berhasil dimuat. Coba lagi.',
  },
  en: {
    skip: 'Skip to content',
    mainNav: 'Main',
    bottomNav: 'Bottom menu',
    otherLanguage: 'versi bahasa Indonesia',
    more: 'Load more',
    moreFailed: 'That did not load. Try again.',
  },
};
