import type { OrganizationKind } from '@guyub/domain/organization';

import type { Locale } from '../../lib/i18n.tsx';

interface ProfileMessages {
  title: string;
  founding: string;
  foundingBelow: string;
  adding: string;
  addingBelow: string;
  whatKind: string;
  kinds: Record<OrganizationKind, string>;
  codeHintOf: Record<OrganizationKind, string>;
  add: string;
  contact: string;
  contactFieldsHint: string;
  contactTogether: string;
  readOnly: string;
  invite: string;
  profile: string;
  name: string;
  code: string;
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
  addresses: Record<'web' | 'telephone' | 'email', string>;
  addressHint: string;
  /** With the host where links of the chosen kind lead; none: anywhere. */
  addressWrong: Record<'web' | 'telephone' | 'email', (host: string | null) => string>;
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
    adding: 'Tambah dinas atau mitra',
    addingBelow:
      'Anda tidak menjadi anggotanya. Setelah ini, undang petugas pertamanya; sebelum ia masuk, permintaan dijawab lewat tautan surel.',
    whatKind: 'Yang ditambahkan',
    kinds: { group: 'Grup', office: 'Dinas', partner: 'Mitra' },
    codeHintOf: {
      group: 'Misalnya ICK. Tampil di samping kain grup.',
      office: 'Misalnya Dinkes. Tampil di samping kainnya.',
      partner: 'Misalnya PMI. Tampil di samping kainnya.',
    },
    add: 'Tambahkan',
    contact: 'Penerima tautan',
    contactFieldsHint:
      'Undangan dan permintaan dikirim ke surel ini, dan dijawab tanpa akun. Bisa ditambah kemudian.',
    contactTogether: 'Isi nama dan surelnya, atau kosongkan keduanya.',
    readOnly: 'Profil ini diubah oleh adminnya sendiri. Anda bisa mengatur penerima tautannya.',
    invite: 'Undang petugas pertama',
    profile: 'Data organisasi',
    name: 'Nama',
    code: 'Singkatan',
    slug: 'Alamat halaman',
    slugHint: (address) => `Halamannya: ${address}`,
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
    addresses: { web: 'Tautan', telephone: 'Nomor telepon', email: 'Alamat surel' },
    addressHint: 'Milik lembaga, bukan nomor atau surel pribadi: siapa pun dapat melihatnya.',
    addressWrong: {
      web: (host) => `Tulis tautan lengkap, misalnya https://${host ?? 'contoh.id'}/…, tanpa spasi.`,
      telephone: () => 'Tulis nomor Indonesia, misalnya 0272 123456.',
      email: () => 'Tulis alamat surel lengkap.',
    },
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
    ask: 'Minta bergabung',
    askText: (name) => `Admin ${name} menerima permintaan Anda.`,
    message: 'Pesan',
    messageHint: 'Misalnya siapa Anda dan mengapa ingin ikut.',
  },
  en: {
    title: 'Profile',
    founding: 'Found a group',
    foundingBelow: 'You become its admin. The communication office verifies it later.',
    adding: 'Add an office or partner',
    addingBelow:
      'You do not become its member. Invite its first officer afterwards; until they join, requests are answered by links in e-mails.',
    whatKind: 'What you add',
    kinds: { group: 'Group', office: 'Office', partner: 'Partner' },
    codeHintOf: {
      group: 'Such as ICK. It shows beside the group’s weave.',
      office: 'Such as Dinkes. It shows beside its weave.',
      partner: 'Such as PMI. It shows beside its weave.',
    },
    add: 'Add it',
    contact: 'Who gets links',
    contactFieldsHint:
      'Invitations and requests go to this address and are answered without an account. It can be added later.',
    contactTogether: 'Give the name and the e-mail address, or neither.',
    readOnly: 'Its own admins change this profile. You can set who gets its links.',
    invite: 'Invite its first officer',
    profile: 'The organization',
    name: 'Name',
    code: 'Abbreviation',
    slug: 'Address of the page',
    slugHint: (address) => `Its page: ${address}`,
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
    addresses: { web: 'Link', telephone: 'Telephone number', email: 'E-mail address' },
    addressHint: 'The organization’s own, nobody’s private one: everybody can see it.',
    addressWrong: {
      web: (host) => `Write the whole link, such as https://${host ?? 'example.org'}/…, without blanks.`,
      telephone: () => 'Write an Indonesian number, such as 0272 123456.',
      email: () => 'Write the whole e-mail address.',
    },
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
    ask: 'Ask to join',
    askText: (name) => `The admins of ${name} get your request.`,
    message: 'Message',
    messageHint: 'Such as who you are, and why you would like to join.',
  },
};
