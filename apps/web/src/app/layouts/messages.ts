import type { Locale } from '../../lib/i18n.tsx';

interface LayoutMessages {
  events: string;
  calendar: string;
  groups: string;
  venues: string;
  subscribe: string;
  contact: string;
  me: string;
  signIn: string;
  about: (regency: string) => string;
  missingTitle: string;
  missingText: string;
  toStart: string;
  failedTitle: string;
  failedText: string;
  offlineTitle: string;
  offlineText: string;
  toKept: string;
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
    contact: 'Kontak',
    me: 'Saya',
    signIn: 'Masuk',
    about: (regency) =>
      `Guyub dikelola bersama oleh grup media sosial dan dinas komunikasi dan informatika ${regency}.`,
    missingTitle: 'Halaman ini tidak ada',
    missingText: 'Tautannya mungkin salah ketik, atau kegiatannya sudah dipindahkan.',
    toStart: 'Lihat kegiatan terdekat',
    failedTitle: 'Halaman tidak dapat dimuat',
    failedText: 'Kesalahan ada pada kami, data Anda aman.',
    offlineTitle: 'Tanpa jaringan',
    offlineText:
      'Sekarang tidak ada jaringan, dan halaman ini belum pernah dibuka di ponsel ini. Begitu jaringan kembali, halaman ini dibuka sendiri.',
    toKept: 'Yang bisa dibaca tanpa jaringan',
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
    contact: 'Contact',
    me: 'Me',
    signIn: 'Sign in',
    about: (regency) =>
      `Guyub is run together by the social-media groups and the communication office of ${regency}.`,
    missingTitle: 'This page does not exist',
    missingText: 'The link may be mistyped, or the event has moved.',
    toStart: 'See what is on',
    failedTitle: 'The page could not be loaded',
    failedText: 'The fault is ours; your data is safe.',
    offlineTitle: 'No network',
    offlineText:
      'There is no network now, and this page has not been opened on this phone before. It opens by itself once the network is back.',
    toKept: 'What can be read without a network',
    refusedTitle: 'This page is not for your account',
    refusedText: 'Ask an admin of your group if you should be able to open it.',
    tryAgain: 'Try again',
    loading: 'Loading',
  },
};
