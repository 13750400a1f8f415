import type { Locale } from '../../lib/i18n.tsx';

interface BadgeMessages {
  cancelled: string;
  ongoing: string;
  reported: string;
  notReported: string;
  movedFrom: (date: string) => string;
}

/** An event's state, as its badge says it. */
export const badgeMessages: Record<Locale, BadgeMessages> = {
  id: {
    cancelled: 'Dibatalkan',
    ongoing: 'Sedang berlangsung',
    reported: 'Selesai dan dilaporkan',
    notReported: 'Belum dilaporkan',
    movedFrom: (date) => `Dipindah dari ${date}`,
  },
  en: {
    cancelled: 'Cancelled',
    ongoing: 'Happening now',
    reported: 'Held and reported',
    notReported: 'Not reported yet',
    movedFrom: (date) => `Moved from ${date}`,
  },
};
