import type { EventRefusal } from '@guyub/domain/event';

import type { Locale } from '../../lib/i18n.tsx';

type Code = EventRefusal['code'] | 'edited-meanwhile';
type RefusalWords = Record<Code, (params: Record<string, string>) => string>;

/** What the API refuses about a date, in a sentence that says what to do. */
export const refusalMessages: Record<Locale, RefusalWords> = {
  id: {
    'not-a-host': () => 'Grup Anda bukan tuan rumah program ini lagi.',
    'organization-suspended': () => 'Grup Anda sedang dibekukan; hubungi Diskominfo.',
    'event-over': () => 'Kegiatan ini sudah lewat, jadwalnya tidak bisa diubah lagi.',
    'event-cancelled': () => 'Kegiatan ini sudah dibatalkan.',
    'event-not-begun': () => 'Hasil bisa diisi setelah kegiatan dimulai.',
    'nothing-changed': () => 'Belum ada yang berubah.',
    'reason-needed': () => 'Tulis alasannya: warga dan tuan rumah lain akan bertanya.',
    'ends-before-start': () => 'Jam selesai mendahului jam mulai.',
    'date-past': () => 'Waktu yang dipilih sudah lewat. Pilih tanggal lain.',
    'date-taken': () => 'Program ini sudah punya kegiatan pada waktu itu. Pilih waktu lain.',
    'venue-unknown': () => 'Tempat itu sudah tidak ada dalam daftar. Pilih tempat lain.',
    'venue-or-link-needed': () => 'Pilih tempat, atau tulis tautan daring.',
    'activity-unknown': () => 'Daftar bagian kegiatan sudah berubah. Muat yang terbaru.',
    'activity-missing': () => 'Ada bagian kegiatan yang belum dijawab.',
    'result-too-large': () => 'Ada angka yang terlalu besar. Periksa lagi angka nolnya.',
    'correction-reason-needed': () => 'Tulis alasan koreksi.',
    'photo-unknown': () => 'Ada foto yang belum sampai. Pilih foto itu lagi.',
    'photo-unreadable': () => 'Foto ini tidak terbaca. Pilih foto lain.',
    'organization-unknown': () => 'Lembaga penerima sudah tidak ada dalam daftar. Tulis namanya.',
    'account-unknown': () => 'Orang ini bukan anggota tuan rumah lagi.',
    'program-not-active': () => 'Program ini sudah ditutup.',
    'rule-cannot-move': () =>
      'Jadwal rutin tidak bisa digeser begitu. Ubah pola jadwalnya di halaman program.',
    'decision-not-needed': () => 'Tanggal ini sudah diputuskan.',
    'no-dates': () => 'Pola itu tidak menghasilkan tanggal.',
    'too-many-dates': () => 'Pola itu menghasilkan terlalu banyak tanggal.',
    'edited-meanwhile': () =>
      'Tuan rumah lain baru saja mengubah kegiatan ini. Muat yang terbaru, lalu kirim lagi. Isian Anda tetap ada.',
  },
  en: {
    'not-a-host': () => 'Your group does not host this program any more.',
    'organization-suspended': () => 'Your group is suspended; talk to the communication office.',
    'event-over': () => 'This event is over; its date cannot be changed any more.',
    'event-cancelled': () => 'This event is cancelled.',
    'event-not-begun': () => 'The result can be filed once the event has begun.',
    'nothing-changed': () => 'Nothing has changed yet.',
    'reason-needed': () => 'Say why: people and the other hosts will ask.',
    'ends-before-start': () => 'The end lies before the start.',
    'date-past': () => 'The time chosen has passed. Choose another date.',
    'date-taken': () => 'The program already has an event at that time. Choose another time.',
    'venue-unknown': () => 'That venue is not in the list any more. Choose another.',
    'venue-or-link-needed': () => 'Choose a venue, or give an online link.',
    'activity-unknown': () => 'The list of activities has changed. Load the newest.',
    'activity-missing': () => 'An activity is not answered yet.',
    'result-too-large': () => 'A figure is too large. Check its zeros.',
    'correction-reason-needed': () => 'Say why it is corrected.',
    'photo-unknown': () => 'A photo has not arrived. Choose it again.',
    'photo-unreadable': () => 'This photo cannot be read. Choose another.',
    'organization-unknown': () => 'The receiver is not in the list any more. Write its name.',
    'account-unknown': () => 'This person is not a member of the hosts any more.',
    'program-not-active': () => 'This program is closed.',
    'rule-cannot-move': () =>
      'The regular dates cannot be moved like that. Change the pattern on the program’s page.',
    'decision-not-needed': () => 'This date is decided already.',
    'no-dates': () => 'That pattern gives no date.',
    'too-many-dates': () => 'That pattern gives too many dates.',
    'edited-meanwhile': () =>
      'Another host has just changed this event. Load the newest, then send again. What you typed stays.',
  },
};
