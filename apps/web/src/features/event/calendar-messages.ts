import type { Locale } from '../../lib/i18n.tsx';

interface CalendarMessages {
  title: string;
  describe: (regency: string) => string;
  earlier: string;
  later: string;
  agenda: (month: string) => string;
  none: string;
  noneHint: string;
  month: string;
  year: string;
  today: (date: string) => string;
  noneOnDay: string;
  noneOnDayHint: string;
  wholeMonth: (month: string) => string;
  subscribe: string;
  undecided: (year: number) => string;
}

export const calendarMessages: Record<Locale, CalendarMessages> = {
  id: {
    title: 'Kalender',
    describe: (regency) => `Kalender kegiatan bersama di ${regency}, dengan hari pasaran dan hari libur.`,
    earlier: 'Bulan sebelumnya',
    later: 'Bulan berikutnya',
    agenda: (month) => `Kegiatan ${month}`,
    none: 'Belum ada kegiatan',
    noneHint: 'Pilih bulan atau hari lain.',
    month: 'Bulan',
    year: 'Tahun',
    today: (date) => `Hari ini: ${date}`,
    noneOnDay: 'Tidak ada kegiatan pada hari itu',
    noneOnDayHint: 'Hari dengan garis berwarna ada kegiatannya.',
    wholeMonth: (month) => `Semua kegiatan ${month}`,
    subscribe: 'Langganan kalender ini',
    undecided: (year) => `Libur nasional ${year}: belum ditetapkan, baru tanggal yang tetap.`,
  },
  en: {
    title: 'Calendar',
    describe: (regency) => `Calendar of joint events in ${regency}, with market days and holidays.`,
    earlier: 'Previous month',
    later: 'Next month',
    agenda: (month) => `Events of ${month}`,
    none: 'No events yet',
    noneHint: 'Choose another month or day.',
    month: 'Month',
    year: 'Year',
    today: (date) => `Today: ${date}`,
    noneOnDay: 'Nothing is on that day',
    noneOnDayHint: 'Days with coloured threads have events.',
    wholeMonth: (month) => `All events of ${month}`,
    subscribe: 'Subscribe to this calendar',
    undecided: (year) => `Public holidays of ${year} are not decided yet; only fixed dates are shown.`,
  },
};
