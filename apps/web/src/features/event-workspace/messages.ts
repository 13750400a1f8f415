import type { EventRole } from '@guyub/domain/identity';

import { type Locale, plural } from '../../lib/i18n.tsx';

interface DateMessages {
  title: string;
  steps: string;
  nextUp: string;
  states: Record<'draft' | 'scheduled' | 'ongoing' | 'ended' | 'reported' | 'cancelled' | 'overdue', string>;
  noPlace: string;
  online: string;
  was: (when: string) => string;
  publicPage: string;
  change: string;
  cancel: string;
  hosts: (count: number) => string;
  hostsWaiting: (count: number, names: string) => string;
  partners: string;
  partnersWaiting: (count: number, names: string) => string;
  waitingWord: string;
  partnersReady: (names: string) => string;
  place: string;
  addPlace: string;
  holiday: string;
  decide: string;
  publish: string;
  publishText: string;
  toProgram: string;
  happening: string;
  chooseHelpers: string;
  result: string;
  resultDue: (when: string) => string;
  resultLate: (days: number) => string;
  resultDone: (when: string) => string;
  resultLater: string;
  file: string;
  correct: string;
  next: Record<
    'report' | 'overdue' | 'ongoing' | 'decide' | 'place' | 'publish' | 'hosts' | 'ready' | 'reported',
    { title: string; text: string }
  >;
  unsent: string;
  unsentText: string;
  goOn: string;
  figures: string;
  notCounted: string;
  note: string;
  peopleCame: string;
  cancelTitle: string;
  cancelText: string;
  cancelScope: string;
  cancelThis: string;
  cancelFollowing: string;
  reason: string;
  reasonHint: string;
  cancelConfirm: string;
  keep: string;
  cancelled: (count: number) => string;
  reinstate: string;
  reinstated: string;
  decideTitle: string;
  decideText: (date: string) => string;
  decisions: Record<'leave' | 'move' | 'skip', { title: string; note: string }>;
  newDate: string;
  saveDecision: string;
  decided: string;
  rolesTitle: string;
  rolesText: string;
  noRoles: string;
  roles: Record<EventRole, string>;
  role: string;
  person: string;
  personNeeded: string;
  assign: string;
  assigned: (name: string) => string;
  end: string;
  endOf: (name: string, role: string) => string;
  ended: (name: string) => string;
  noHelpers: string;
  loadNewest: string;
  failed: string;
  tryAgain: string;
}

