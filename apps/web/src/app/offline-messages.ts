import type { Locale } from '../lib/i18n.tsx';

interface OfflineMessages {
  kept: string;
  keptNone: string;
  backTitle: string;
  backText: string;
}

/** The page that the worker shows when there is no network. */
export const offlineMessages: Record<Locale, OfflineMessages> = {
  id: {
    kept: 'Yang bisa dibaca tanpa jaringan',
    keptNone: 'Belum ada. Halaman umum yang Anda buka selagi ada jaringan muncul di sini.',
    backTitle: 'Jaringan sudah kembali',
    backText: 'Semua halaman bisa dibuka lagi.',
  },
  en: {
    kept: 'What can be read without a network',
    keptNone: 'Nothing yet. Public pages that you open while there is a network appear here.',
    backTitle: 'The network is back',
    backText: 'Every page can be opened again.',
  },
};
