import type { Locale } from '../../lib/i18n.tsx';

interface EventMessages {
  nearTitle: string;
  nearDescription: (regency: string) => string;
  todayLine: (today: string, count: string) => string;
  searchLabel: string;
  searchHint: string;
  filters: string;
  fold: string;
  without: string;
  list: string;
  allDistricts: string;
  district: string;
  allGroups: string;
  group: string;
  anyDate: string;
  date: string;
  thisWeek: string;
  weekend: string;
  nextWeek: string;
  fourWeeks: string;
  none: string;
  noneHint: string;
  showAll: string;
  past: string;
  pastOnly: string;
  similar: string;
  jointCall: (hosts: number) => string;
  seeEvent: string;
  target: (shown: string) => string;
  online: string;
  placeUndecided: string;
}

export const eventMessages: Record<Locale, EventMessages> = {
  id: {
    nearTitle: 'Kegiatan terdekat',
    nearDescription: (regency) =>
      `Donor darah, penggalangan dana, rehab rumah, dan rapat grup media sosial di ${regency}: yang terdekat dan segera.`,
    todayLine: (today, count) => `${today} · ${count} mendatang`,
    searchLabel: 'Cari kegiatan',
    searchHint: 'Cari kegiatan atau tempat',
    filters: 'Saring kegiatan',
    fold: 'Saring',
    without: 'Lepas:',
    list: 'Daftar kegiatan',
    allDistricts: 'Semua kecamatan',
    district: 'Kecamatan',
    allGroups: 'Semua grup',
    group: 'Grup',
    anyDate: 'Kapan saja',
    date: 'Tanggal',
    thisWeek: 'Minggu ini',
    weekend: 'Akhir pekan ini',
    nextWeek: 'Minggu depan',
    fourWeeks: '4 minggu ini',
    none: 'Belum ada kegiatan yang cocok',
    noneHint: 'Coba tanggal lain, semua kecamatan, atau semua jenis.',
    showAll: 'Tampilkan semua kegiatan',
    past: 'Yang sudah lewat',
    pastOnly: 'Belum ada yang akan datang dengan kata ini.',
    similar: 'Tidak ada yang persis; mungkin ini',
    jointCall: (hosts) => `Ajakan bersama ${hosts} tuan rumah`,
    seeEvent: 'Lihat kegiatan ini',
    target: (shown) => `Target ${shown} orang`,
    online: 'Daring',
    placeUndecided: 'Tempat belum ditetapkan',
  },
  en: {
    nearTitle: 'What is on',
    nearDescription: (regency) =>
      `Blood drives, fundraising, house rehab and meetings of the social-media groups of ${regency}: near and soon.`,
    todayLine: (today, count) => `${today} · ${count} upcoming`,
    searchLabel: 'Search events',
    searchHint: 'Search events or places',
    filters: 'Filter events',
    fold: 'Filter',
    without: 'Remove:',
    list: 'List of events',
    allDistricts: 'All districts',
    district: 'District',
    allGroups: 'All groups',
    group: 'Group',
    anyDate: 'Any date',
    date: 'Date',
    thisWeek: 'This week',
    weekend: 'This weekend',
    nextWeek: 'Next week',
    fourWeeks: 'These 4 weeks',
    none: 'No event matches yet',
    noneHint: 'Try another date, all districts, or all kinds.',
    showAll: 'Show all events',
    past: 'In the past',
    pastOnly: 'Nothing ahead has these words yet.',
    similar: 'Nothing matches exactly; perhaps one of these',
    jointCall: (hosts) => `${hosts} hosts invite you together`,
    seeEvent: 'See this event',
    target: (shown) => `Target: ${shown} people`,
    online: 'Online',
    placeUndecided: 'Place not decided yet',
  },
};
