import type { DatesPreview, PartnerRole } from '@guyub/domain/program';

import { type Locale, plural } from '../../lib/i18n.tsx';
import type { Clash } from './api/planning.queries.ts';

type NoteKind = DatesPreview['dates'][number]['notes'][number]['kind'];

export interface PlanMessages {
  title: string;
  text: (organization: string) => string;
  restored: string;
  startOver: string;
  kinds: string;
  kindsHint: string;
  name: string;
  purpose: string;
  where: string;
  atVenue: string;
  online: string;
  venue: string;
  venueHint: string;
  newVenue: string;
  venueName: string;
  venueAddress: string;
  venueArea: string;
  saveVenue: string;
  venueSaved: (name: string) => string;
  onlineUrl: string;
  onlineHint: string;
  starts: string;
  ends: string;
  endsNextDay: string;
  activities: string;
  activityName: string;
  target: string;
  targetHint: string;
  bloodHint: (people: string) => string;
  fundHint: string;
  unit: string;
  people: string;
  peopleHint: string;
  indicator: string;
  indicatorHint: string;
  indicatorTarget: string;
  hosts: string;
  hostsHint: string;
  owner: string;
  partners: string;
  partnersHint: string;
  partner: string;
  partnerRole: string;
  partnerRoles: Record<PartnerRole, string>;
  addPartner: string;
  removePartner: (name: string) => string;
  partnerNeeded: string;
  contact: string;
  contactName: string;
  contactNameHint: string;
  channel: string;
  noChannel: string;
  policy: string;
  policies: Record<'ask' | 'skip' | 'shift', string>;
  nextDates: string;
  onlyDate: string;
  pastDate: string;
  clashAsk: { title: string; text: string; publish: string };
  noDates: string;
  datesFailed: string;
  loading: string;
  notes: {
    [Kind in NoteKind]: (
      note: Extract<DatesPreview['dates'][number]['notes'][number], { kind: Kind }>,
      date: string,
    ) => string;
  };
  clashes: Record<Clash['kind'], (title: string, date: string, where: string) => string>;
  noClash: string;
  outcomes: Record<'shifted' | 'skipped', (date: string) => string>;
  moveTo: (date: string) => string;
  moveElse: string;
  skip: string;
  leave: string;
  changeDate: string;
  decided: Record<'moved' | 'skipped' | 'left', (date: string) => string>;
  undo: string;
  newDate: string;
  useDate: string;
  useDateHint: string;
  saveDraft: string;
  saveAndPublish: string;
  saveAndInvite: (count: number) => string;
  invitationsTo: (codes: string) => string;
  lookAgain: string;
  savedDraft: string;
  saved: string;
  savedAndInvited: (count: number) => string;
}

