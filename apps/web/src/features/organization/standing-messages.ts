import type { Locale } from '../../lib/i18n.tsx';
import type { ShownStanding } from './api/organization.queries.ts';

interface StandingMessages {
  title: string;
  below: string;
  add: string;
  search: string;
  searchHint: string;
  kind: string;
  allKinds: string;
  standing: string;
  anyStanding: string;
  standings: Record<ShownStanding, string>;
  none: string;
  noneHint: string;
  clear: string;
  caption: string;
  name: string;
  kindAndArea: string;
  state: string;
  actions: string;
  decide: string;
  decideOn: (name: string) => string;
  history: string;
  historyOf: (name: string) => string;
  tabs: string;
  verification: string;
  suspension: string;
  isVerified: string;
  isNotVerified: string;
  nameVerified: string;
  nameVerifiedHint: string;
  note: string;
  noteHint: string;
  noteNeeded: string;
  verify: string;
  withdraw: string;
  keepVerified: string;
  keepUnverified: string;
  saved: (name: string) => string;
  suspensionHint: string;
  liftHint: string;
  reason: string;
  reasonHint: string;
  suspend: string;
  lift: string;
  decisions: Record<'verified' | 'unverified' | 'suspended' | 'lifted', string>;
  noDecisions: string;
  loading: string;
  historyFailed: string;
  contacts: string;
}

export const standingMessages: Record<Locale, StandingMessages> = {
  id: {
    title: 'Lembaga',
    below: 'Grup, dinas, dan mitra: mana yang sudah diverifikasi, mana yang dibekukan',
    add: 'Tambah dinas atau mitra',
    search: 'Cari lembaga',
    searchHint: 'Nama atau singkatan',
    kind: 'Jenis',
    allKinds: 'Semua jenis',
    standing: 'Tampilkan',
    anyStanding: 'Semua keadaan',
    standings: {
      'not-verified': 'Belum diverifikasi',
      suspended: 'Dibekukan',
      'without-admin': 'Grup tanpa admin yang hadir',
    },
    none: 'Belum ada yang cocok',
    noneHint: 'Coba nama yang lebih pendek, atau tampilkan semua.',
    clear: 'Tampilkan semua',
    caption: 'Semua grup, dinas, dan mitra',
    name: 'Nama',
    kindAndArea: 'Jenis dan wilayah',
    state: 'Keadaan',
    actions: 'Tindakan',
    decide: 'Putuskan',
    decideOn: (name) => `Putuskan tentang ${name}`,
    history: 'Riwayat',
    historyOf: (name) => `Riwayat keputusan tentang ${name}`,
    tabs: 'Keputusan',
    verification: 'Verifikasi',
    suspension: 'Pembekuan',
    isVerified: 'Terverifikasi',
    isNotVerified: 'Belum',
    nameVerified: 'Kepanjangan nama sudah dipastikan',
    nameVerifiedHint: 'Bila belum, halaman publiknya menyebutkan hal itu.',
    note: 'Catatan',
    noteHint: 'Adminnya membaca catatan ini. Tanpa verifikasi, alasannya wajib ditulis.',
    noteNeeded: 'Tulis alasannya, paling sedikit 3 huruf.',
    verify: 'Verifikasi',
    withdraw: 'Cabut verifikasi',
    keepVerified: 'Simpan',
    keepUnverified: 'Catat belum diverifikasi',
    saved: (name) => `Keputusan tentang ${name} disimpan`,
    suspensionHint: 'Selama dibekukan, tidak dapat merencanakan kegiatan. Halaman publiknya tetap terbaca.',
    liftHint: 'Sedang dibekukan. Setelah dicabut, dapat merencanakan kegiatan lagi.',
    reason: 'Alasan',
    reasonHint: 'Adminnya membaca alasan ini. Paling sedikit 3 huruf.',
    suspend: 'Bekukan',
    lift: 'Cabut pembekuan',
    decisions: {
      verified: 'Diverifikasi',
      unverified: 'Tidak diverifikasi',
      suspended: 'Dibekukan',
      lifted: 'Pembekuan dicabut',
    },
    noDecisions: 'Belum pernah ada keputusan.',
    loading: 'Sedang memuat',
    historyFailed: 'Riwayat belum berhasil dimuat. Tutup, lalu coba lagi.',
    contacts: 'Atur penerima tautan',
  },
  en: {
    title: 'Organizations',
    below: 'Groups, offices and partners: which are verified, and which are suspended',
    add: 'Add an office or partner',
    search: 'Search organizations',
    searchHint: 'Name or abbreviation',
    kind: 'Kind',
    allKinds: 'All kinds',
    standing: 'Show',
    anyStanding: 'Any state',
    standings: {
      'not-verified': 'Not verified yet',
      suspended: 'Suspended',
      'without-admin': 'Groups of which no admin is here',
    },
    none: 'Nothing matches yet',
    noneHint: 'Try a shorter name, or show all.',
    clear: 'Show all',
    caption: 'All groups, offices and partners',
    name: 'Name',
    kindAndArea: 'Kind and area',
    state: 'State',
    actions: 'Actions',
    decide: 'Decide',
    decideOn: (name) => `Decide about ${name}`,
    history: 'History',
    historyOf: (name) => `Decisions about ${name}`,
    tabs: 'Decisions',
    verification: 'Verification',
    suspension: 'Suspension',
    isVerified: 'Verified',
    isNotVerified: 'Not yet',
    nameVerified: 'The full name is confirmed',
    nameVerifiedHint: 'If not, the public page says so.',
    note: 'Note',
    noteHint: 'The admins read this note. Without verification a reason is needed.',
    noteNeeded: 'Write the reason, at least 3 letters.',
    verify: 'Verify',
    withdraw: 'Withdraw verification',
    keepVerified: 'Save',
    keepUnverified: 'Record as not verified',
    saved: (name) => `The decision about ${name} is saved`,
    suspensionHint: 'While suspended it cannot plan events. Its public page stays readable.',
    liftHint: 'It is suspended. Once lifted, it can plan events again.',
    reason: 'Reason',
    reasonHint: 'The admins read this reason. At least 3 letters.',
    suspend: 'Suspend',
    lift: 'Lift the suspension',
    decisions: {
      verified: 'Verified',
      unverified: 'Not verified',
      suspended: 'Suspended',
      lifted: 'Suspension lifted',
    },
    noDecisions: 'Nothing has been decided yet.',
    loading: 'Loading',
    historyFailed: 'The history did not load. Close this, then try again.',
    contacts: 'Set who gets links',
  },
};
