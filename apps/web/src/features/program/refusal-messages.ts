import type { EventRefusal } from '@guyub/domain/event';
import type { ProgramRefusal } from '@guyub/domain/program';

import { type Locale, plural } from '../../lib/i18n.tsx';

/** Of a date that is added. */
type DateCode = Extract<EventRefusal['code'], 'date-past' | 'date-taken' | 'event-cancelled'>;
type Code = ProgramRefusal['code'] | DateCode | 'id-reused' | 'area-unknown';

/** Why an act on a program was refused, and what helps. */
export const programRefusals: Record<Locale, Record<Code, (params: Record<string, string>) => string>> = {
  id: {
    'program-not-active': () => 'Program ini sudah selesai atau dibatalkan.',
    'not-a-host': () => 'Grup Anda bukan tuan rumah program ini.',
    'owner-cannot-leave': () => 'Perencana program tidak dapat berhenti. Program bisa diselesaikan.',
    'owner-cannot-be-removed': () => 'Perencana program tidak dapat dilepas.',
    'already-host': () => 'Grup itu sudah diundang atau sudah menjadi tuan rumah.',
    'already-partner': () => 'Mitra itu sudah diminta untuk peran ini.',
    'already-proposed': () => 'Usul yang sama sedang menunggu jawaban.',
    'leave-instead': () => 'Untuk grup Anda sendiri, pilih “Berhenti”.',
    'reminded-recently': () => 'Baru saja diingatkan. Bisa diingatkan lagi setelah sehari.',
    'flag-not-open': () => 'Tanda ini sudah dijawab.',
    'title-needed': () => 'Isi nama program dahulu.',
    'activities-needed': () => 'Pilih jenis kegiatan dahulu.',
    'invitation-not-open': () => 'Undangan ini sudah dijawab atau ditarik.',
    'partner-request-not-open': () => 'Permintaan ini sudah dijawab atau ditarik.',
    'proposal-not-open': () => 'Usul ini sudah diputuskan atau ditarik.',
    'second-host-needed': () => 'Usul ini perlu dijawab tuan rumah lain.',
    'organization-unknown': () => 'Salah satu grup atau mitra sudah tidak ada. Pilih lagi.',
    'organization-suspended': () => 'Ada grup yang sedang ditangguhkan. Hubungi dinas.',
    'venue-unknown': () => 'Tempat ini sudah tidak ada. Pilih tempat lain.',
    'venue-or-link-needed': () => 'Pilih tempat, atau isi tautan bila daring. Sebagai draf boleh menyusul.',
    'no-dates': () => 'Pengulangan ini tidak menghasilkan tanggal. Periksa tanggal pertama dan terakhir.',
    'too-many-dates': () => 'Terlalu banyak tanggal. Batasi pengulangannya.',
    'date-past': () => 'Waktu itu sudah lewat. Pilih tanggal lain.',
    'date-taken': () => 'Program ini sudah punya tanggal pada waktu itu. Pilih waktu lain.',
    'event-cancelled': () =>
      'Pada waktu itu ada tanggal yang dibatalkan. Buka tanggal itu dan adakan lagi, atau pilih waktu lain.',
    'ends-before-start': () => 'Selesai lebih dahulu dari mulai. Periksa jamnya.',
    'channel-unknown': () => 'Kanal ini sudah tidak ada. Pilih kanal lain.',
    'open-events': ({ count = '' }) =>
      `Masih ada ${count} tanggal yang belum dilaporkan atau dibatalkan. Bereskan dahulu.`,
    'state-not-allowed': () => 'Keadaan program sudah berubah. Muat ulang halaman ini.',
    'id-reused': () => 'Kiriman ini sudah tersimpan. Lihat daftar program.',
    'area-unknown': () => 'Wilayah itu tidak dikenal. Pilih lagi.',
  },
  en: {
    'program-not-active': () => 'This program is finished or cancelled.',
    'not-a-host': () => 'Your group does not host this program.',
    'owner-cannot-leave': () => 'The group that planned it cannot leave. The program can be finished.',
    'owner-cannot-be-removed': () => 'The group that planned it cannot be removed.',
    'already-host': () => 'That group is invited or hosts already.',
    'already-partner': () => 'That partner was asked for this part already.',
    'already-proposed': () => 'The same proposal is waiting for an answer.',
    'leave-instead': () => 'For your own group, choose “Leave”.',
    'reminded-recently': () => 'It was reminded recently. Once a day is possible.',
    'flag-not-open': () => 'This flag was answered already.',
    'title-needed': () => 'Name the program first.',
    'activities-needed': () => 'Choose a kind of activity first.',
    'invitation-not-open': () => 'This invitation was already answered or taken back.',
    'partner-request-not-open': () => 'This request was already answered or taken back.',
    'proposal-not-open': () => 'This proposal was already decided or taken back.',
    'second-host-needed': () => 'Another host has to answer this proposal.',
    'organization-unknown': () => 'One of the groups or partners is gone. Choose again.',
    'organization-suspended': () => 'A group is suspended. Ask the office.',
    'venue-unknown': () => 'This venue is gone. Choose another.',
    'venue-or-link-needed': () => 'Choose a venue, or give a link if online. A draft may do without.',
    'no-dates': () => 'This repetition gives no dates. Look at the first and the last one.',
    'too-many-dates': () => 'Too many dates. Bound the repetition.',
    'date-past': () => 'That time has passed. Choose another date.',
    'date-taken': () => 'The program has a date at that time already. Choose another time.',
    'event-cancelled': () =>
      'A date at that time was cancelled. Open it and hold it after all, or choose another time.',
    'ends-before-start': () => 'It ends before it starts. Look at the times.',
    'channel-unknown': () => 'This channel is gone. Choose another.',
    'open-events': ({ count = '' }) =>
      plural(
        Number(count),
        {
          one: '# date is neither reported nor cancelled. See to it first.',
          other: '# dates are neither reported nor cancelled. See to them first.',
        },
        count,
      ),
    'state-not-allowed': () => 'The program has changed meanwhile. Reload this page.',
    'id-reused': () => 'This was already saved. See the list of programs.',
    'area-unknown': () => 'That area is not known. Choose again.',
  },
};