export const planMessages: Record<Locale, PlanMessages> = {
  id: {
    title: 'Rencanakan program',
    text: (organization) => `Atas nama ${organization}`,
    restored: 'Isian Anda yang belum disimpan ada lagi di sini.',
    startOver: 'Mulai dari awal',
    kinds: 'Jenis kegiatan',
    kindsHint: 'Boleh lebih dari satu.',
    name: 'Nama program',
    purpose: 'Tujuan',
    where: 'Di mana',
    atVenue: 'Di tempat',
    online: 'Daring',
    venue: 'Tempat',
    venueHint: 'Sebagai draf boleh menyusul.',
    newVenue: 'Tambah tempat baru',
    venueName: 'Nama tempat',
    venueAddress: 'Alamat',
    venueArea: 'Desa atau kecamatan',
    saveVenue: 'Simpan tempat',
    venueSaved: (name) => `${name} sudah bisa dipakai.`,
    onlineUrl: 'Tautan',
    onlineHint: 'Tautan ruang rapat, tampil untuk semua.',
    starts: 'Mulai',
    ends: 'Selesai',
    endsNextDay: 'Selesai pada hari berikutnya.',
    activities: 'Yang kita kerjakan',
    activityName: 'Nama',
    target: 'Target',
    targetHint: 'Tiap tanggal. Boleh kosong.',
    bloodHint: (people) => `Perlu sekitar ${people} pendaftar: 7 dari 10 biasanya berhasil.`,
    fundHint: 'Pengumpulan uang perlu izin PUB, atau mitra yang berizin.',
    unit: 'Satuan',
    people: 'Target orang yang datang',
    peopleHint: 'Tiap tanggal.',
    indicator: 'Ukuran keberhasilan',
    indicatorHint: 'Misalnya: kantong darah per tahun.',
    indicatorTarget: 'Sasaran',
    hosts: 'Tuan rumah bersama',
    hostsHint: 'Tiap grup menyetujui dengan satu ketukan. Sebelum itu namanya belum tampil.',
    owner: 'perencana',
    partners: 'Mitra',
    partnersHint: 'Namanya tampil setelah mereka menyanggupi.',
    partner: 'Nama mitra',
    partnerRole: 'Sebagai',
    partnerRoles: {
      recipient: 'Penerima',
      medical: 'Medis',
      security: 'Pengamanan',
      permit: 'Izin',
      media: 'Media',
    },
    addPartner: 'Tambah mitra',
    removePartner: (name) => `Hapus ${name}`,
    partnerNeeded: 'Pilih mitranya dahulu.',
    contact: 'Pertanyaan warga',
    contactName: 'Nama narahubung',
    contactNameHint: 'Tampil untuk semua, tanpa nomor.',
    channel: 'Kanal untuk bertanya',
    noChannel: 'Tanpa kanal',
    policy: 'Bila jatuh pada hari libur',
    policies: { ask: 'Tanyakan kepada kami', skip: 'Lewati tanggal itu', shift: 'Geser ke hari kerja' },
    nextDates: 'Enam tanggal berikutnya',
    onlyDate: 'Tanggalnya',
    pastDate: 'Tanggal ini sudah lewat: kegiatan langsung masuk ke yang belum dilaporkan.',
    clashAsk: {
      title: 'Terbitkan walau ada bentrok?',
      text: 'Ada kegiatan lain yang bersamaan atau terlalu dekat. Lihat lagi tanda di bawah tanggalnya, atau terbitkan saja.',
      publish: 'Terbitkan saja',
    },
    noDates: 'Pengulangan ini belum menghasilkan tanggal.',
    datesFailed: 'Tanggal belum dapat dihitung. Coba lagi sebentar.',
    loading: 'Menghitung tanggal',
    notes: {
      holiday: ({ name }) => `Libur: ${name}.`,
      'near-holiday': ({ name }, date) => `Dekat ${name}, ${date}.`,
      ramadan: ({ status }) => (status === 'estimate' ? 'Bulan Ramadan, masih perkiraan.' : 'Bulan Ramadan.'),
      'year-undecided': ({ year }) => `Libur ${year} belum ditetapkan.`,
      'friday-prayer': () => 'Bersamaan dengan salat Jumat.',
    },
    clashes: {
      'same-venue': (title, date) => `Tempatnya dipakai ${title}, ${date}.`,
      'same-host': (title, date, where) => `Tuan rumah yang sama: ${title}${where}, ${date}.`,
      'same-kecamatan': (title, date, where) => `Ada ${title}${where}, ${date}.`,
      'blood-interval': (title, date, where) =>
        `${title}${where}, ${date}: pendonor yang sama belum boleh donor lagi.`,
    },
    noClash: 'Tidak ada bentrok.',
    outcomes: {
      shifted: (date) => `Digeser ke ${date}.`,
      skipped: () => 'Dilewati karena libur.',
    },
    moveTo: (date) => `Geser ke ${date}`,
    moveElse: 'Tanggal lain',
    skip: 'Lewati',
    leave: 'Biarkan',
    changeDate: 'Ubah tanggal ini',
    decided: {
      moved: (date) => `Digeser ke ${date}`,
      skipped: () => 'Dilewati',
      left: () => 'Dibiarkan pada tanggal ini',
    },
    undo: 'Urungkan',
    newDate: 'Tanggal baru',
    useDate: 'Pakai tanggal ini',
    useDateHint: 'Pilih hari yang lain dahulu.',
    saveDraft: 'Simpan draf',
    saveAndPublish: 'Simpan dan terbitkan',
    saveAndInvite: (count) => `Simpan dan kirim ${count} undangan`,
    invitationsTo: (codes) => `Undangan terkirim ke ${codes}.`,
    lookAgain: 'Ada isian yang belum benar. Periksa yang bertanda merah.',
    savedDraft: 'Draf tersimpan.',
    saved: 'Program terbit. Tanggalnya sudah ada di kalender.',
    savedAndInvited: (count) => `Program terbit, ${count} undangan terkirim.`,
  },
  en: {
    title: 'Plan a program',
    text: (organization) => `For ${organization}`,
    restored: 'What you had not saved is here again.',
    startOver: 'Start over',
    kinds: 'Kinds of activity',
    kindsHint: 'More than one is fine.',
    name: 'Name of the program',
    purpose: 'Purpose',
    where: 'Where',
    atVenue: 'At a venue',
    online: 'Online',
    venue: 'Venue',
    venueHint: 'A draft may do without.',
    newVenue: 'Add a new venue',
    venueName: 'Name of the venue',
    venueAddress: 'Address',
    venueArea: 'Village or district',
    saveVenue: 'Save venue',
    venueSaved: (name) => `${name} can be used now.`,
    onlineUrl: 'Link',
    onlineHint: 'The meeting room’s link, shown to everyone.',
    starts: 'Starts',
    ends: 'Ends',
    endsNextDay: 'Ends on the next day.',
    activities: 'What we do',
    activityName: 'Name',
    target: 'Target',
    targetHint: 'On each date. May stay empty.',
    bloodHint: (people) => `Takes about ${people} people signing up: 7 of 10 usually give.`,
    fundHint: 'Collecting money takes a permit (PUB), or a partner that has one.',
    unit: 'Unit',
    people: 'Target of people coming',
    peopleHint: 'On each date.',
    indicator: 'How we know it works',
    indicatorHint: 'For example: bags of blood a year.',
    indicatorTarget: 'Aim',
    hosts: 'Joint hosts',
    hostsHint: 'Each group agrees with one tap. Before that its name is not shown.',
    owner: 'plans it',
    partners: 'Partners',
    partnersHint: 'Their names are shown once they agree.',
    partner: 'Name of the partner',
    partnerRole: 'As',
    partnerRoles: {
      recipient: 'Recipient',
      medical: 'Medical',
      security: 'Security',
      permit: 'Permit',
      media: 'Media',
    },
    addPartner: 'Add partner',
    removePartner: (name) => `Remove ${name}`,
    partnerNeeded: 'Choose the partner first.',
    contact: 'Questions from residents',
    contactName: 'Name of the contact person',
    contactNameHint: 'Shown to everyone, without a number.',
    channel: 'Channel for questions',
    noChannel: 'No channel',
    policy: 'When it falls on a holiday',
    policies: { ask: 'Ask us', skip: 'Skip that date', shift: 'Move to a working day' },
    nextDates: 'The next six dates',
    onlyDate: 'The date',
    pastDate: 'This date has passed: the event goes straight to those without a result.',
    clashAsk: {
      title: 'Publish in spite of clashes?',
      text: 'Something else is on at the same time or too near. Look again at the marks below the dates, or publish all the same.',
      publish: 'Publish all the same',
    },
    noDates: 'This repetition gives no dates yet.',
    datesFailed: 'The dates could not be computed. Try again in a moment.',
    loading: 'Computing the dates',
    notes: {
      holiday: ({ name }) => `Holiday: ${name}.`,
      'near-holiday': ({ name }, date) => `Near ${name}, ${date}.`,
      ramadan: ({ status }) => (status === 'estimate' ? 'In Ramadan, as estimated.' : 'In Ramadan.'),
      'year-undecided': ({ year }) => `The holidays of ${year} are not decided yet.`,
      'friday-prayer': () => 'At the time of the Friday prayer.',
    },
    clashes: {
      'same-venue': (title, date) => `The venue is taken by ${title}, ${date}.`,
      'same-host': (title, date, where) => `The same host: ${title}${where}, ${date}.`,
      'same-kecamatan': (title, date, where) => `There is ${title}${where}, ${date}.`,
      'blood-interval': (title, date, where) =>
        `${title}${where}, ${date}: the same donors may not give again yet.`,
    },
    noClash: 'Nothing clashes.',
    outcomes: {
      shifted: (date) => `Moved to ${date}.`,
      skipped: () => 'Skipped, it is a holiday.',
    },
    moveTo: (date) => `Move to ${date}`,
    moveElse: 'Another date',
    skip: 'Skip',
    leave: 'Leave it',
    changeDate: 'Change this date',
    decided: {
      moved: (date) => `Moved to ${date}`,
      skipped: () => 'Skipped',
      left: () => 'Left on this date',
    },
    undo: 'Undo',
    newDate: 'New date',
    useDate: 'Use this date',
    useDateHint: 'Choose another day first.',
    saveDraft: 'Save draft',
    saveAndPublish: 'Save and publish',
    saveAndInvite: (count) =>
      plural(count, { one: 'Save and send # invitation', other: 'Save and send # invitations' }),
    invitationsTo: (codes) => `Invitations go to ${codes}.`,
    lookAgain: 'Something is not right yet. Look at what is marked red.',
    savedDraft: 'Draft saved.',
    saved: 'The program is published. Its dates are in the calendar.',
    savedAndInvited: (count) =>
      plural(count, {
        one: 'The program is published, # invitation sent.',
        other: 'The program is published, # invitations sent.',
      }),
  },
};
