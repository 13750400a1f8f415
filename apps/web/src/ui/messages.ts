import { type Locale, plural } from '../lib/i18n.tsx';

interface UiMessages {
  skip: string;
  mainNav: string;
  bottomNav: string;
  /** Said in the language it leads to. */
  otherLanguage: string;
  offline: string;
  offlineHint: string;
  fourWeeks: string;
  oneWeek: string;
  kinds: string;
  chosen: string;
  eventsOnDay: (count: number, hasMore: boolean) => string;
  eventsWord: (count: number) => string;
  notReported: string;
  knots: Record<'done' | 'now' | 'next' | 'late', string>;
  optional: string;
  close: string;
  undo: string;
  nothingFound: string;
  choose: string;
  more: string;
  moreFailed: string;
}

export const uiMessages: Record<Locale, UiMessages> = {
  id: {
    skip: 'Langsung ke isi',
    mainNav: 'Utama',
    bottomNav: 'Menu bawah',
    otherLanguage: 'English version',
    offline: 'Tanpa jaringan.',
    offlineHint: 'Yang sudah Anda buka tetap bisa dibaca.',
    fourWeeks: 'Lihat empat minggu',
    oneWeek: 'Minggu ini saja',
    kinds: 'Jenis kegiatan',
    chosen: 'dipilih',
    eventsOnDay: (count, hasMore) =>
      count === 0 ? 'tidak ada kegiatan' : `${count}${hasMore ? '+' : ''} kegiatan`,
    eventsWord: () => 'kegiatan',
    notReported: 'Belum dilaporkan',
    knots: { done: 'selesai', now: 'sekarang', next: 'berikutnya', late: 'terlambat' },
    optional: 'boleh kosong',
    close: 'Tutup',
    undo: 'Urungkan',
    nothingFound: 'Tidak ada yang cocok',
    choose: 'Pilih',
    more: 'Muat lebih banyak',
    moreFailed: 'Belum berhasil dimuat. Coba lagi.',
  },
  en: {
    skip: 'Skip to content',
    mainNav: 'Main',
    bottomNav: 'Bottom menu',
    otherLanguage: 'versi bahasa Indonesia',
    offline: 'No network.',
    offlineHint: 'What you have opened can still be read.',
    fourWeeks: 'See four weeks',
    oneWeek: 'This week only',
    kinds: 'Kinds of activity',
    chosen: 'chosen',
    eventsOnDay: (count, hasMore) =>
      plural(
        count,
        { zero: 'no events', one: '# event', other: '# events' },
        `${count}${hasMore ? '+' : ''}`,
      ),
    eventsWord: (count) => plural(count, { one: 'event', other: 'events' }),
    notReported: 'Not reported yet',
    knots: { done: 'done', now: 'now', next: 'next', late: 'late' },
    optional: 'may stay empty',
    close: 'Close',
    undo: 'Undo',
    nothingFound: 'Nothing matches',
    choose: 'Choose',
    more: 'Load more',
    moreFailed: 'That did not load. Try again.',
  },
};
