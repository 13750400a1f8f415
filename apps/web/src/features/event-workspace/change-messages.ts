import type { ChangedField, ChangePreview, ChangeScope } from '@guyub/domain/event';

import { type Locale, plural } from '../../lib/i18n.tsx';

type ClashKind = ChangePreview['lines'][number]['clashes'][number]['kind'];
type UntouchedReason = ChangePreview['untouched'][number]['reason'];

interface ChangeMessages {
  title: string;
  back: string;
  name: string;
  hiddenName: string;
  date: string;
  dateHintSeveral: string;
  startTime: string;
  endTime: string;
  place: string;
  placeKinds: Record<'venue' | 'online', string>;
  venue: string;
  link: string;
  linkHint: string;
  peopleTarget: string;
  activities: string;
  target: (title: string, unit: string) => string;
  scope: string;
  scopes: Record<ChangeScope, string>;
  pattern: string;
  changePattern: string;
  makePattern: string;
  keepPattern: string;
  patternFor: Record<ChangeScope, string>;
  patternDates: string;
  patternNone: string;
  patternLoading: string;
  patternFailed: string;
  preview: string;
  previewTitle: string;
  previewText: string;
  lines: (count: number) => string;
  actions: Record<'add' | 'remove' | 'cancel', string>;
  becomes: string;
  fields: Record<ChangedField, string>;
  untouched: (count: number) => string;
  reasons: Record<UntouchedReason, string>;
  told: string;
  toldNobody: string;
  truncated: string;
  hints: string;
  moreHints: (count: number) => string;
  clash: Record<ClashKind, (title: string, hosts: string, when: string, days: number) => string>;
  notes: Record<string, (params: Record<string, string>) => string>;
  reason: string;
  reasonHint: string;
  save: string;
  editAgain: string;
  saved: (count: number) => string;
  placeNeeded: string;
  tooLate: string;
  toDate: string;
}

const name = (params: Record<string, string>) => params['name'] ?? '';

