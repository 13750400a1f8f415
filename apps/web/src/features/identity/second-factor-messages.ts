import type { SecondFactorKind, SecondFactorRefusal, SecurityNoticeKind } from '@guyub/domain/identity';

import { type Locale, plural } from '../../lib/i18n.tsx';

type Params = Record<string, string>;

interface SecondFactorMessages {
  stepTitle: string;
  stepText: string;
  code: string;
  codeHint: string;
  finish: string;
  usePasskey: string;
  useRecoveryCode: string;
  recoveryCode: string;
  recoveryHint: string;
  recoveryWrong: string;
  useCode: string;
  lostAll: string;
  startOver: string;
  title: string;
  text: string;
  off: string;
  kinds: Record<SecondFactorKind, string>;
  added: (when: string) => string;
  lastUsed: (when: string) => string;
  turnOn: string;
  addAnother: string;
  remove: string;
  removeTitle: (name: string) => string;
  removeText: string;
  removeLastText: string;
  codesLeft: (count: number) => string;
  newCodes: string;
  newCodesText: string;
  currentPassword: string;
  passwordNeeded: string;
  setupTitle: string;
  setupText: string;
  choose: string;
  totpHint: string;
  passkeyHint: string;
  continue: string;
  scanTitle: string;
  scanText: string;
  qrLabel: string;
  openApp: string;
  cannotScan: string;
  keyLabel: string;
  enterCode: string;
  name: string;
  nameHint: string;
  totpName: string;
  passkeyName: string;
  turnOnNow: string;
  passkeyTitle: string;
  passkeyText: string;
  startAgain: string;
  passkeyStopped: string;
  codesTitle: string;
  codesText: string;
  copy: string;
  copied: string;
  download: string;
  print: string;
  codesKept: string;
  codesUnkept: string;
  leaveTitle: string;
  leaveText: string;
  stay: string;
  leave: string;
  orScan: string;
  done: string;
  doneTitle: string;
  doneText: string;
  notices: string;
  noNotices: string;
  noticeKinds: Record<SecurityNoticeKind, (params: Params) => string>;
  reason: (reason: string) => string;
  waitingTitle: string;
  waitingText: string;
  waitingPart: string;
  refused: Record<SecondFactorRefusal['code'], (params: Params) => string>;
}

