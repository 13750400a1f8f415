import type { AuditEntry } from '@guyub/domain/organization';

import type { Locale } from '../../lib/i18n.tsx';

interface ProfileMessages {
  title: string;
  founding: string;
  foundingBelow: string;
  profile: string;
  name: string;
  code: string;
  codeHint: string;
  slug: string;
  slugHint: (address: string) => string;
  slugInvalid: string;
  about: string;
  aboutHint: string;
  legalForm: string;
  foundedYear: string;
  area: string;
  noArea: string;
  isKim: string;
  weave: string;
  weaveHint: string;
  firstThread: string;
  secondThread: string;
  save: string;
  saved: string;
  found: string;
  public: string;
  channels: string;
  addChannel: string;
  editChannel: (label: string) => string;
  removeChannel: (label: string) => string;
  channelRemoved: (label: string) => string;
  edit: string;
  remove: string;
  platform: string;
  address: string;
  label: string;
  labelHint: string;
  followers: string;
  followersOn: string;
  countedTogether: string;
  contacts: string;
  contactsHint: string;
  addContact: string;
  contactName: string;
  email: string;
  byOffice: string;
  noContacts: string;
  removeContact: (name: string) => string;
  contactRemoved: (name: string) => string;
  contactSaved: (name: string) => string;
  audit: string;
  auditHint: string;
  showAudit: string;
  noAudit: string;
  auditFailed: string;
  loading: string;
  actors: Record<AuditEntry['actorKind'], string>;
  formerMember: string;
  actions: Record<AuditEntry['action'], string>;
  tables: Record<string, string>;
  fields: Record<string, string>;
  changed: string;
  empty: string;
  yes: string;
  no: string;
  ask: string;
  askText: (name: string) => string;
  message: string;
  messageHint: string;
}