export const changeMessages: Record<Locale, ChangeMessages> = {
  id: {
    title: 'Ubah kegiatan',
    back: 'Kembali ke kegiatan',
    name: 'Nama kegiatan',
    hiddenName: 'Nama ini disembunyikan. Isi bila ingin menggantinya.',
    date: 'Tanggal',
    dateHintSeveral: 'Tanggal lain ikut bergeser sebanyak hari yang sama.',
    startTime: 'Mulai',
    endTime: 'Selesai',
    place: 'Tempat',
    placeKinds: { venue: 'Di tempat', online: 'Daring' },
    venue: 'Nama tempat',
    link: 'Tautan daring',
    linkHint: 'Tautan ruang rapat; semua orang bisa melihatnya.',
    peopleTarget: 'Target orang datang',
    activities: 'Target kegiatan',
    target: (title, unit) => `${title} (${unit})`,
    scope: 'Berlaku untuk',
    scopes: { this: 'Tanggal ini', following: 'Seterusnya', all: 'Semua' },
    pattern: 'Pola jadwal',
    changePattern: 'Ubah pola jadwal',
    makePattern: 'Jadikan berulang',
    keepPattern: 'Biarkan polanya',
    patternFor: {
      this: 'Pola baru berlaku sejak tanggal ini.',
      following: 'Pola baru berlaku sejak tanggal ini. Yang sebelumnya tetap.',
      all: 'Pola baru berlaku untuk semua tanggal yang belum lewat.',
    },
    patternDates: 'Tanggal menurut pola baru',
    patternNone: 'Pola ini belum menghasilkan tanggal.',
    patternLoading: 'Menghitung tanggal',
    patternFailed: 'Tanggal belum dapat dihitung. Coba lagi sebentar.',
    preview: 'Periksa dulu',
    previewTitle: 'Periksa sebelum disimpan',
    previewText: 'Belum disimpan.',
    lines: (count) => `${count} tanggal berubah`,
    actions: { add: 'Tanggal baru', remove: 'Dihapus', cancel: 'Dibatalkan' },
    becomes: 'menjadi',
    fields: {
      title: 'nama',
      date: 'tanggal',
      time: 'jam',
      location: 'tempat',
      'people-target': 'target orang',
      activities: 'target kegiatan',
    },
    untouched: (count) => `${count} tanggal tidak berubah`,
    reasons: {
      past: 'sudah lewat',
      'changed-before': 'pernah diubah sendiri',
      cancelled: 'dibatalkan',
      reported: 'sudah dilaporkan',
    },
    told: 'Yang diberi tahu',
    toldNobody: 'Tidak ada tuan rumah atau mitra lain.',
    truncated: 'Masih ada tanggal lain di luar daftar ini.',
    hints: 'Untuk dipertimbangkan',
    moreHints: (count) => `${count} catatan lain`,
    clash: {
      'same-venue': (title, hosts, when) => `Tempat yang sama dipakai ${title} (${hosts}), ${when}.`,
      'same-host': (title, hosts, when) => `${hosts} juga mengadakan ${title}, ${when}.`,
      'same-kecamatan': (title, hosts, when) => `Di kecamatan yang sama ada ${title} (${hosts}), ${when}.`,
      'blood-interval': (title, hosts, when, days) =>
        `Donor lain berjarak ${Math.abs(days)} hari: ${title} (${hosts}), ${when}.`,
    },
    notes: {
      holiday: (params) => `Hari libur: ${name(params)}.`,
      'near-holiday': (params) => `Dekat hari libur: ${name(params)}.`,
      ramadan: () => 'Bulan Ramadan.',
      'year-undecided': (params) => `Hari libur tahun ${params['year'] ?? ''} belum ditetapkan.`,
      'friday-prayer': () => 'Bersamaan dengan salat Jumat.',
    },
    reason: 'Alasan',
    reasonHint: 'Dibaca warga dan tuan rumah lain.',
    save: 'Simpan perubahan',
    editAgain: 'Ubah isian',
    saved: (count) => (count > 1 ? `${count} tanggal diubah.` : 'Kegiatan diubah.'),
    placeNeeded: 'Pilih tempatnya.',
    tooLate: 'Kegiatan ini sudah lewat atau dibatalkan, jadwalnya tidak bisa diubah lagi.',
    toDate: 'Buka kegiatan',
  },
  en: {
    title: 'Change the event',
    back: 'Back to the event',
    name: 'Name of the event',
    hiddenName: 'This name is hidden. Fill it in to replace it.',
    date: 'Date',
    dateHintSeveral: 'The other dates move by the same number of days.',
    startTime: 'Start',
    endTime: 'End',
    place: 'Place',
    placeKinds: { venue: 'At a venue', online: 'Online' },
    venue: 'Name of the venue',
    link: 'Online link',
    linkHint: 'A meeting room’s link; everybody can see it.',
    peopleTarget: 'Target of people',
    activities: 'Targets',
    target: (title, unit) => `${title} (${unit})`,
    scope: 'Holds for',
    scopes: { this: 'This date', following: 'From here on', all: 'All' },
    pattern: 'Pattern',
    changePattern: 'Change the pattern',
    makePattern: 'Let it repeat',
    keepPattern: 'Keep the pattern',
    patternFor: {
      this: 'The new pattern holds from this date on.',
      following: 'The new pattern holds from this date on. Earlier dates stay.',
      all: 'The new pattern holds for all dates that are still ahead.',
    },
    patternDates: 'Dates of the new pattern',
    patternNone: 'This pattern gives no date yet.',
    patternLoading: 'Working out the dates',
    patternFailed: 'The dates could not be worked out. Try again in a moment.',
    preview: 'Check first',
    previewTitle: 'Check before saving',
    previewText: 'Not saved yet.',
    lines: (count) => plural(count, { one: '# date changes', other: '# dates change' }),
    actions: { add: 'New date', remove: 'Removed', cancel: 'Cancelled' },
    becomes: 'becomes',
    fields: {
      title: 'name',
      date: 'date',
      time: 'hours',
      location: 'place',
      'people-target': 'target of people',
      activities: 'targets',
    },
    untouched: (count) => plural(count, { one: '# date stays', other: '# dates stay' }),
    reasons: {
      past: 'has passed',
      'changed-before': 'changed on its own before',
      cancelled: 'cancelled',
      reported: 'reported',
    },
    told: 'Who is told',
    toldNobody: 'There are no other hosts or partners.',
    truncated: 'There are more dates than this list shows.',
    hints: 'To consider',
    moreHints: (count) => plural(count, { one: '# more hint', other: '# more hints' }),
    clash: {
      'same-venue': (title, hosts, when) => `The same venue is used by ${title} (${hosts}), ${when}.`,
      'same-host': (title, hosts, when) => `${hosts} also hosts ${title}, ${when}.`,
      'same-kecamatan': (title, hosts, when) => `In the same district: ${title} (${hosts}), ${when}.`,
      'blood-interval': (title, hosts, when, days) =>
        `Another blood drive within ${plural(Math.abs(days), { one: '# day', other: '# days' })}: ${title} (${hosts}), ${when}.`,
    },
    notes: {
      holiday: (params) => `A holiday: ${name(params)}.`,
      'near-holiday': (params) => `Near a holiday: ${name(params)}.`,
      ramadan: () => 'In Ramadan.',
      'year-undecided': (params) => `The holidays of ${params['year'] ?? ''} are not decided yet.`,
      'friday-prayer': () => 'During the Friday prayer.',
    },
    reason: 'Reason',
    reasonHint: 'Read by people and by the other hosts.',
    save: 'Save the change',
    editAgain: 'Edit again',
    saved: (count) => plural(count, { one: 'Event changed.', other: '# dates changed.' }),
    placeNeeded: 'Choose the venue.',
    tooLate: 'This event is over or cancelled; its date cannot be changed any more.',
    toDate: 'Open the event',
  },
};
