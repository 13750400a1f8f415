import type { ModerateProgram } from '@guyub/domain/program';

import type { Locale } from '../../lib/i18n.tsx';

interface FlagMessages {
  /** The two things the office can do with a program. */
  tabs: string;
  flagTab: string;
  wordsTab: string;
  loading: string;
  failed: string;
  openFlags: string;
  flaggedOn: (date: string) => string;
  resolve: string;
  resolveLabel: string;
  resolveHint: string;
  resolved: string;
  newFlag: string;
  reason: string;
  reasonHint: string;
  flag: string;
  flagged: string;
  field: string;
  fields: Record<ModerateProgram['field'], string>;
  wordsNow: string;
  wordsEmpty: string;
  wordsHidden: (reason: string) => string;
  hideReasonHint: string;
  hide: string;
  showAgain: string;
  hidden: string;
  shown: string;
  refused: Partial<Record<string, (params: Record<string, string>) => string>>;
}

export const flagMessages: Record<Locale, FlagMessages> = {
  id: {
    tabs: 'Tindakan',
    flagTab: 'Tandai',
    wordsTab: 'Kata publik',
    loading: 'Sedang memuat',
    failed: 'Belum berhasil dimuat. Tutup, lalu coba lagi.',
    openFlags: 'Tanda yang belum dijawab',
    flaggedOn: (date) => `Ditandai ${date}`,
    resolve: 'Selesaikan tanda',
    resolveLabel: 'Apa yang sudah dilakukan',
    resolveHint: 'Tuan rumah membaca jawaban ini.',
    resolved: 'Tanda diselesaikan',
    newFlag: 'Tanda baru',
    reason: 'Alasan',
    reasonHint: 'Tuan rumah membacanya. Paling sedikit 10 huruf.',
    flag: 'Tandai program',
    flagged: 'Program ditandai. Tuan rumah diberi tahu.',
    field: 'Bagian',
    fields: { title: 'Judul', purpose: 'Tujuan', contactName: 'Nama kontak' },
    wordsNow: 'Yang terbaca publik sekarang',
    wordsEmpty: 'Kosong',
    wordsHidden: (reason) => `Disembunyikan: ${reason}`,
    hideReasonHint: 'Alasan ini terbaca publik di tempat kata itu. Paling sedikit 10 huruf.',
    hide: 'Sembunyikan kata ini',
    showAgain: 'Tampilkan lagi',
    hidden: 'Kata disembunyikan',
    shown: 'Kata ditampilkan lagi',
    refused: { 'flag-not-open': () => 'Tanda ini sudah diselesaikan.' },
  },
  en: {
    tabs: 'Actions',
    flagTab: 'Flag',
    wordsTab: 'Public words',
    loading: 'Loading',
    failed: 'That did not load. Close this, then try again.',
    openFlags: 'Flags without an answer',
    flaggedOn: (date) => `Flagged ${date}`,
    resolve: 'Resolve the flag',
    resolveLabel: 'What was done about it',
    resolveHint: 'The hosts read this answer.',
    resolved: 'The flag is resolved',
    newFlag: 'New flag',
    reason: 'Reason',
    reasonHint: 'The hosts read it. At least 10 letters.',
    flag: 'Flag the program',
    flagged: 'The program is flagged. Its hosts are told.',
    field: 'Part',
    fields: { title: 'Title', purpose: 'Purpose', contactName: 'Name of the contact' },
    wordsNow: 'What the public reads now',
    wordsEmpty: 'Empty',
    wordsHidden: (reason) => `Hidden: ${reason}`,
    hideReasonHint: 'The public reads this reason in place of the words. At least 10 letters.',
    hide: 'Hide these words',
    showAgain: 'Show them again',
    hidden: 'The words are hidden',
    shown: 'The words show again',
    refused: { 'flag-not-open': () => 'This flag was resolved already.' },
  },
};
