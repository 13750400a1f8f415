import type { PlatformProblemCode } from '@guyub/domain/kernel/problem';

import type { Locale } from './i18n.tsx';

interface ProblemMessages {
  offline: string;
  unknown: string;
  /** Problems that any request can meet. */
  codes: Record<PlatformProblemCode | 'busy', (params: Record<string, string>) => string>;
}

export const problemMessages: Record<Locale, ProblemMessages> = {
  id: {
    offline: 'Belum terkirim: tidak ada jaringan. Isian Anda masih di sini, coba lagi nanti.',
    unknown: 'Belum berhasil. Kesalahan ada pada kami; isian Anda masih di sini, coba lagi.',
    codes: {
      'invalid-request': () => 'Ada isian yang belum benar. Periksa yang bertanda merah.',
      'edited-meanwhile': () => 'Ada yang mengubahnya lebih dahulu. Muat ulang, lalu ubah lagi.',
      'id-reused': () => 'Sudah pernah dikirim dengan isi lain. Muat ulang halaman ini.',
      'not-allowed': () => 'Akun Anda tidak boleh melakukan ini.',
      'proof-needed': () => 'Belum dilakukan: kata sandi Anda diperlukan dahulu.',
      'sign-in-needed': () => 'Anda sudah keluar. Masuk dahulu, isian Anda masih di sini.',
      'not-found': () => 'Yang Anda cari sudah tidak ada.',
      unreadable: () => 'Kiriman tidak terbaca. Muat ulang halaman ini.',
      'cross-origin': () => 'Kiriman datang dari situs lain. Buka halaman ini langsung, lalu coba lagi.',
      'too-large': () => 'Kiriman terlalu besar.',
      'media-type-unsupported': () => 'Berkas jenis itu belum bisa dipakai.',
      'not-ready': () => 'Guyub sedang bersiap. Tunggu sebentar, lalu coba lagi.',
      'storage-full': () => 'Penyimpanan Guyub sedang penuh. Isian Anda tetap ada; kabari Diskominfo.',
      'too-many-requests': ({ retryAfterSeconds }) =>
        `Terlalu banyak dalam waktu singkat. Tunggu ${retryAfterSeconds ?? '60'} detik, lalu coba lagi. Isian Anda masih di sini.`,
      busy: () => 'Sedang ramai. Tunggu sebentar, lalu coba lagi.',
      refused: () => 'Belum bisa dilakukan.',
      internal: () => 'Belum berhasil. Kesalahan ada pada kami; isian Anda masih di sini, coba lagi.',
    },
  },
  en: {
    offline: 'Not sent: there is no network. What you typed is still here; try again later.',
    unknown: 'That did not work. The fault is ours; what you typed is still here, try again.',
    codes: {
      'invalid-request': () => 'Something is not right yet. Look at what is marked red.',
      'edited-meanwhile': () => 'Somebody changed it first. Load it again, then make your change.',
      'id-reused': () => 'It was already sent with other content. Reload this page.',
      'not-allowed': () => 'Your account may not do this.',
      'proof-needed': () => 'Not done: your password is needed first.',
      'sign-in-needed': () => 'You are signed out. Sign in first; what you typed is still here.',
      'not-found': () => 'What you are looking for is gone.',
      unreadable: () => 'The request could not be read. Reload this page.',
      'cross-origin': () => 'The request came from another site. Open this page itself, then try again.',
      'too-large': () => 'That is too large.',
      'media-type-unsupported': () => 'Files of that kind cannot be used.',
      'not-ready': () => 'Guyub is getting ready. Wait a moment, then try again.',
      'storage-full': () =>
        'Guyub has no space left. What you typed is still here; tell the communication office.',
      'too-many-requests': ({ retryAfterSeconds }) =>
        `Too much in a short time. Wait ${retryAfterSeconds ?? '60'} seconds, then try again. What you typed is still here.`,
      busy: () => 'It is busy right now. Wait a moment, then try again.',
      refused: () => 'That cannot be done yet.',
      internal: () => 'That did not work. The fault is ours; what you typed is still here, try again.',
    },
  },
};