export const profileMessages: Record<Locale, ProfileMessages> = {
  id: {
    title: 'Profil',
    founding: 'Buat grup',
    foundingBelow: 'Anda menjadi adminnya. Diskominfo memverifikasi kemudian.',
    profile: 'Data organisasi',
    name: 'Nama',
    code: 'Singkatan',
    codeHint: 'Misalnya ICK. Tampil di samping kain grup.',
    slug: 'Alamat halaman',
    slugHint: (address) => `Halaman grup: ${address}`,
    slugInvalid: 'Pakai huruf kecil, angka, dan tanda hubung.',
    about: 'Tentang',
    aboutHint: 'Terbaca publik.',
    legalForm: 'Bentuk hukum',
    foundedYear: 'Tahun berdiri',
    area: 'Wilayah',
    noArea: 'Seluruh kabupaten',
    isKim: 'Komunitas Informasi Masyarakat (KIM)',
    weave: 'Kain',
    weaveHint: 'Dua warna benang yang membedakan organisasi Anda.',
    firstThread: 'Benang pertama',
    secondThread: 'Benang kedua',
    save: 'Simpan',
    saved: 'Profil disimpan',
    found: 'Buat grup',
    public: 'Lihat halaman umum',
    channels: 'Kanal',
    addChannel: 'Tambah kanal',
    editChannel: (label) => `Ubah ${label}`,
    removeChannel: (label) => `Hapus ${label}`,
    channelRemoved: (label) => `${label} dihapus`,
    edit: 'Ubah',
    remove: 'Hapus',
    platform: 'Jenis kanal',
    address: 'Tautan',
    label: 'Nama kanal',
    labelHint: 'Seperti yang terbaca di sana.',
    followers: 'Pengikut',
    followersOn: 'Dihitung tanggal',
    countedTogether: 'Jumlah pengikut perlu tanggal hitungnya.',
    contacts: 'Penerima tautan',
    contactsHint: 'Permintaan yang perlu dijawab dikirim ke surel ini. Penerimanya menjawab tanpa akun.',
    addContact: 'Tambah penerima',
    contactName: 'Nama',
    email: 'Alamat surel',
    byOffice: 'dicatat Diskominfo',
    noContacts: 'Belum ada penerima. Permintaan dijawab lewat akun.',
    removeContact: (name) => `Hapus penerima ${name}`,
    contactRemoved: (name) => `${name} dihapus`,
    contactSaved: (name) => `${name} disimpan`,
    audit: 'Jejak perubahan',
    auditHint: 'Siapa mengubah apa. Data pribadi tidak ditampilkan.',
    showAudit: 'Lihat jejak',
    noAudit: 'Belum ada perubahan.',
    auditFailed: 'Jejak hanya untuk admin dan auditor, atau belum berhasil dimuat.',
    loading: 'Sedang memuat',
    actors: { account: 'Anggota', link: 'Lewat tautan', system: 'Guyub' },
    formerMember: 'Seseorang yang sudah dihapus',
    actions: { insert: 'menambah', update: 'mengubah', delete: 'menghapus' },
    tables: {
      organization: 'data organisasi',
      organization_channel: 'kanal',
      membership: 'keanggotaan',
      organization_contact: 'penerima tautan',
      organization_notice: 'pemberitahuan',
      organization_decision: 'keputusan Diskominfo',
      member_invitation: 'undangan',
      join_request: 'permintaan bergabung',
      reset_code: 'kode sandi baru',
      program: 'program',
      program_host: 'tuan rumah program',
      program_partner: 'mitra program',
      program_flag: 'tanda program',
      program_moderation: 'kata publik program',
      proposal: 'usulan',
      event: 'kegiatan',
      event_host: 'tuan rumah kegiatan',
      event_date_decision: 'keputusan tanggal',
      event_photo: 'foto kegiatan',
      event_role: 'peran di kegiatan',
      activity: 'sasaran dan hasil',
      place_venue: 'tempat',
      signed_link: 'tautan',
      stored_file: 'foto',
      message: 'pesan',
      person: 'data diri',
      account: 'akun',
    },
    fields: {
      name: 'nama',
      code: 'singkatan',
      about: 'tentang',
      title: 'judul',
      purpose: 'tujuan',
      state: 'keadaan',
      status: 'keadaan',
      roles: 'peran',
      starts_local: 'mulai',
      ends_local: 'selesai',
      result_amount: 'hasil',
      people_came: 'warga datang',
      is_reported: 'dilaporkan',
      answer: 'jawaban',
      reason: 'alasan',
      label: 'nama kanal',
      address: 'tautan',
      followers: 'pengikut',
      followers_on: 'dihitung tanggal',
      weave: 'kain',
      area_code: 'kode wilayah',
      founded_year: 'tahun berdiri',
      legal_form: 'bentuk hukum',
      is_kim: 'KIM',
    },
    changed: 'diubah',
    empty: 'kosong',
    yes: 'ya',
    no: 'tidak',
    ask: 'Minta bergabung',
    askText: (name) => `Admin ${name} menerima permintaan Anda.`,
    message: 'Pesan',
    messageHint: 'Misalnya siapa Anda dan mengapa ingin ikut.',
  },
  en: {
    title: 'Profile',
    founding: 'Found a group',
    foundingBelow: 'You become its admin. The communication office verifies it later.',
    profile: 'The organization',
    name: 'Name',
    code: 'Abbreviation',
    codeHint: 'Such as ICK. It shows beside the group’s weave.',
    slug: 'Address of the page',
    slugHint: (address) => `The group’s page: ${address}`,
    slugInvalid: 'Use small letters, figures and hyphens.',
    about: 'About',
    aboutHint: 'The public reads it.',
    legalForm: 'Legal form',
    foundedYear: 'Founded in',
    area: 'Area',
    noArea: 'The whole regency',
    isKim: 'Community information group (KIM)',
    weave: 'Weave',
    weaveHint: 'Two thread colours that tell your organization apart.',
    firstThread: 'First thread',
    secondThread: 'Second thread',
    save: 'Save',
    saved: 'The profile is saved',
    found: 'Found the group',
    public: 'See the public page',
    channels: 'Channels',
    addChannel: 'Add a channel',
    editChannel: (label) => `Edit ${label}`,
    removeChannel: (label) => `Remove ${label}`,
    channelRemoved: (label) => `${label} removed`,
    edit: 'Edit',
    remove: 'Remove',
    platform: 'Kind of channel',
    address: 'Link',
    label: 'Name of the channel',
    labelHint: 'As it reads there.',
    followers: 'Followers',
    followersOn: 'Counted on',
    countedTogether: 'A number of followers needs the day it was counted.',
    contacts: 'Who gets links',
    contactsHint: 'Requests that need an answer go to these addresses. They answer without an account.',
    addContact: 'Add an address',
    contactName: 'Name',
    email: 'E-mail address',
    byOffice: 'entered by the communication office',
    noContacts: 'Nobody yet. Requests are answered by account.',
    removeContact: (name) => `Remove ${name}`,
    contactRemoved: (name) => `${name} removed`,
    contactSaved: (name) => `${name} saved`,
    audit: 'Trail of changes',
    auditHint: 'Who changed what. Personal data are not shown.',
    showAudit: 'See the trail',
    noAudit: 'No changes yet.',
    auditFailed: 'The trail is for admins and auditors only, or did not load.',
    loading: 'Loading',
    actors: { account: 'A member', link: 'By a link', system: 'Guyub' },
    formerMember: 'Somebody no longer known',
    actions: { insert: 'added', update: 'changed', delete: 'removed' },
    tables: {
      organization: 'the organization',
      organization_channel: 'a channel',
      membership: 'a membership',
      organization_contact: 'who gets links',
      organization_notice: 'a notice',
      organization_decision: 'a decision of the communication office',
      member_invitation: 'an invitation',
      join_request: 'a request to join',
      reset_code: 'a code for a new password',
      program: 'a program',
      program_host: 'a program’s host',
      program_partner: 'a program’s partner',
      program_flag: 'a program’s flag',
      program_moderation: 'a program’s public words',
      proposal: 'a proposal',
      event: 'an event',
      event_host: 'an event’s host',
      event_date_decision: 'a decision about a date',
      event_photo: 'an event’s photo',
      event_role: 'a role at an event',
      activity: 'a target or result',
      place_venue: 'a venue',
      signed_link: 'a link',
      stored_file: 'a photo',
      message: 'a message',
      person: 'personal data',
      account: 'an account',
    },
    fields: {
      name: 'name',
      code: 'abbreviation',
      about: 'about',
      title: 'title',
      purpose: 'purpose',
      state: 'state',
      status: 'state',
      roles: 'roles',
      starts_local: 'starts',
      ends_local: 'ends',
      result_amount: 'result',
      people_came: 'people who came',
      is_reported: 'reported',
      answer: 'answer',
      reason: 'reason',
      label: 'name of the channel',
      address: 'link',
      followers: 'followers',
      followers_on: 'counted on',
      weave: 'weave',
      area_code: 'code of the area',
      founded_year: 'founded in',
      legal_form: 'legal form',
      is_kim: 'KIM',
    },
    changed: 'changed',
    empty: 'empty',
    yes: 'yes',
    no: 'no',
    ask: 'Ask to join',
    askText: (name) => `The admins of ${name} get your request.`,
    message: 'Message',
    messageHint: 'Such as who you are, and why you would like to join.',
  },
};
