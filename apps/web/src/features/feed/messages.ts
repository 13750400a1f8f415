import type { Locale } from '../../lib/i18n.tsx';

interface FeedMessages {
  title: string;
  describe: (regency: string) => string;
  lead: string;
  calendars: string;
  all: (region: string) => string;
  ofGroup: (group: string) => string;
  ofKind: string;
  group: string;
  kind: string;
  district: string;
  allGroups: string;
  allKinds: string;
  allDistricts: string;
  language: string;
  limit: string;
  phone: string;
  google: string;
  copy: string;
  copyAddress: string;
  copyCode: string;
  outcomes: Record<'copied' | 'failed', string>;
  news: string;
  newsHint: string;
  forms: Record<'atom' | 'json', string>;
  embed: string;
  embedHint: string;
  code: string;
  preview: string;
  frameTitle: string;
}

export const feedMessages: Record<Locale, FeedMessages> = {
  id: {
    title: 'Langganan',
    describe: (regency) => `Kalender, kabar, dan daftar kegiatan ${regency} untuk ponsel dan situs Anda.`,
    lead: 'Sekali berlangganan, kegiatan baru muncul sendiri di kalender Anda, dan tanggal yang dipindah ikut berpindah.',
    calendars: 'Kalender',
    all: (region) => `Semua kegiatan ${region}`,
    ofGroup: (group) => `Kegiatan ${group}`,
    ofKind: 'Satu jenis kegiatan',
    group: 'Grup',
    kind: 'Jenis kegiatan',
    district: 'Kecamatan',
    allGroups: 'Semua grup',
    allKinds: 'Semua jenis',
    allDistricts: 'Semua kecamatan',
    language: 'Bahasa',
    limit: 'Banyaknya',
    phone: 'Kalender ponsel',
    google: 'Google Kalender',
    copy: 'Salin',
    copyAddress: 'Salin alamat',
    copyCode: 'Salin kode',
    outcomes: { copied: 'Tersalin', failed: 'Belum bisa disalin; pilih teksnya' },
    news: 'Kabar kegiatan',
    newsHint: 'Untuk pembaca kabar (RSS) dan program lain.',
    forms: { atom: 'Atom', json: 'JSON Feed' },
    embed: 'Daftar untuk situs Anda',
    embedHint:
      'Situs desa, sekolah, atau dinas dapat menampilkan daftar kegiatan yang selalu baru. Pilih isinya, lalu tempel kodenya di situs Anda.',
    code: 'Kode untuk ditempel',
    preview: 'Begini tampilannya',
    frameTitle: 'Kegiatan terdekat',
  },
  en: {
    title: 'Subscribe',
    describe: (regency) => `Calendars, news and lists of events in ${regency} for your phone and your site.`,
    lead: 'Subscribe once: new events come into your calendar by themselves, and dates that move, move there too.',
    calendars: 'Calendars',
    all: (region) => `All events of ${region}`,
    ofGroup: (group) => `Events of ${group}`,
    ofKind: 'One kind of event',
    group: 'Group',
    kind: 'Kind of event',
    district: 'District',
    allGroups: 'All groups',
    allKinds: 'All kinds',
    allDistricts: 'All districts',
    language: 'Language',
    limit: 'How many',
    phone: 'Phone calendar',
    google: 'Google Calendar',
    copy: 'Copy',
    copyAddress: 'Copy address',
    copyCode: 'Copy code',
    outcomes: { copied: 'Copied', failed: 'Could not copy; select the text' },
    news: 'News of events',
    newsHint: 'For feed readers (RSS) and other programs.',
    forms: { atom: 'Atom', json: 'JSON Feed' },
    embed: 'A list for your site',
    embedHint:
      'Sites of villages, schools and agencies can show a list of events that is always up to date. Choose what it holds, then paste the code into your site.',
    code: 'Code to paste',
    preview: 'This is how it looks',
    frameTitle: 'Upcoming events',
  },
};