export const dateMessages: Record<Locale, DateMessages> = {
  id: {
    title: 'Kelola kegiatan',
    steps: 'Sampai di mana',
    nextUp: 'Berikutnya',
    states: {
      draft: 'Draf',
      scheduled: 'Terjadwal',
      ongoing: 'Berlangsung',
      ended: 'Belum dilaporkan',
      overdue: 'Laporan terlambat',
      reported: 'Selesai dan dilaporkan',
      cancelled: 'Dibatalkan',
    },
    noPlace: 'Tempat belum ditetapkan',
    online: 'Daring',
    was: (when) => `Semula ${when}`,
    publicPage: 'Lihat halaman umum',
    change: 'Ubah',
    cancel: 'Batalkan kegiatan',
    hosts: (count) => (count > 1 ? 'Tuan rumah lengkap' : 'Tuan rumah'),
    hostsWaiting: (count, names) => `${count} belum menjawab: ${names}`,
    partners: 'Mitra',
    partnersWaiting: (count, names) => `${count} belum menjawab: ${names}`,
    waitingWord: 'menunggu',
    partnersReady: (names) => `${names} siap`,
    place: 'Tempat',
    addPlace: 'Isi tempat',
    holiday: 'Jatuh pada hari libur',
    decide: 'Putuskan',
    publish: 'Terbitkan program',
    publishText: 'warga belum melihatnya',
    toProgram: 'Buka program',
    happening: 'Kegiatan berlangsung',
    chooseHelpers: 'Pilih petugas',
    result: 'Hasil',
    resultDue: (when) => `paling lambat ${when}`,
    resultLate: (days) => `lewat ${days} hari`,
    resultDone: (when) => `dilaporkan ${when}`,
    resultLater: 'diisi setelah kegiatan',
    file: 'Isi hasil',
    correct: 'Koreksi hasil',
    next: {
      report: { title: 'Isi hasil kegiatan', text: 'Tiga langkah, bisa dilanjutkan kapan saja.' },
      overdue: { title: 'Hasil masih ditunggu', text: 'Angka yang belum ada boleh ditandai tidak dihitung.' },
      ongoing: { title: 'Kegiatan sedang berlangsung', text: 'Hasil bisa diisi langsung di tempat.' },
      decide: { title: 'Tanggal ini hari libur', text: 'Tetap, geser, atau lewati.' },
      place: { title: 'Isi tempat kegiatan', text: 'Warga perlu tahu ke mana datang.' },
      publish: { title: 'Terbitkan programnya', text: 'Selama masih draf, warga belum melihatnya.' },
      hosts: { title: 'Tuan rumah belum lengkap', text: 'Masih ada undangan yang belum dijawab.' },
      ready: { title: 'Siap. Tinggal mengajak warga', text: 'Bagikan halaman kegiatan ke grup.' },
      reported: { title: 'Selesai. Terima kasih', text: 'Hasilnya sudah bisa dilihat warga.' },
    },
    unsent: 'Belum terkirim',
    unsentText: 'Isian hasil tersimpan di ponsel ini.',
    goOn: 'Lanjutkan',
    figures: 'Hasil',
    notCounted: 'tidak dihitung',
    note: 'Catatan',
    peopleCame: 'orang datang',
    cancelTitle: 'Batalkan kegiatan',
    cancelText: 'Warga dan tuan rumah lain akan membaca alasannya.',
    cancelScope: 'Yang dibatalkan',
    cancelThis: 'Tanggal ini saja',
    cancelFollowing: 'Ini dan seterusnya',
    reason: 'Alasan',
    reasonHint: 'Misalnya: tempat dipakai acara desa.',
    cancelConfirm: 'Batalkan kegiatan',
    keep: 'Tidak jadi',
    cancelled: (count) => (count > 1 ? `${count} kegiatan dibatalkan.` : 'Kegiatan dibatalkan.'),
    reinstate: 'Jadi dilaksanakan',
    reinstated: 'Kegiatan jadi dilaksanakan.',
    decideTitle: 'Hari libur: bagaimana tanggal ini?',
    decideText: (date) => `${date} jatuh pada hari libur. Keputusan berlaku untuk semua tuan rumah.`,
    decisions: {
      leave: { title: 'Tetap pada tanggal ini', note: 'Warga datang pada hari libur.' },
      move: { title: 'Geser ke tanggal lain', note: 'Jamnya tetap sama.' },
      skip: { title: 'Lewati kali ini', note: 'Tanggal ini dibatalkan, lainnya tetap.' },
    },
    newDate: 'Tanggal baru',
    saveDecision: 'Simpan keputusan',
    decided: 'Keputusan disimpan.',
    rolesTitle: 'Petugas kegiatan',
    rolesText: 'Mereka bertugas untuk tanggal ini saja.',
    noRoles: 'Belum ada petugas.',
    roles: { 'door-crew': 'Penerima tamu', cashier: 'Pencatat uang', photographer: 'Juru foto' },
    role: 'Tugas',
    person: 'Anggota',
    personNeeded: 'Pilih orangnya dahulu.',
    assign: 'Tambahkan',
    assigned: (name) => `${name} bertugas.`,
    end: 'Akhiri',
    endOf: (name, role) => `Akhiri tugas ${name}, ${role}`,
    ended: (name) => `Tugas ${name} diakhiri.`,
    noHelpers: 'Belum ada anggota yang bisa dipilih.',
    loadNewest: 'Muat yang terbaru',
    failed: 'Daftar ini belum bisa dimuat.',
    tryAgain: 'Coba lagi',
  },
  en: {
    title: 'Manage the event',
    steps: 'Where it stands',
    nextUp: 'Next',
    states: {
      draft: 'Draft',
      scheduled: 'Scheduled',
      ongoing: 'Happening now',
      ended: 'Not reported yet',
      overdue: 'Report overdue',
      reported: 'Done and reported',
      cancelled: 'Cancelled',
    },
    noPlace: 'Place not decided yet',
    online: 'Online',
    was: (when) => `Was ${when}`,
    publicPage: 'See the public page',
    change: 'Change',
    cancel: 'Cancel the event',
    hosts: (count) => (count > 1 ? 'Hosts complete' : 'Host'),
    hostsWaiting: (count, names) => `${count} not answered yet: ${names}`,
    partners: 'Partners',
    partnersWaiting: (count, names) => `${count} not answered yet: ${names}`,
    waitingWord: 'waiting',
    partnersReady: (names) => `${names} ready`,
    place: 'Place',
    addPlace: 'Add the place',
    holiday: 'Falls on a holiday',
    decide: 'Decide',
    publish: 'Publish the program',
    publishText: 'people do not see it yet',
    toProgram: 'Open the program',
    happening: 'The event takes place',
    chooseHelpers: 'Choose helpers',
    result: 'Result',
    resultDue: (when) => `due by ${when}`,
    resultLate: (days) => plural(days, { one: '# day late', other: '# days late' }),
    resultDone: (when) => `reported ${when}`,
    resultLater: 'filed after the event',
    file: 'File the result',
    correct: 'Correct the result',
    next: {
      report: { title: 'File the result', text: 'Three steps; go on whenever you like.' },
      overdue: { title: 'The result is awaited', text: 'What was not counted may be marked so.' },
      ongoing: { title: 'The event is happening', text: 'The result can be filed on the spot.' },
      decide: { title: 'This date is a holiday', text: 'Leave it, move it, or skip it.' },
      place: { title: 'Add the place', text: 'People need to know where to come.' },
      publish: { title: 'Publish the program', text: 'While it is a draft, people do not see it.' },
      hosts: { title: 'Hosts are not complete', text: 'An invitation is not answered yet.' },
      ready: { title: 'Ready. Now invite people', text: 'Share the event’s page with your group.' },
      reported: { title: 'Done. Thank you', text: 'Everybody can read the result.' },
    },
    unsent: 'Not sent yet',
    unsentText: 'The result is kept on this phone.',
    goOn: 'Go on',
    figures: 'Result',
    notCounted: 'not counted',
    note: 'Note',
    peopleCame: 'people came',
    cancelTitle: 'Cancel the event',
    cancelText: 'People and the other hosts will read the reason.',
    cancelScope: 'What is cancelled',
    cancelThis: 'This date only',
    cancelFollowing: 'This and following',
    reason: 'Reason',
    reasonHint: 'For example: the village needs the place.',
    cancelConfirm: 'Cancel the event',
    keep: 'Keep it',
    cancelled: (count) => plural(count, { one: 'Event cancelled.', other: '# events cancelled.' }),
    reinstate: 'It takes place after all',
    reinstated: 'The event takes place after all.',
    decideTitle: 'A holiday: what about this date?',
    decideText: (date) => `${date} is a holiday. The decision holds for all hosts.`,
    decisions: {
      leave: { title: 'Leave it on this date', note: 'People come on the holiday.' },
      move: { title: 'Move it to another date', note: 'Its hours stay the same.' },
      skip: { title: 'Skip it this time', note: 'This date is cancelled, the others stay.' },
    },
    newDate: 'New date',
    saveDecision: 'Save the decision',
    decided: 'Decision saved.',
    rolesTitle: 'Helpers',
    rolesText: 'They help on this date only.',
    noRoles: 'No helpers yet.',
    roles: { 'door-crew': 'Door crew', cashier: 'Cashier', photographer: 'Photographer' },
    role: 'Role',
    person: 'Member',
    personNeeded: 'Choose the person first.',
    assign: 'Add',
    assigned: (name) => `${name} helps.`,
    end: 'End',
    endOf: (name, role) => `End ${name} as ${role}`,
    ended: (name) => `${name} does not help any more.`,
    noHelpers: 'There are no members to choose from yet.',
    loadNewest: 'Load the newest',
    failed: 'This list could not be loaded.',
    tryAgain: 'Try again',
  },
};
