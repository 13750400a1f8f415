import type { Locale } from '../../lib/i18n.tsx';

interface LayoutMessages {
  events: string;
  calendar: string;
  groups: string;
  venues: string;
  subscribe: string;
  me: string;
  signIn: string;
  steps: string;
  plan: string;
  members: string;
  profile: string;
  exceptions: string;
  programs: string;
  organizations: string;
  trail: string;
  settings: string;
  holidays: string;
  areas: string;
  messages: string;
  openMenu: (name: string) => string;
  about: (regency: string) => string;
  missingTitle: string;
  missingText: string;
  toStart: string;
  failedTitle: string;
  failedText: string;
  offlineTitle: string;
  offlineText: string;
  refusedTitle: string;
  refusedText: string;
  tryAgain: string;
  loading: string;
}

export const layoutMessages: Record<Locale, LayoutMessages> = {
  id: {
    events: 'Kegiatan',
    calendar: 'Kalender',
    groups: 'Grup',
    venues: 'Tempat',
    subscribe: 'Langganan',
    me: 'Saya',
    signIn: 'Masuk',
    steps: 'Langkah',
    plan: 'Rencana',
    members: 'Anggota',
    profile: 'Profil',
    exceptions: 'Perlu dilihat',
    programs: 'Program',
    organizations: 'Lembaga',
    trail: 'Jejak',
    settings: 'Pengaturan',
    holidays: 'Hari libur',
    areas: 'Wilayah',
    messages: 'Pesan',
    openMenu: (name) => `Ganti ruang, sekarang ${name}`,
    about: (regency) =>
      `Guyub dikelola bersama oleh grup media sosial dan dinas komunikasi dan informatika ${regency}.`,
    missingTitle: 'Halaman ini tidak ada',
    missingText: 'Tautannya mungkin salah ketik, atau kegiatannya sudah dipindahkan.',
    toStart: 'Lihat kegiatan terdekat',
    failedTitle: 'Halaman tidak dapat dimuat',
    failedText: 'Kesalahan ada pada kami, data Anda aman.',
    offlineTitle: 'Tanpa jaringan',
    offlineText:
      'Halaman ini belum pernah dibuka di ponsel ini. Kegiatan yang sudah Anda buka tetap bisa dibaca.',
    refusedTitle: 'Halaman ini bukan untuk akun Anda',
    refusedText: 'Mintalah admin grup Anda bila seharusnya Anda boleh membukanya.',
    tryAgain: 'Coba lagi',
    loading: 'Sedang memuat',
  },
  en: {
    events: 'Events',
    calendar: 'Calendar',
    groups: 'Groups',
    venues: 'Venues',
    subscribe: 'Subscribe',
    me: 'Me',
    signIn: 'Sign in',
    steps: 'Next steps',
    plan: 'Plan',
    members: 'Members',
    profile: 'Profile',
    exceptions: 'To look at',
    programs: 'Programs',
    organizations: 'Organizations',
    trail: 'Trail',
    settings: 'Settings',
    holidays: 'Holidays',
    areas: 'Areas',
    messages: 'Messages',
    openMenu: (name) => `Change workspace, now ${name}`,
    about: (regency) =>
      `Guyub is run together by the social-media groups and the communication office of ${regency}.`,
    missingTitle: 'This page does not exist',
    missingText: 'The link may be mistyped, or the event has moved.',
    toStart: 'See what is on',
    failedTitle: 'The page could not be loaded',
    failedText: 'The fault is ours; your data is safe.',
    offlineTitle: 'No network',
    offlineText:
      'This page has not been opened on this phone before. Events you have opened can still be read.',
    refusedTitle: 'This page is not for your account',
    refusedText: 'Ask an admin of your group if you should be able to open it.',
    tryAgain: 'Try again',
    loading: 'Loading',
  },
};