export const secondFactorMessages: Record<Locale, SecondFactorMessages> = {
  id: {
    stepTitle: 'Langkah kedua',
    stepText: 'Kata sandi Anda cocok. Satu langkah lagi, supaya hanya Anda yang bisa masuk.',
    code: 'Kode dari aplikasi',
    codeHint: 'Enam angka di aplikasi kode pada HP Anda; berganti tiap 30 detik.',
    finish: 'Masuk',
    usePasskey: 'Masuk dengan kunci sandi',
    useRecoveryCode: 'Pakai kode pemulihan',
    recoveryCode: 'Kode pemulihan',
    recoveryHint: 'Sepuluh huruf dan angka dari daftar yang Anda simpan. Tiap kode untuk sekali pakai.',
    recoveryWrong:
      'Belum cocok, atau sudah pernah dipakai. Periksa lagi, atau pakai kode lain dari kertas Anda.',
    useCode: 'Pakai kode dari aplikasi',
    lostAll: 'Semuanya hilang? Hubungi pengelola sistem di Diskominfo.',
    startOver: 'Mulai lagi dari kata sandi',
    title: 'Langkah kedua',
    text: 'Kata sandi bisa bocor. Dengan langkah kedua, orang lain tetap tidak bisa masuk.',
    off: 'Belum dipasang.',
    kinds: { totp: 'Aplikasi kode', passkey: 'Kunci sandi (passkey)' },
    added: (when) => `Dipasang ${when}`,
    lastUsed: (when) => `terakhir dipakai ${when}`,
    turnOn: 'Pasang langkah kedua',
    addAnother: 'Tambah langkah kedua lain',
    remove: 'Hapus',
    removeTitle: (name) => `Hapus "${name}"?`,
    removeText: 'Perangkat lain perlu masuk lagi.',
    removeLastText:
      'Ini langkah kedua Anda yang terakhir. Kode pemulihan ikut dihapus, perangkat lain perlu masuk lagi, dan peran yang memerlukannya berhenti sampai Anda memasang yang baru.',
    codesLeft: (count) =>
      plural(count, {
        zero: 'Kode pemulihan Anda sudah habis. Buat yang baru.',
        other: 'Sisa kode pemulihan: #.',
      }),
    newCodes: 'Buat kode pemulihan baru',
    newCodesText: 'Kode yang lama tidak berlaku lagi, dan perangkat lain perlu masuk lagi.',
    currentPassword: 'Kata sandi sekarang',
    passwordNeeded: 'Ketik kata sandi Anda dahulu.',
    setupTitle: 'Pasang langkah kedua',
    setupText: 'Dua menit saja. Siapkan HP Anda.',
    choose: 'Dengan apa?',
    totpHint: 'Google Authenticator, Aegis, atau yang serupa. Jalan tanpa internet.',
    passkeyHint: 'Sidik jari, wajah, atau PIN perangkat ini; atau kunci USB.',
    continue: 'Lanjut',
    scanTitle: 'Sambungkan aplikasi',
    scanText: 'Pindai gambar ini dengan aplikasi kode; pada HP yang sama, cukup ketuk tombolnya.',
    qrLabel: 'Kode QR untuk aplikasi kode',
    openApp: 'Buka di aplikasi pada HP ini',
    cannotScan: 'Tidak bisa memindai? Ketik kunci ini di aplikasi.',
    keyLabel: 'Kunci',
    enterCode: 'Kode yang sekarang tampil',
    name: 'Nama',
    nameHint: 'Supaya Anda mengenalinya nanti.',
    totpName: 'Aplikasi di HP saya',
    passkeyName: 'Kunci sandi',
    turnOnNow: 'Pasang',
    passkeyTitle: 'Buat kunci sandi',
    passkeyText: 'Ikuti petunjuk perangkat Anda: sidik jari, wajah, PIN, atau kunci USB.',
    startAgain: 'Mulai lagi',
    passkeyStopped: 'Belum jadi: perangkat menghentikannya, atau kunci ini sudah terpasang.',
    codesTitle: 'Simpan kode pemulihan',
    codesText:
      'Kalau HP hilang, satu kode ini membukakan pintu. Kode hanya tampil sekali: simpan di luar HP, misalnya di kertas.',
    copy: 'Salin',
    copied: 'Tersalin',
    download: 'Unduh',
    print: 'Cetak',
    codesKept: 'Kode sudah saya simpan',
    codesUnkept:
      'Kode pemulihan pernah tampil di sini, tetapi Anda belum mengatakan sudah menyimpannya. Bila belum, buat kode baru sekarang.',
    leaveTitle: 'Kode belum disimpan',
    leaveText: 'Kode ini tidak tampil lagi. Tanpa kode, HP yang hilang berarti Anda tidak bisa masuk.',
    stay: 'Kembali ke kode',
    leave: 'Pergi tanpa menyimpan',
    orScan: 'Atau pindai dari HP lain:',
    done: 'Selesai',
    doneTitle: 'Langkah kedua terpasang',
    doneText: 'Mulai sekarang Anda diminta langkah kedua saat masuk. Perangkat lain sudah dikeluarkan.',
    notices: 'Kabar keamanan akun',
    noNotices: 'Belum ada kabar.',
    noticeKinds: {
      'factor-added': ({ name }) => `"${name}" dipasang sebagai langkah kedua`,
      'factor-removed': ({ name }) => `"${name}" dihapus dari langkah kedua`,
      'factors-removed-by-sysadmin': () => 'Pengelola sistem menghapus semua langkah kedua Anda',
      'recovery-codes-made': () => 'Kode pemulihan baru dibuat',
      'recovery-code-used': ({ device, left }) =>
        `Kode pemulihan dipakai di ${device ?? '–'}; sisa ${left ?? '–'}`,
      'new-device': ({ device }) => `Masuk di perangkat baru: ${device ?? '–'}`,
      'sessions-ended-by-sysadmin': () => 'Pengelola sistem mengeluarkan semua perangkat Anda',
      'everybody-signed-out': () => 'Pengelola sistem mengeluarkan semua orang dari Guyub',
      'account-disabled': () => 'Pengelola sistem menonaktifkan akun Anda',
      'account-enabled': () => 'Pengelola sistem mengaktifkan akun Anda lagi',
      'password-changed': () => 'Kata sandi diganti dari halaman akun',
      'password-reset-by-link': () => 'Kata sandi diatur ulang lewat tautan dari surel',
      'password-reset-by-code': () => 'Kata sandi diatur ulang dengan kode dari admin',
      'second-step-unfinished': ({ device, times }) =>
        `Kata sandi Anda dipakai tanpa langkah kedua (${times ?? '–'}×), terakhir di ${device ?? '–'}; tidak ada yang masuk`,
      'signed-in-after-wrong-tries': ({ device, times }) =>
        `Masuk di ${device ?? '–'} setelah ${times ?? '–'} kali salah`,
      'oldest-session-ended': ({ device, most }) =>
        `${device ?? '–'} dikeluarkan: paling banyak ${most ?? '–'} perangkat sekaligus`,
      'wrong-passwords-in-session': ({ device, times }) =>
        `Kata sandi Anda ${times ?? '–'} kali salah diketik di perangkat yang sudah masuk, terakhir di ${device ?? '–'}`,
      'session-ended-by-wrong-passwords': ({ device, times }) =>
        `${device ?? '–'} dikeluarkan setelah ${times ?? '–'} kali kata sandi salah`,
    },
    reason: (reason) => `Alasan: ${reason}`,
    waitingTitle: 'Satu langkah lagi untuk peran Anda',
    waitingText:
      'Peran ini melihat data pribadi, mengurus uang, atau bertindak atas nama lembaga. Karena itu perlu langkah kedua saat masuk. Pasang sekali, dua menit saja.',
    waitingPart: 'Yang menunggu:',
    refused: {
      'sign-in-over': () => 'Sudah lewat lima menit, atau kata sandi berganti. Mulai lagi dari kata sandi.',
      'second-step-wrong': () => 'Belum cocok, atau sudah pernah dipakai. Tunggu kode berikutnya.',
      'setup-over': () => 'Pemasangan ini sudah lewat. Mulai lagi.',
      'proof-wrong': () => 'Kode belum cocok. Periksa jam HP Anda, lalu pakai kode yang baru.',
      'factor-not-found': () => 'Langkah kedua ini sudah dihapus.',
      'no-second-factor': () => 'Akun ini tidak punya langkah kedua.',
      'account-not-found': () => 'Akun ini sudah tidak ada.',
      'totp-there-already': () => 'Aplikasi kode sudah terpasang. Hapus dahulu yang lama.',
      'too-many-factors': ({ most }) => `Paling banyak ${most ?? '10'}. Hapus dahulu yang tidak dipakai.`,
      'passkey-there-already': () => 'Kunci sandi ini sudah terpasang.',
    },
  },
  en: {
    stepTitle: 'Second step',
    stepText: 'Your password is right. One more step, so that nobody but you gets in.',
    code: 'Code from your app',
    codeHint: 'Six digits in the code app on your phone; they change every 30 seconds.',
    finish: 'Sign in',
    usePasskey: 'Sign in with a passkey',
    useRecoveryCode: 'Use a recovery code',
    recoveryCode: 'Recovery code',
    recoveryHint: 'Ten letters and digits from the list that you kept. Each works once.',
    recoveryWrong: 'That does not match, or was used before. Check it, or use another code from your paper.',
    useCode: 'Use a code from the app',
    lostAll: 'Lost everything? Call a system administrator at the communication office.',
    startOver: 'Start again with the password',
    title: 'Second step',
    text: 'Passwords leak. With a second step, others still cannot get in.',
    off: 'Not set up yet.',
    kinds: { totp: 'Code app', passkey: 'Passkey' },
    added: (when) => `Set up ${when}`,
    lastUsed: (when) => `last used ${when}`,
    turnOn: 'Set up a second step',
    addAnother: 'Add another second step',
    remove: 'Remove',
    removeTitle: (name) => `Remove "${name}"?`,
    removeText: 'Other devices will have to sign in again.',
    removeLastText:
      'This is your last second step. The recovery codes go with it, other devices have to sign in again, and roles that need it stop until you set up a new one.',
    codesLeft: (count) =>
      plural(count, {
        zero: 'You have no recovery codes left. Make new ones.',
        one: '# recovery code left.',
        other: '# recovery codes left.',
      }),
    newCodes: 'Make new recovery codes',
    newCodesText: 'The older codes stop working, and other devices have to sign in again.',
    currentPassword: 'Current password',
    passwordNeeded: 'Type your password first.',
    setupTitle: 'Set up a second step',
    setupText: 'It takes two minutes. Have your phone at hand.',
    choose: 'With what?',
    totpHint: 'Google Authenticator, Aegis or alike. Works without internet.',
    passkeyHint: 'Fingerprint, face or PIN of this device; or a USB key.',
    continue: 'Continue',
    scanTitle: 'Connect the app',
    scanText: 'Scan this picture with the code app; on the same phone, just tap the button.',
    qrLabel: 'QR code for the code app',
    openApp: 'Open in an app on this phone',
    cannotScan: 'Cannot scan? Type this key into the app.',
    keyLabel: 'Key',
    enterCode: 'The code that it shows now',
    name: 'Name',
    nameHint: 'So that you know it again later.',
    totpName: 'App on my phone',
    passkeyName: 'Passkey',
    turnOnNow: 'Set up',
    passkeyTitle: 'Make a passkey',
    passkeyText: 'Follow what your device asks: fingerprint, face, PIN or a USB key.',
    startAgain: 'Start again',
    passkeyStopped: 'Not made: the device stopped it, or this passkey is set up already.',
    codesTitle: 'Keep your recovery codes',
    codesText:
      'If the phone is lost, one of these codes opens the door. They are shown once: keep them off the phone, on paper for example.',
    copy: 'Copy',
    copied: 'Copied',
    download: 'Download',
    print: 'Print',
    codesKept: 'I have kept the codes',
    codesUnkept:
      'Recovery codes were shown here, but you never said that you have them. If you do not, make new ones now.',
    leaveTitle: 'The codes are not saved',
    leaveText: 'They will not be shown again. Without them, a lost phone means that you cannot sign in.',
    stay: 'Back to the codes',
    leave: 'Leave without saving',
    orScan: 'Or scan it from another phone:',
    done: 'Done',
    doneTitle: 'Your second step is set up',
    doneText: 'From now on it is asked for when you sign in. Other devices are signed out.',
    notices: 'Security news of your account',
    noNotices: 'Nothing yet.',
    noticeKinds: {
      'factor-added': ({ name }) => `"${name}" was set up as a second step`,
      'factor-removed': ({ name }) => `"${name}" was removed from your second steps`,
      'factors-removed-by-sysadmin': () => 'A system administrator removed all your second steps',
      'recovery-codes-made': () => 'New recovery codes were made',
      'recovery-code-used': ({ device, left }) =>
        `A recovery code was used on ${device ?? '–'}; ${left ?? '–'} left`,
      'new-device': ({ device }) => `Signed in on a new device: ${device ?? '–'}`,
      'sessions-ended-by-sysadmin': () => 'A system administrator signed out all your devices',
      'everybody-signed-out': () => 'A system administrator signed everybody out of Guyub',
      'account-disabled': () => 'A system administrator disabled your account',
      'account-enabled': () => 'A system administrator enabled your account again',
      'password-changed': () => 'Your password was changed on the account page',
      'password-reset-by-link': () => 'Your password was reset with the link we e-mailed',
      'password-reset-by-code': () => 'Your password was reset by a code from an admin',
      'second-step-unfinished': ({ device, times }) =>
        `Your password was used without the second step (${times ?? '–'}×), last on ${device ?? '–'}; nobody got in`,
      'signed-in-after-wrong-tries': ({ device, times }) =>
        `Signed in on ${device ?? '–'} after ${times ?? '–'} wrong tries`,
      'oldest-session-ended': ({ device, most }) =>
        `${device ?? '–'} was signed out: ${most ?? '–'} devices at most at once`,
      'wrong-passwords-in-session': ({ device, times }) =>
        `Your password was typed wrong ${times ?? '–'} times on signed-in devices, last on ${device ?? '–'}`,
      'session-ended-by-wrong-passwords': ({ device, times }) =>
        `${device ?? '–'} was signed out after ${times ?? '–'} wrong passwords`,
    },
    reason: (reason) => `Reason: ${reason}`,
    waitingTitle: 'One more step for your role',
    waitingText:
      'This role sees personal data, handles money or acts for an institution. That is why it needs a second step when you sign in. Set it up once; it takes two minutes.',
    waitingPart: 'What waits:',
    refused: {
      'sign-in-over': () =>
        'Five minutes have passed, or the password changed. Start again with the password.',
      'second-step-wrong': () => 'That does not match, or was used before. Wait for the next code.',
      'setup-over': () => 'This set-up has expired. Start again.',
      'proof-wrong': () => 'The code does not match. Check your phone’s clock, then use a new code.',
      'factor-not-found': () => 'This second step is gone already.',
      'no-second-factor': () => 'This account has no second step.',
      'account-not-found': () => 'This account is gone.',
      'totp-there-already': () => 'A code app is set up already. Remove the older one first.',
      'too-many-factors': ({ most }) => `${most ?? '10'} at most. Remove one that you do not use.`,
      'passkey-there-already': () => 'This passkey is set up already.',
    },
  },
};
