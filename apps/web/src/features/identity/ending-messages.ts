import type { SessionEnding } from '@guyub/domain/identity';

import type { Locale } from '../../lib/i18n.tsx';

interface EndingMessages {
  endings: Record<SessionEnding, string>;
  /** Leads to a new password: whoever took the account changed the one its owner knows. */
  notYou: string;
}

/** Why somebody finds themselves signed out, and what they can do about it. */
export const endingMessages: Record<Locale, EndingMessages> = {
  id: {
    endings: {
      'other-device':
        'Anda dikeluarkan di sini dari perangkat Anda yang lain. Bukan Anda? Masuk lagi, lalu ganti kata sandi.',
      'password-changed':
        'Kata sandi Anda diganti, jadi semua perangkat dikeluarkan. Masuklah dengan kata sandi yang baru.',
      'second-factor-changed':
        'Langkah kedua akun Anda berubah, jadi semua perangkat dikeluarkan. Masuklah sekali lagi.',
      'by-sysadmin':
        'Pengelola sistem Diskominfo mengeluarkan akun Anda dari semua perangkat, demi keamanan. Masuklah lagi; alasannya ada di halaman Saya.',
      'account-disabled': 'Akun Anda dinonaktifkan. Tanyakan alasannya kepada Diskominfo.',
      'wrong-passwords':
        'Kata sandi terlalu sering salah diketik di sini, jadi demi keamanan Anda dikeluarkan. Masuklah lagi.',
      'too-many-sessions':
        'Anda masuk di banyak perangkat, dan perangkat ini paling lama tidak dipakai. Masuklah lagi di sini.',
      'too-old': 'Sudah lama sejak Anda masuk, jadi demi keamanan Anda diminta masuk lagi.',
    },
    notYou: 'Bukan Anda? Buat kata sandi baru',
  },
  en: {
    endings: {
      'other-device':
        'You were signed out here from another device of yours. Was that not you? Sign in, then change your password.',
      'password-changed':
        'Your password was changed, so every device was signed out. Sign in with the new one.',
      'second-factor-changed':
        'The second step of your account changed, so every device was signed out. Sign in once more.',
      'by-sysadmin':
        'A system administrator at the communication office signed your account out on every device, to keep it safe. Sign in again; the reason stands on your own page.',
      'account-disabled': 'Your account was disabled. Ask the communication office for the reason.',
      'wrong-passwords':
        'A wrong password was typed here too often, so to keep your account safe you were signed out. Please sign in again.',
      'too-many-sessions':
        'You are signed in on many devices, and this one had gone unused the longest. Sign in here again.',
      'too-old': 'You signed in a long time ago, so to keep your account safe please sign in again.',
    },
    notYou: 'Was that not you? Make a new password',
  },
};
