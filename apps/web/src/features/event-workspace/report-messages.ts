import { type Locale, plural } from '../../lib/i18n.tsx';

interface ReportMessages {
  title: string;
  correctTitle: string;
  back: string;
  step: (at: number, of: number) => string;
  steps: readonly [string, string, string];
  tooEarly: string;
  cancelled: string;
  toDate: string;
  notCounted: string;
  notCountedHint: string;
  target: (amount: string) => string;
  peopleCame: string;
  peopleHint: string;
  photos: string;
  photosHint: string;
  addPhotos: string;
  photoAlt: string;
  photoAltHint: string;
  photoState: Record<'waiting' | 'sending' | 'sent' | 'failed', string>;
  photosSent: (sent: number, all: number) => string;
  removePhoto: (name: string) => string;
  retryPhoto: string;
  refusedType: (name: string) => string;
  refusedSize: (name: string) => string;
  refusedMany: (name: string) => string;
  unreadable: (name: string) => string;
  lostPhoto: (name: string) => string;
  photosUnsent: string;
  note: string;
  noteHint: string;
  handedOverHint: string;
  nothingHanded: string;
  addHanded: string;
  handedLine: (at: number) => string;
  removeHanded: (at: number) => string;
  receiver: string;
  receiverKinds: Record<'organization' | 'name', string>;
  receiverOrganization: string;
  receiverName: string;
  what: string;
  whatHint: string;
  amount: string;
  unit: string;
  summary: string;
  photosCount: (count: number) => string;
  correctionReason: string;
  correctionHint: string;
  next: string;
  previous: string;
  send: string;
  sendCorrection: string;
  sent: string;
  corrected: string;
  kept: string;
  unsent: string;
  unsentText: string;
  tryAgain: string;
  discard: string;
  discardSure: string;
}

