import type { Locale } from '../../lib/i18n.tsx';

interface ProofMessages {
  signOut: string;
  signOutFailed: string;
  title: string;
  text: string;
  confirm: string;
}

/** Words that every page of signed-in people may need: few, and apart from the account page's. */
export const proofMessages: Record<Locale, ProofMessages> = {
  id: {
    signOut: 'Keluar',
    signOutFailed: 'Belum keluar. Coba lagi.',
    title: 'Benar ini Anda?',
    text: 'Yang akan Anda lakukan penting bagi orang lain. Ketik kata sandi Anda sekali lagi; beberapa menit ke depan tidak ditanya lagi.',
    confirm: 'Lanjutkan',
  },
  en: {
    signOut: 'Sign out',
    signOutFailed: 'Not signed out yet. Try again.',
    title: 'Is it really you?',
    text: 'What you are about to do matters to others. Type your password once more; for some minutes you will not be asked again.',
    confirm: 'Continue',
  },
};
