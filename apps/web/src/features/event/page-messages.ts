import type { PartnerRole } from '@guyub/domain/program';

import { type Locale, plural } from '../../lib/i18n.tsx';

interface EventPageMessages {
  back: string;
  share: string;
  shared: string;
  when: string;
  where: string;
  directions: string;
  joinOnline: string;
  noPlace: string;
  was: (when: string) => string;
  addToCalendar: string;
  google: string;
  outlook: string;
  file: string;
  subscribe: string;
  subscribeGoogle: string;
  peopleTarget: (count: string) => string;
  hosts: (count: number) => string;
  hostsEqual: (count: number) => string;
  historic: string;
  historicHint: string;
  partners: string;
  partnerRoles: Record<PartnerRole, string>;
  activities: string;
  target: (amount: string) => string;
  counted: string;
  notReported: string;
  notCounted: string;
  notReportedHint: (due: string) => string;
  overdueHint: (days: number) => string;
  purpose: string;
  cancelledTitle: string;
  chain: string;
  chainProgram: string;
  chainThis: string;
  chainResult: string;
  chainResultDue: (when: string) => string;
  chainResultDone: (when: string) => string;
  chainNext: string;
  chainNoNext: string;
  previous: string;
  stateWords: { done: string; now: string; next: string; late: string };
  contact: string;
  ask: string;
  wordsHidden: (reason: string) => string;
  manage: string;
}

export const eventPageMessages: Record<Locale, EventPageMessages> = {
  id: {
    back: 'Kegiatan',
    share: 'Bagikan',
    shared: 'Tautan disalin',
    when: 'Waktu',
    where: 'Tempat',
    directions: 'Petunjuk arah',
    joinOnline: 'Buka ruang daring',
    noPlace: 'Tempat belum ditetapkan',
    was: (when) => `Semula ${when}`,
    addToCalendar: 'Tambahkan ke kalender',
    google: 'Google Kalender',
    outlook: 'Outlook',
    file: 'Apple dan kalender lain (.ics)',
    subscribe: 'Langganan semua tanggal program ini',
    subscribeGoogle: 'Langganan di Google Kalender',
    peopleTarget: (count) => `Target kita: ${count} orang datang.`,
    hosts: (count) => (count > 1 ? 'Tuan rumah bersama' : 'Tuan rumah'),
    hostsEqual: (count) => `${count} tuan rumah setara, urut abjad.`,
    historic: 'Tercatat juga pada hari itu',
    historicHint: 'Nama dari berita saat itu; belum dipastikan siapa.',
    partners: 'Bersama mitra',
    partnerRoles: {
      recipient: 'penerima',
      medical: 'medis',
      security: 'pengamanan',
      permit: 'izin',
      media: 'media',
    },
    activities: 'Yang kita kerjakan',
    target: (amount) => `target ${amount}`,
    counted: 'dihitung di tempat',
    notReported: 'Belum dilaporkan',
    notCounted: 'Tidak dihitung',
    notReportedHint: (due) => `Hasil ditunggu sampai ${due}.`,
    overdueHint: (days) => `Lewat ${days} hari.`,
    purpose: 'Tentang kegiatan ini',
    cancelledTitle: 'Kegiatan ini dibatalkan',
    chain: 'Dari program sampai laporan',
    chainProgram: 'Program',
    chainThis: 'Kegiatan ini',
    chainResult: 'Hasil',
    chainResultDue: (when) => `paling lambat ${when}`,
    chainResultDone: (when) => `dilaporkan ${when}`,
    chainNext: 'Kegiatan berikutnya',
    chainNoNext: 'Belum ada tanggal berikutnya',
    previous: 'Kegiatan sebelumnya',
    stateWords: { done: 'Sudah', now: 'Sekarang', next: 'Berikutnya', late: 'Terlambat' },
    contact: 'Narahubung',
    ask: 'Tanya di kanal grup',
    wordsHidden: (reason) => `Kata-kata di sini disembunyikan: ${reason}`,
    manage: 'Kelola kegiatan ini',
  },
  en: {
    back: 'Events',
    share: 'Share',
    shared: 'Link copied',
    when: 'When',
    where: 'Where',
    directions: 'Directions',
    joinOnline: 'Open the online room',
    noPlace: 'Place not decided yet',
    was: (when) => `Was ${when}`,
    addToCalendar: 'Add to calendar',
    google: 'Google Calendar',
    outlook: 'Outlook',
    file: 'Apple and other calendars (.ics)',
    subscribe: 'Subscribe to all dates of this program',
    subscribeGoogle: 'Subscribe in Google Calendar',
    peopleTarget: (count) =>
      plural(Number(count), { one: 'We hope for # person.', other: 'We hope for # people.' }, count),
    hosts: (count) => (count > 1 ? 'Joint hosts' : 'Host'),
    hostsEqual: (count) => `${count} equal hosts, in alphabetical order.`,
    historic: 'Also named on that day',
    historicHint: 'A name from the news of the time; who it was is not confirmed.',
    partners: 'Together with',
    partnerRoles: {
      recipient: 'recipient',
      medical: 'medical',
      security: 'security',
      permit: 'permit',
      media: 'media',
    },
    activities: 'What we do',
    target: (amount) => `target ${amount}`,
    counted: 'counted on the spot',
    notReported: 'Not reported yet',
    notCounted: 'Not counted',
    notReportedHint: (due) => `The result is due by ${due}.`,
    overdueHint: (days) => plural(days, { one: '# day late.', other: '# days late.' }),
    purpose: 'About this event',
    cancelledTitle: 'This event is cancelled',
    chain: 'From program to report',
    chainProgram: 'Program',
    chainThis: 'This event',
    chainResult: 'Result',
    chainResultDue: (when) => `due by ${when}`,
    chainResultDone: (when) => `reported ${when}`,
    chainNext: 'Next event',
    chainNoNext: 'No next date yet',
    previous: 'Previous event',
    stateWords: { done: 'Done', now: 'Now', next: 'Next', late: 'Late' },
    contact: 'Contact',
    ask: 'Ask in the group’s channel',
    wordsHidden: (reason) => `Words here are hidden: ${reason}`,
    manage: 'Manage this event',
  },
};