export const reportMessages: Record<Locale, ReportMessages> = {
  id: {
    title: 'Isi hasil',
    correctTitle: 'Koreksi hasil',
    back: 'Kembali ke kegiatan',
    step: (at, of) => `Langkah ${at} dari ${of}`,
    steps: ['Angka', 'Foto dan catatan', 'Serah terima'],
    tooEarly: 'Hasil bisa diisi setelah kegiatan dimulai.',
    cancelled: 'Kegiatan ini dibatalkan, jadi tidak ada hasil yang ditunggu.',
    toDate: 'Buka kegiatan',
    notCounted: 'Tidak dihitung',
    notCountedHint: 'Ditulis “tidak dihitung”, bukan nol.',
    target: (amount) => `Target ${amount}`,
    peopleCame: 'Orang yang datang',
    peopleHint: 'Perkiraan boleh.',
    photos: 'Foto',
    photosHint: 'Sampai 12 foto, masing-masing paling besar 5 MB.',
    addPhotos: 'Tambah foto',
    photoAlt: 'Keterangan foto',
    photoAltHint: 'Untuk yang tidak bisa melihatnya.',
    photoState: {
      waiting: 'Belum terkirim',
      sending: 'Mengirim…',
      sent: 'Terkirim',
      failed: 'Belum terkirim',
    },
    photosSent: (sent, all) => `${sent} dari ${all} foto terkirim`,
    removePhoto: (name) => `Hapus foto ${name}`,
    retryPhoto: 'Kirim foto lagi',
    refusedType: (name) => `${name} bukan foto JPG, PNG, atau WebP.`,
    refusedSize: (name) => `${name} lebih dari 5 MB.`,
    refusedMany: (name) => `${name} tidak dimuat: sudah 12 foto.`,
    unreadable: (name) => `${name} tidak terbaca. Pilih foto lain.`,
    lostPhoto: (name) => `${name} perlu dipilih lagi.`,
    photosUnsent: 'Masih ada foto yang belum terkirim. Tunggu sebentar, atau hapus fotonya.',
    note: 'Catatan',
    noteHint: 'Dibaca warga. Tanpa nama orang yang dibantu.',
    handedOverHint: 'Kepada siapa hasilnya diserahkan: kantong darah, uang, barang.',
    nothingHanded: 'Belum ada serah terima. Boleh dikosongkan.',
    addHanded: 'Tambah serah terima',
    handedLine: (at) => `Serah terima ${at}`,
    removeHanded: (at) => `Hapus serah terima ${at}`,
    receiver: 'Penerima',
    receiverKinds: { organization: 'Lembaga', name: 'Nama lain' },
    receiverOrganization: 'Lembaga penerima',
    receiverName: 'Nama penerima',
    what: 'Berupa',
    whatHint: 'Misalnya: kantong darah.',
    amount: 'Jumlah',
    unit: 'Satuan',
    summary: 'Yang akan dikirim',
    photosCount: (count) => `${count} foto`,
    correctionReason: 'Alasan koreksi',
    correctionHint: 'Angka lama tetap terlihat di halaman umum.',
    next: 'Lanjut',
    previous: 'Kembali',
    send: 'Kirim hasil',
    sendCorrection: 'Kirim koreksi',
    sent: 'Hasil terkirim. Terima kasih.',
    corrected: 'Koreksi terkirim.',
    kept: 'Tersimpan di ponsel ini, belum terkirim.',
    unsent: 'Belum terkirim',
    unsentText:
      'Isian Anda tersimpan di ponsel ini. Selama halaman ini terbuka, hasil dikirim sendiri begitu jaringan ada.',
    tryAgain: 'Kirim lagi',
    discard: 'Buang isian',
    discardSure: 'Tekan sekali lagi untuk membuang',
  },
  en: {
    title: 'File the result',
    correctTitle: 'Correct the result',
    back: 'Back to the event',
    step: (at, of) => `Step ${at} of ${of}`,
    steps: ['Figures', 'Photos and a note', 'Handed over'],
    tooEarly: 'The result can be filed once the event has begun.',
    cancelled: 'This event is cancelled, so no result is awaited.',
    toDate: 'Open the event',
    notCounted: 'Not counted',
    notCountedHint: 'It will read “not counted”, not zero.',
    target: (amount) => `Target ${amount}`,
    peopleCame: 'People who came',
    peopleHint: 'An estimate will do.',
    photos: 'Photos',
    photosHint: 'Up to 12 photos, each 5 MB at most.',
    addPhotos: 'Add photos',
    photoAlt: 'What it shows',
    photoAltHint: 'For those who cannot see it.',
    photoState: { waiting: 'Not sent yet', sending: 'Sending…', sent: 'Sent', failed: 'Not sent yet' },
    photosSent: (sent, all) => `${sent} of ${all} photos sent`,
    removePhoto: (name) => `Remove the photo ${name}`,
    retryPhoto: 'Send the photos again',
    refusedType: (name) => `${name} is no JPG, PNG or WebP photo.`,
    refusedSize: (name) => `${name} is larger than 5 MB.`,
    refusedMany: (name) => `${name} was left out: there are 12 photos.`,
    unreadable: (name) => `${name} cannot be read. Choose another photo.`,
    lostPhoto: (name) => `${name} has to be chosen again.`,
    photosUnsent: 'A photo is not sent yet. Wait a moment, or remove it.',
    note: 'A note',
    noteHint: 'Everybody reads it. Without names of those who were helped.',
    handedOverHint: 'Who received what came of it: blood, money, goods.',
    nothingHanded: 'Nothing handed over yet. It may stay empty.',
    addHanded: 'Add a handover',
    handedLine: (at) => `Handover ${at}`,
    removeHanded: (at) => `Remove handover ${at}`,
    receiver: 'Receiver',
    receiverKinds: { organization: 'Organization', name: 'Another name' },
    receiverOrganization: 'Receiving organization',
    receiverName: 'Name of the receiver',
    what: 'What',
    whatHint: 'For example: bags of blood.',
    amount: 'How much',
    unit: 'Unit',
    summary: 'What will be sent',
    photosCount: (count) => plural(count, { one: '# photo', other: '# photos' }),
    correctionReason: 'Why it is corrected',
    correctionHint: 'The old figures stay on the public page.',
    next: 'Next',
    previous: 'Back',
    send: 'Send the result',
    sendCorrection: 'Send the correction',
    sent: 'Result sent. Thank you.',
    corrected: 'Correction sent.',
    kept: 'Kept on this phone, not sent yet.',
    unsent: 'Not sent yet',
    unsentText:
      'What you typed is kept on this phone. While this page is open it is sent by itself once there is a network.',
    tryAgain: 'Send again',
    discard: 'Discard',
    discardSure: 'Press once more to discard',
  },
};
