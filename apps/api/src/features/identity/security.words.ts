import type { SecurityNoticeKind } from '@guyub/domain/identity';

import { formatMoment } from '../../platform/dates.ts';
import type { Locale } from './account.store.ts';

/** A message about the door to somebody's own account. */
export interface SecurityMail {
  what: SecurityNoticeKind;
  params: Readonly<Record<string, string>>;
  reason: string | null;
  /** an instant, ISO 8601 */
  at: string;
  timeZone: string;
  address: string;
}

/** Whose password is another's now cannot sign in to change it. */
export const isOfPassword = (what: SecurityNoticeKind): boolean => what.startsWith('password-');

interface Words {
  subject: string;
  text: (params: Readonly<Record<string, string>>) => string;
  /** what to do then, where it is not what one did not do oneself */
  after?: 'again' | 'objection' | 'devices';
}

const kinds: Record<Locale, Record<SecurityNoticeKind, Words>> = {
  id: {
    'factor-added': {
      subject: 'Langkah kedua ditambahkan pada akun Anda',
      text: ({ name }) =>
        `"${name}" sekarang dipakai sebagai langkah kedua saat masuk. Perangkat lain perlu masuk lagi.`,
    },
    'factor-removed': {
      subject: 'Langkah kedua dihapus dari akun Anda',
      text: ({ name }) => `"${name}" tidak dipakai lagi saat masuk. Perangkat lain perlu masuk lagi.`,
    },
    'factors-removed-by-sysadmin': {
      subject: 'Langkah kedua akun Anda dihapus oleh pengelola sistem',
      text: () =>
        'Pengelola sistem menghapus semua langkah kedua dan kode pemulihan akun Anda. Semua perangkat dikeluarkan. Pasang yang baru setelah masuk.',
    },
    'recovery-codes-made': {
      subject: 'Kode pemulihan baru dibuat',
      text: () => 'Kode pemulihan yang lama tidak berlaku lagi.',
    },
    'recovery-code-used': {
      subject: 'Kode pemulihan dipakai untuk masuk',
      text: ({ device, left }) => `Dipakai di ${device}. Sisa kode pemulihan: ${left}.`,
    },
    'new-device': {
      subject: 'Akun Anda masuk di perangkat baru',
      text: ({ device }) => `Perangkat: ${device}.`,
    },
    'sessions-ended-by-sysadmin': {
      subject: 'Semua perangkat Anda dikeluarkan oleh pengelola sistem',
      text: () =>
        'Pengelola sistem mengeluarkan semua perangkat dari akun Anda. Anda bisa masuk lagi seperti biasa.',
      after: 'again',
    },
    'everybody-signed-out': {
      subject: 'Semua orang dikeluarkan dari Guyub, Anda juga',
      text: () =>
        'Pengelola sistem mengeluarkan semua orang dari Guyub untuk berjaga-jaga. Anda bisa masuk lagi seperti biasa.',
      after: 'again',
    },
    'account-disabled': {
      subject: 'Akun Guyub Anda dinonaktifkan',
      text: () =>
        'Pengelola sistem menonaktifkan akun Anda. Semua perangkat dikeluarkan, undangan yang masih terbuka berakhir, dan akun ini tidak bisa dipakai untuk masuk.',
      after: 'objection',
    },
    'account-enabled': {
      subject: 'Akun Guyub Anda aktif lagi',
      text: () => 'Pengelola sistem mengaktifkan akun Anda lagi. Anda bisa masuk seperti dahulu.',
      after: 'again',
    },
    'password-changed': {
      subject: 'Kata sandi akun Anda diganti',
      text: () => 'Kata sandi diganti dari halaman akun. Semua perangkat lain perlu masuk lagi.',
    },
    'password-reset-by-link': {
      subject: 'Kata sandi akun Anda diatur ulang',
      text: () => 'Kata sandi baru dibuat lewat tautan dari surel. Semua perangkat perlu masuk lagi.',
    },
    'password-reset-by-code': {
      subject: 'Kata sandi akun Anda diatur ulang',
      text: () =>
        'Kata sandi baru dibuat dengan kode dari admin lembaga Anda. Semua perangkat perlu masuk lagi.',
    },
    'second-step-unfinished': {
      subject: 'Ada yang mencoba masuk dengan kata sandi Anda',
      text: ({ device, times }) =>
        `Kata sandinya benar, langkah keduanya tidak selesai, jadi tidak ada yang masuk. Percobaan: ${times}. Perangkat terakhir: ${device}. Kalau itu Anda sendiri, tidak perlu berbuat apa-apa.`,
    },
    'signed-in-after-wrong-tries': {
      subject: 'Akun Anda masuk setelah beberapa kali salah',
      text: ({ device, times }) => `Percobaan yang salah sebelumnya: ${times}. Perangkat: ${device}.`,
    },
    'oldest-session-ended': {
      subject: 'Satu perangkat dikeluarkan dari akun Anda',
      text: ({ device, most }) =>
        `Akun Anda masuk di lebih dari ${most} perangkat. Yang paling lama tidak dipakai dikeluarkan: ${device}.`,
      after: 'devices',
    },
    'wrong-passwords-in-session': {
      subject: 'Ada yang beberapa kali salah mengetik kata sandi Anda',
      text: ({ device, times }) =>
        `Kata sandi Anda ${times} kali salah diketik di perangkat yang sudah masuk, terakhir di ${device}. Kalau itu Anda sendiri, tidak perlu berbuat apa-apa.`,
    },
    'session-ended-by-wrong-passwords': {
      subject: 'Satu perangkat dikeluarkan setelah kata sandi salah berkali-kali',
      text: ({ device, times }) =>
        `${times} kali kata sandi salah di ${device}, jadi perangkat itu dikeluarkan. Kalau itu Anda sendiri, masuk lagi seperti biasa.`,
    },
  },
  en: {
    'factor-added': {
      subject: 'A second step was added to your account',
      text: ({ name }) => `"${name}" is now asked for when you sign in. Other devices have to sign in again.`,
    },
    'factor-removed': {
      subject: 'A second step was removed from your account',
      text: ({ name }) => `"${name}" is no longer used to sign in. Other devices have to sign in again.`,
    },
    'factors-removed-by-sysadmin': {
      subject: 'A system administrator removed your second step',
      text: () =>
        'A system administrator removed all second steps and recovery codes of your account. All devices are signed out. Set up new ones after you sign in.',
    },
    'recovery-codes-made': {
      subject: 'New recovery codes were made',
      text: () => 'The older recovery codes do not work any more.',
    },
    'recovery-code-used': {
      subject: 'A recovery code was used to sign in',
      text: ({ device, left }) => `It was used on ${device}. Recovery codes left: ${left}.`,
    },
    'new-device': {
      subject: 'Your account was signed in on a new device',
      text: ({ device }) => `Device: ${device}.`,
    },
    'sessions-ended-by-sysadmin': {
      subject: 'A system administrator signed out all your devices',
      text: () =>
        'A system administrator signed all devices out of your account. You can sign in again as usual.',
      after: 'again',
    },
    'everybody-signed-out': {
      subject: 'Everybody was signed out of Guyub, you too',
      text: () =>
        'A system administrator signed everybody out of Guyub as a precaution. You can sign in again as usual.',
      after: 'again',
    },
    'account-disabled': {
      subject: 'Your Guyub account was disabled',
      text: () =>
        'A system administrator disabled your account. All devices are signed out, invitations that were open have ended, and nobody can sign in with this account.',
      after: 'objection',
    },
    'account-enabled': {
      subject: 'Your Guyub account is enabled again',
      text: () => 'A system administrator enabled your account again. You can sign in as you did before.',
      after: 'again',
    },
    'password-changed': {
      subject: 'Your password was changed',
      text: () => 'It was changed on the account page. All other devices have to sign in again.',
    },
    'password-reset-by-link': {
      subject: 'Your password was reset',
      text: () => 'A new password was made with the link we e-mailed. All devices have to sign in again.',
    },
    'password-reset-by-code': {
      subject: 'Your password was reset',
      text: () =>
        'A new password was made by a code from an admin of your organization. All devices have to sign in again.',
    },
    'second-step-unfinished': {
      subject: 'Somebody tried to sign in with your password',
      text: ({ device, times }) =>
        `The password was right, the second step was not finished, so nobody got in. Tries: ${times}. Newest device: ${device}. If it was you, there is nothing to do.`,
    },
    'signed-in-after-wrong-tries': {
      subject: 'Your account was signed in after several wrong tries',
      text: ({ device, times }) => `Wrong tries before: ${times}. Device: ${device}.`,
    },
    'oldest-session-ended': {
      subject: 'A device was signed out of your account',
      text: ({ device, most }) =>
        `Your account was signed in on more than ${most} devices. The one not used for longest is signed out: ${device}.`,
      after: 'devices',
    },
    'wrong-passwords-in-session': {
      subject: 'Somebody mistyped your password several times',
      text: ({ device, times }) =>
        `Your password was typed wrong ${times} times on signed-in devices, last on ${device}. If it was you, there is nothing to do.`,
    },
    'session-ended-by-wrong-passwords': {
      subject: 'A device was signed out after many wrong passwords',
      text: ({ device, times }) =>
        `The password was wrong ${times} times on ${device}, so that device is signed out. If it was you, sign in again as usual.`,
    },
  },
};

