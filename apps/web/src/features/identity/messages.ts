import type {
  AccountCareRefusal,
  IdentityRefusal,
  LinkPurpose,
  ResetCodeRefusal,
  SecondFactorRefusal,
} from '@guyub/domain/identity';

import { type Locale, plural } from '../../lib/i18n.tsx';

type Params = Record<string, string>;

interface IdentityMessages {
  signIn: string;
  signInText: string;
  login: string;
  loginHint: string;
  password: string;
  /** A toggle; without the field's own name, so that each is found by one. */
  showPassword: string;
  newPassword: string;
  passwordHint: string;
  currentPassword: string;
  name: string;
  nameHint: string;
  email: string;
  phone: string;
  code: string;
  codeHint: string;
  forgotten: string;
  noAccount: string;
  signUp: string;
  signUpText: string;
  signUpSend: string;
  mailTitle: string;
  mailText: string;
  notMailedTitle: string;
  notMailedText: string;
  haveAccount: string;
  confirmTitle: string;
  confirmText: string;
  confirm: string;
  confirmed: string;
  resetTitle: string;
  resetText: string;
  resetSend: string;
  byCode: string;
  byCodeText: string;
  newPasswordTitle: string;
  save: string;
  passwordSaved: string;
  toSignIn: string;
  backToSignIn: string;
  linkMissing: string;
  linkMissingText: string;
  linkStates: Record<'used' | 'expired' | 'revoked', { title: string; text: string }>;
  linkNoScript: string;
  invites: (by: string, to: string) => string;
  asks: (by: string, to: string, role: string) => string;
  joins: (organization: string, roles: string) => string;
  takesOver: (organization: string) => string;
  takeOverTitle: (organization: string) => string;
  takeOver: string;
  tookOver: string;
  sentTo: (contact: string) => string;
  yourLogin: (contact: string) => string;
  validUntil: (when: string) => string;
  nextDate: string;
  place: string;
  accept: Record<'host-invitation' | 'partner-confirmation' | 'member-invitation', string>;
  decline: string;
  note: string;
  accepted: string;
  declined: string;
  confirmedPart: string;
  afterAccept: string;
  seeProgram: string;
  purposes: Record<LinkPurpose, string>;
  me: string;
  myGroups: string;
  noGroups: string;
  foundGroup: string;
  devices: string;
  thisDevice: string;
  lastUsed: (when: string) => string;
  end: string;
  endOthers: string;
  endTitle: (device: string) => string;
  endText: string;
  ended: string;
  changePassword: string;
  othersEnded: string;
  signOut: string;
  roles: Record<string, string>;
  /** Those of second factors, of the care of others' accounts, and of codes that an organization's admin makes, stand in their own words. */
  refused: Record<
    Exclude<
      IdentityRefusal['code'],
      SecondFactorRefusal['code'] | AccountCareRefusal['code'] | ResetCodeRefusal['code']
    >,
    (params: Params) => string
  >;
}

const waitId = ({ retryAfterSeconds }: Params) =>
  `Terlalu banyak percobaan. Tunggu ${Math.ceil(Number(retryAfterSeconds ?? 60) / 60)} menit, lalu coba lagi.`;
const waitEn = ({ retryAfterSeconds }: Params) =>
  plural(Math.ceil(Number(retryAfterSeconds ?? 60) / 60), {
    one: 'Too many tries. Wait # minute, then try again.',
    other: 'Too many tries. Wait # minutes, then try again.',
  });

