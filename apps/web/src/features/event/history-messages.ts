import type { Locale } from '../../lib/i18n.tsx';

/** What became of a date since it was announced, on its page. */
interface HistoryMessages {
  history: string;
  moved: (from: string, to: string) => string;
  cancelled: string;
  reinstated: string;
}

export const historyMessages: Record<Locale, HistoryMessages> = {
  id: {
    history: 'Perubahan jadwal',
    moved: (from, to) => `Dipindah dari ${from} ke ${to}`,
    cancelled: 'Dibatalkan',
    reinstated: 'Jadi dilaksanakan',
  },
  en: {
    history: 'Changes of the date',
    moved: (from, to) => `Moved from ${from} to ${to}`,
    cancelled: 'Cancelled',
    reinstated: 'Takes place after all',
  },
};