const frame = {
  id: {
    when: 'Waktu',
    reason: 'Alasan',
    ifNot: 'Kalau itu bukan Anda, keluarkan perangkat yang tidak Anda kenal dan ganti kata sandi di sini:',
    devices: 'Semua perangkat Anda, kalau ada yang tidak Anda kenal:',
    again: 'Kalau Anda khawatir, ganti kata sandi Anda di sini:',
    objection: 'Kalau menurut Anda ini keliru, hubungi Diskominfo atau admin lembaga Anda.',
    ifNotPassword: 'Kalau itu bukan Anda, minta kata sandi baru di sini sekarang juga:',
  },
  en: {
    when: 'Time',
    reason: 'Reason',
    ifNot: 'If it was not you, sign out the devices that you do not know and change your password here:',
    devices: 'All your devices, in case there is one that you do not know:',
    again: 'If you are worried, change your password here:',
    objection:
      'If you think that this is a mistake, contact the communication office or an admin of your organization.',
    ifNotPassword: 'If it was not you, ask for a new password here at once:',
  },
} as const;

export function securityMail(mail: SecurityMail, locale: Locale): { subject: string; text: string } {
  const {
    subject,
    text,
    after = isOfPassword(mail.what) ? 'ifNotPassword' : 'ifNot',
  } = kinds[locale][mail.what];
  const { when, reason, ...then } = frame[locale];
  const lines = [
    text(mail.params),
    `${when}: ${formatMoment(mail.at, mail.timeZone, locale)}`,
    ...(mail.reason === null ? [] : [`${reason}: ${mail.reason}`]),
    '',
    then[after],
    // who cannot sign in has nothing to do there
    ...(after === 'objection' ? [] : [mail.address]),
  ];
  return { subject, text: lines.join('\n') };
}
