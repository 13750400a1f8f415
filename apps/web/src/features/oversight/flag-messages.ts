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
    wordsTab: 'Sembunyikan tulisan',
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
    field: 'Tulisan yang mana',
    fields: { title: 'Judul', purpose: 'Tujuan', contactName: 'Nama kontak' },
    wordsNow: 'Yang dibaca warga sekarang',
    wordsEmpty: 'Kosong',
    wordsHidden: (reason) => `Disembunyikan: ${reason}`,
    hideReasonHint: 'Warga membaca alasan ini sebagai gantinya. Paling sedikit 10 huruf.',
    hide: 'Sembunyikan dari warga',
    showAgain: 'Tampilkan lagi kepada warga',
    hidden: 'Tulisan disembunyikan dari warga',
    shown: 'Tulisan ditampilkan lagi',
    refused: { 'flag-not-open': () => 'Tanda ini sudah diselesaikan.' },
  },
  en: {
    tabs: 'Actions',
    flagTab: 'Flag',
    wordsTab: 'Hide a text',
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
    field: 'Which text',
    fields: { title: 'Title', purpose: 'Purpose', contactName: 'Name of the contact' },
    wordsNow: 'What the public reads now',
    wordsEmpty: 'Empty',
    wordsHidden: (reason) => `Hidden: ${reason}`,
    hideReasonHint: 'The public reads this reason in its place. At least 10 letters.',
    hide: 'Hide it from the public',
    showAgain: 'Show it to the public again',
    hidden: 'The text is hidden from the public',
    shown: 'The text shows again',
    refused: { 'flag-not-open': () => 'This flag was resolved already.' },
  },
};