export const identityMessages: Record<Locale, IdentityMessages> = {
  id: {
    signIn: 'Masuk',
    signInText: 'Untuk admin grup, mitra, dan petugas. Melihat dan mengikuti kegiatan tidak perlu akun.',
    login: 'Surel atau nomor WhatsApp',
    loginHint: 'Contoh: nama@contoh.id atau 0812 3456 7890',
    password: 'Kata sandi',
    showPassword: 'Tampilkan yang diketik',
    newPassword: 'Kata sandi baru',
    passwordHint:
      'Paling sedikit 10 huruf. Beberapa kata yang Anda ingat lebih baik daripada satu kata sulit.',
    currentPassword: 'Kata sandi sekarang',
    name: 'Nama',
    nameHint: 'Seperti di KTP; satu kata pun boleh.',
    email: 'Surel',
    phone: 'Nomor WhatsApp',
    code: 'Kode dari admin grup',
    codeHint: 'Delapan angka, berlaku 30 menit.',
    forgotten: 'Lupa kata sandi',
    noAccount: 'Belum punya akun?',
    signUp: 'Daftar',
    signUpText: 'Satu akun untuk semua grup yang Anda urus.',
    signUpSend: 'Kirim tautan ke surel saya',
    mailTitle: 'Periksa surel Anda',
    mailText:
      'Kami mengirim tautan untuk melanjutkan. Belum datang? Lihat folder spam, atau coba lagi nanti.',
    notMailedTitle: 'Permintaan Anda sudah dicatat',
    notMailedText:
      'Situs ini belum mengirim surel sendiri. Hubungi dinas: petugas di sana meneruskan tautannya kepada Anda.',
    haveAccount: 'Sudah punya akun?',
    confirmTitle: 'Selesaikan pendaftaran',
    confirmText: 'Ketuk tombol ini untuk membuat akun Anda.',
    confirm: 'Buat akun saya',
    confirmed: 'Akun Anda sudah jadi. Silakan masuk.',
    resetTitle: 'Lupa kata sandi',
    resetText: 'Kami kirim tautan ke surel Anda, bila surel itu punya akun.',
    resetSend: 'Kirim tautan',
    byCode: 'Punya kode dari admin grup?',
    byCodeText: 'Akun tanpa surel dibantu admin grupnya: mintalah kode sekali pakai.',
    newPasswordTitle: 'Kata sandi baru',
    save: 'Simpan kata sandi',
    passwordSaved: 'Kata sandi tersimpan. Semua perangkat dikeluarkan; silakan masuk lagi.',
    toSignIn: 'Masuk',
    backToSignIn: 'Kembali ke Masuk',
    linkMissing: 'Tautan ini tidak lengkap',
    linkMissingText: 'Salin seluruh tautan dari pesan Anda, sampai huruf terakhir.',
    linkStates: {
      used: { title: 'Tautan ini sudah dijawab', text: 'Satu tautan hanya untuk satu jawaban.' },
      expired: { title: 'Tautan ini sudah kedaluwarsa', text: 'Mintalah undangan baru.' },
      revoked: {
        title: 'Tautan ini sudah dibatalkan',
        text: 'Mungkin sudah diganti tautan yang lebih baru.',
      },
    },
    linkNoScript: 'Halaman ini perlu JavaScript. Anda juga bisa masuk dan menjawab di ruang kerja grup.',
    invites: (by, to) => `${by} mengajak ${to} menjadi tuan rumah bersama`,
    asks: (by, to, role) => `${by} meminta ${to} memastikan bagiannya: ${role}`,
    takesOver: (organization) =>
      `Diskominfo menyerahkan ${organization} kepada Anda, karena tidak ada lagi yang memimpinnya. Anda menjadi adminnya: mengurus program, anggota, dan profilnya.`,
    takeOverTitle: (organization) => `Ambil alih ${organization}`,
    takeOver: 'Terima, jadi admin',
    tookOver: 'Terima kasih. Sekarang Anda adminnya.',
    joins: (organization, roles) => `Anda diundang ke ${organization} sebagai ${roles}`,
    sentTo: (contact) => `Dikirim ke ${contact}`,
    yourLogin: (contact) => `Nanti Anda masuk dengan ${contact} dan kata sandi yang Anda buat di sini.`,
    validUntil: (when) => `berlaku sampai ${when}`,
    nextDate: 'Tanggal pertama',
    place: 'Tempat',
    accept: {
      'host-invitation': 'Terima, jadi tuan rumah',
      'partner-confirmation': 'Pastikan bagian kami',
      'member-invitation': 'Terima undangan',
    },
    decline: 'Tolak',
    note: 'Catatan untuk pengundang',
    accepted: 'Terima kasih, sudah diterima.',
    declined: 'Sudah dicatat: tidak ikut.',
    confirmedPart: 'Terima kasih, bagian Anda sudah dipastikan.',
    afterAccept: 'Mengubah jadwal dan melaporkan hasil perlu masuk sebagai admin grup.',
    seeProgram: 'Lihat programnya',
    purposes: {
      'host-invitation': 'Undangan tuan rumah',
      'partner-confirmation': 'Permintaan kepada mitra',
      'member-invitation': 'Undangan anggota',
      'sign-up': 'Pendaftaran',
      'password-reset': 'Kata sandi baru',
    },
    me: 'Akun saya',
    myGroups: 'Grup dan kantor saya',
    noGroups: 'Anda belum bergabung dengan grup mana pun.',
    foundGroup: 'Daftarkan grup baru',
    devices: 'Perangkat yang masuk',
    thisDevice: 'perangkat ini',
    lastUsed: (when) => `terakhir ${when}`,
    end: 'Keluarkan',
    endOthers: 'Keluarkan perangkat lain',
    endTitle: (device) => `Keluarkan ${device}?`,
    endText: 'Di sana perlu masuk lagi dengan kata sandi.',
    ended: 'Perangkat dikeluarkan.',
    changePassword: 'Ganti kata sandi',
    othersEnded: 'Kata sandi diganti, perangkat lain dikeluarkan.',
    signOut: 'Keluar',
    roles: {
      member: 'anggota',
      admin: 'admin',
      treasurer: 'bendahara',
      surveyor: 'surveyor',
      officer: 'petugas',
      head: 'kepala',
      auditor: 'auditor',
      'data-protection-officer': 'petugas pelindungan data',
      sysadmin: 'sysadmin',
    },
    refused: {
      'sign-in-refused': () => 'Surel, nomor, atau kata sandi belum cocok.',
      'too-many-tries': waitId,
      'password-common': () => 'Kata sandi ini mudah ditebak. Pakai beberapa kata yang tidak berhubungan.',
      'password-context-words': () =>
        'Kata sandi ini hanya berisi kata yang pertama dicoba orang di sini: nama Anda, tempat, lembaga, atau kegiatan. Tambahkan kata lain yang hanya Anda yang tahu.',
      'password-wrong': () => 'Kata sandi sekarang belum cocok.',
      'link-not-open': () => 'Tautan ini sudah dipakai, dibatalkan, atau kedaluwarsa.',
      'code-wrong': () => 'Nomor dan kode belum cocok, atau kodenya sudah lewat.',
      'code-shown-once': () => 'Kode ini sudah ditampilkan. Buat kode baru.',
      busy: () => 'Sedang ramai. Tunggu sebentar, lalu coba lagi.',
      'secure-connection-needed': () => 'Buka halaman ini lewat https, lalu masuk.',
      'session-not-found': () => 'Perangkat itu sudah keluar.',
      'account-needed': () => 'Masuk dahulu, atau buat akun di bawah.',
      'link-for-another': () =>
        'Undangan ini untuk surel atau nomor lain. Keluar dahulu, lalu masuk dengan akun yang diundang.',
    },
  },
  en: {
    signIn: 'Sign in',
    signInText:
      'For group admins, partners and officers. You need no account to see events or to come along.',
    login: 'E-mail or WhatsApp number',
    loginHint: 'Such as name@example.org or 0812 3456 7890',
    password: 'Password',
    showPassword: 'Show what is typed',
    newPassword: 'New password',
    passwordHint: 'At least 10 characters. A few words you remember are better than one hard word.',
    currentPassword: 'Current password',
    name: 'Name',
    nameHint: 'As on the identity card; one word will do.',
    email: 'E-mail',
    phone: 'WhatsApp number',
    code: 'Code from the group’s admin',
    codeHint: 'Eight digits, good for 30 minutes.',
    forgotten: 'Forgot the password',
    noAccount: 'No account yet?',
    signUp: 'Sign up',
    signUpText: 'One account for all the groups you look after.',
    signUpSend: 'Send the link to my e-mail',
    mailTitle: 'Look into your e-mail',
    mailText: 'We sent a link to go on with. Not there? Look into the spam folder, or try again later.',
    notMailedTitle: 'We noted your request',
    notMailedText:
      'This site does not send e-mail itself yet. Contact the office: they hand the link on to you.',
    haveAccount: 'Have an account?',
    confirmTitle: 'Finish signing up',
    confirmText: 'Tap this button to make your account.',
    confirm: 'Make my account',
    confirmed: 'Your account is ready. Please sign in.',
    resetTitle: 'Forgot the password',
    resetText: 'We send a link to your e-mail, if it has an account.',
    resetSend: 'Send the link',
    byCode: 'Have a code from the group’s admin?',
    byCodeText: 'An account without e-mail is helped by its group’s admin: ask for a one-time code.',
    newPasswordTitle: 'New password',
    save: 'Save the password',
    passwordSaved: 'Password saved. All devices are signed out; please sign in again.',
    toSignIn: 'Sign in',
    backToSignIn: 'Back to signing in',
    linkMissing: 'This link is not complete',
    linkMissingText: 'Copy the whole link from your message, to the last letter.',
    linkStates: {
      used: { title: 'This link was answered already', text: 'One link is for one answer.' },
      expired: { title: 'This link has expired', text: 'Ask for a new invitation.' },
      revoked: { title: 'This link was withdrawn', text: 'A newer link may have taken its place.' },
    },
    linkNoScript: 'This page needs JavaScript. You can also sign in and answer in the group’s workspace.',
    invites: (by, to) => `${by} invites ${to} to host together`,
    asks: (by, to, role) => `${by} asks ${to} to confirm its part: ${role}`,
    takesOver: (organization) =>
      `The communication office hands ${organization} over to you, because nobody leads it now. You become its admin: you look after its programs, members and profile.`,
    takeOverTitle: (organization) => `Take over ${organization}`,
    takeOver: 'Accept and become admin',
    tookOver: 'Thank you. You are its admin now.',
    joins: (organization, roles) => `You are invited to ${organization} as ${roles}`,
    sentTo: (contact) => `Sent to ${contact}`,
    yourLogin: (contact) => `Later you sign in with ${contact} and the password that you choose here.`,
    validUntil: (when) => `good until ${when}`,
    nextDate: 'First date',
    place: 'Place',
    accept: {
      'host-invitation': 'Accept and host together',
      'partner-confirmation': 'Confirm our part',
      'member-invitation': 'Accept the invitation',
    },
    decline: 'Decline',
    note: 'A note to those who asked',
    accepted: 'Thank you, that is accepted.',
    declined: 'Noted: not taking part.',
    confirmedPart: 'Thank you, your part is confirmed.',
    afterAccept: 'Changing dates and reporting results needs a sign-in as the group’s admin.',
    seeProgram: 'See the program',
    purposes: {
      'host-invitation': 'Invitation to host',
      'partner-confirmation': 'Request to a partner',
      'member-invitation': 'Invitation to join',
      'sign-up': 'Sign-up',
      'password-reset': 'New password',
    },
    me: 'My account',
    myGroups: 'My groups and offices',
    noGroups: 'You have not joined a group yet.',
    foundGroup: 'Register a new group',
    devices: 'Devices signed in',
    thisDevice: 'this device',
    lastUsed: (when) => `last used ${when}`,
    end: 'Sign out',
    endOthers: 'Sign out other devices',
    endTitle: (device) => `Sign out ${device}?`,
    endText: 'It has to sign in again with the password.',
    ended: 'The device is signed out.',
    changePassword: 'Change the password',
    othersEnded: 'Password changed, other devices are signed out.',
    signOut: 'Sign out',
    roles: {
      member: 'member',
      admin: 'admin',
      treasurer: 'treasurer',
      surveyor: 'surveyor',
      officer: 'officer',
      head: 'head',
      auditor: 'auditor',
      'data-protection-officer': 'data protection officer',
      sysadmin: 'sysadmin',
    },
    refused: {
      'sign-in-refused': () => 'E-mail, number or password do not match.',
      'too-many-tries': waitEn,
      'password-common': () =>
        'This password is easy to guess. Use a few words that have nothing to do with each other.',
      'password-context-words': () =>
        'This password has only words that are tried first here: your name, places, organizations or activities. Add a word that only you would think of.',
      'password-wrong': () => 'The current password does not match.',
      'link-not-open': () => 'This link was used, withdrawn, or has expired.',
      'code-wrong': () => 'Number and code do not match, or the code is too old.',
      'code-shown-once': () => 'This code was shown already. Make a new one.',
      busy: () => 'It is busy right now. Wait a moment, then try again.',
      'secure-connection-needed': () => 'Open this page over https, then sign in.',
      'session-not-found': () => 'That device is signed out already.',
      'account-needed': () => 'Sign in first, or make an account below.',
      'link-for-another': () =>
        'This invitation is for another e-mail or number. Sign out, then sign in with the invited account.',
    },
  },
};
