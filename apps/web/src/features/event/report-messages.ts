import type { Locale } from '../../lib/i18n.tsx';

/** What came of a date, on its page. */
interface EventReportMessages {
  notCounted: string;
  peopleCame: string;
  photos: string;
  handedOver: string;
  filedBy: (organization: string, when: string) => string;
  corrected: (reason: string) => string;
  earlier: string;
  earlierLine: (when: string, people: string) => string;
}

export const eventReportMessages: Record<Locale, EventReportMessages> = {
  id: {
    notCounted: 'Tidak dihitung',
    peopleCame: 'warga datang',
    photos: 'Foto',
    handedOver: 'Diserahkan kepada',
    filedBy: (organization, when) => `Dilaporkan ${organization}, ${when}`,
    corrected: (reason) => `Dikoreksi: ${reason}`,
    earlier: 'Angka sebelum dikoreksi',
    earlierLine: (when, people) => `${when}: ${people} orang datang`,
  },
  en: {
    notCounted: 'Not counted',
    peopleCame: 'people came',
    photos: 'Photos',
    handedOver: 'Handed over to',
    filedBy: (organization, when) => `Reported by ${organization}, ${when}`,
    corrected: (reason) => `Corrected: ${reason}`,
    earlier: 'Figures before the correction',
    earlierLine: (when, people) => `${when}: ${people} people came`,
  },
};
