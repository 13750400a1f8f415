import type { NoticeKind } from '@guyub/domain/event';

import type { Locale } from '../../lib/i18n.tsx';

export interface NoticeFacts {
  /** The program's title. */
  title: string;
  /** Who did it; "a host" when nobody is named. */
  by: string;
  /** Whom it concerns. */
  organization: string;
  /** Dates in words. */
  when: string;
  from: string;
  count: string;
}

type NoticeWords = Record<NoticeKind, (facts: NoticeFacts) => string>;

interface NoticeMessages {
  words: NoticeWords;
  /** A kind that a newer server knows. */
  other: (facts: NoticeFacts) => string;
  someone: string;
  hidden: string;
}

export const noticeMessages: Record<Locale, NoticeMessages> = {
  id: {
    someone: 'Salah satu tuan rumah',
    hidden: 'sebuah program',
    other: ({ title }) => `Ada perubahan di ${title}`,
    words: {
      'host-invitation': ({ by, title }) => `${by} mengundang Anda menjadi tuan rumah ${title}`,
      'host-accepted': ({ organization, title }) => `${organization} ikut menjadi tuan rumah ${title}`,
      'host-declined': ({ organization, title }) => `${organization} tidak bisa ikut di ${title}`,
      'host-left': ({ by, title }) => `${by} berhenti menjadi tuan rumah ${title}`,
      'host-removed': ({ organization, title }) => `${organization} tidak lagi tuan rumah ${title}`,
      'partner-request': ({ by, title }) => `${by} meminta Anda menjadi mitra ${title}`,
      'partner-confirmed': ({ organization, title }) => `${organization} sanggup menjadi mitra ${title}`,
      'partner-declined': ({ organization, title }) => `${organization} tidak bisa menjadi mitra ${title}`,
      'partner-withdrawn': ({ organization, title }) => `${organization} tidak lagi mitra ${title}`,
      'removal-proposed': ({ by, organization, title }) =>
        `${by} mengusulkan melepas ${organization} dari ${title}`,
      'cancellation-proposed': ({ by, title }) => `${by} mengusulkan membatalkan ${title}`,
      'proposal-rejected': ({ by, title }) => `${by} tidak setuju dengan usul untuk ${title}`,
      'proposal-withdrawn': ({ by, title }) => `${by} menarik usul untuk ${title}`,
      'program-edited': ({ by, title }) => `${by} mengubah ${title}`,
      'program-published': ({ by, title }) => `${by} menerbitkan ${title}`,
      'program-paused': ({ by, title }) => `${by} menghentikan ${title} sementara`,
      'program-resumed': ({ by, title }) => `${by} melanjutkan ${title}`,
      'program-closed': ({ by, title }) => `${by} menyelesaikan ${title}`,
      'program-cancelled': ({ title }) => `${title} dibatalkan`,
      'program-flagged': ({ title }) => `Dinas menandai ${title}`,
      'flag-resolved': ({ title }) => `Tanda dinas pada ${title} sudah dijawab`,
      'words-hidden': ({ title }) => `Dinas menyembunyikan kata-kata di ${title}`,
      'words-shown': ({ title }) => `Kata-kata di ${title} tampil lagi`,
      'event-rescheduled': ({ by, title, from, when }) => `${by} memindah ${title} dari ${from} ke ${when}`,
      'event-edited': ({ by, title, when }) => `${by} mengubah ${title} tanggal ${when}`,
      'date-added': ({ by, title, when }) => `${by} menambah tanggal ${title}: ${when}`,
      'dates-changed': ({ by, title, count }) => `${by} mengubah ${count} tanggal ${title}`,
      'event-cancelled': ({ by, title, when }) => `${by} membatalkan ${title} tanggal ${when}`,
      'dates-cancelled': ({ by, title, count, when }) =>
        `${by} membatalkan ${count} tanggal ${title} mulai ${when}`,
      'event-reinstated': ({ by, title, when }) => `${by} mengadakan lagi ${title} tanggal ${when}`,
      'date-on-holiday': ({ title, when }) => `${title} tanggal ${when} jatuh pada hari libur`,
      'event-reported': ({ by, title, when }) => `${by} melaporkan hasil ${title} tanggal ${when}`,
      'report-corrected': ({ by, title, when }) => `${by} memperbaiki hasil ${title} tanggal ${when}`,
      'verification-given': () => 'Dinas memeriksa dan mengakui grup Anda',
      'verification-withdrawn': () => 'Dinas menarik pengakuan atas grup Anda',
      suspended: () => 'Grup Anda ditangguhkan dinas',
      'suspension-lifted': () => 'Penangguhan grup Anda dicabut',
      'join-requested': () => 'Ada yang ingin bergabung',
      'member-invited-by-office': () => 'Dinas mengundang seorang anggota ke grup Anda',
      'contact-registered-by-office': () => 'Dinas mendaftarkan alamat surel untuk grup Anda',
      'succession-proposed': () => 'Anggota memilih admin baru',
      'succession-accepted': () => 'Grup Anda punya admin baru',
      'succession-ended': () => 'Pemilihan admin berakhir tanpa admin baru',
      'handed-over': () => 'Dinas memutuskan siapa admin grup Anda',
    },
  },
  en: {
    someone: 'One of the hosts',
    hidden: 'a program',
    other: ({ title }) => `Something changed in ${title}`,
    words: {
      'host-invitation': ({ by, title }) => `${by} invites you to host ${title}`,
      'host-accepted': ({ organization, title }) => `${organization} hosts ${title} too`,
      'host-declined': ({ organization, title }) => `${organization} cannot host ${title}`,
      'host-left': ({ by, title }) => `${by} no longer hosts ${title}`,
      'host-removed': ({ organization, title }) => `${organization} no longer hosts ${title}`,
      'partner-request': ({ by, title }) => `${by} asks you to be a partner of ${title}`,
      'partner-confirmed': ({ organization, title }) => `${organization} is a partner of ${title}`,
      'partner-declined': ({ organization, title }) => `${organization} cannot be a partner of ${title}`,
      'partner-withdrawn': ({ organization, title }) => `${organization} is no longer a partner of ${title}`,
      'removal-proposed': ({ by, organization, title }) =>
        `${by} proposes to remove ${organization} from ${title}`,
      'cancellation-proposed': ({ by, title }) => `${by} proposes to cancel ${title}`,
      'proposal-rejected': ({ by, title }) => `${by} disagrees with the proposal for ${title}`,
      'proposal-withdrawn': ({ by, title }) => `${by} took back a proposal for ${title}`,
      'program-edited': ({ by, title }) => `${by} changed ${title}`,
      'program-published': ({ by, title }) => `${by} published ${title}`,
      'program-paused': ({ by, title }) => `${by} paused ${title}`,
      'program-resumed': ({ by, title }) => `${by} resumed ${title}`,
      'program-closed': ({ by, title }) => `${by} finished ${title}`,
      'program-cancelled': ({ title }) => `${title} is cancelled`,
      'program-flagged': ({ title }) => `The office flagged ${title}`,
      'flag-resolved': ({ title }) => `The office’s flag on ${title} was answered`,
      'words-hidden': ({ title }) => `The office hid words in ${title}`,
      'words-shown': ({ title }) => `Words in ${title} are shown again`,
      'event-rescheduled': ({ by, title, from, when }) => `${by} moved ${title} from ${from} to ${when}`,
      'event-edited': ({ by, title, when }) => `${by} changed ${title} on ${when}`,
      'date-added': ({ by, title, when }) => `${by} added a date of ${title}: ${when}`,
      'dates-changed': ({ by, title, count }) => `${by} changed ${count} dates of ${title}`,
      'event-cancelled': ({ by, title, when }) => `${by} cancelled ${title} on ${when}`,
      'dates-cancelled': ({ by, title, count, when }) =>
        `${by} cancelled ${count} dates of ${title} from ${when}`,
      'event-reinstated': ({ by, title, when }) => `${by} took back the cancelling of ${title} on ${when}`,
      'date-on-holiday': ({ title, when }) => `${title} on ${when} falls on a holiday`,
      'event-reported': ({ by, title, when }) => `${by} reported the result of ${title} on ${when}`,
      'report-corrected': ({ by, title, when }) => `${by} corrected the result of ${title} on ${when}`,
      'verification-given': () => 'The office verified your group',
      'verification-withdrawn': () => 'The office took back its verification of your group',
      suspended: () => 'The office suspended your group',
      'suspension-lifted': () => 'Your group is no longer suspended',
      'join-requested': () => 'Someone wants to join',
      'member-invited-by-office': () => 'The office invited a member into your group',
      'contact-registered-by-office': () => 'The office registered an e-mail address for your group',
      'succession-proposed': () => 'The members vote about a new admin',
      'succession-accepted': () => 'Your group has a new admin',
      'succession-ended': () => 'The vote about an admin ended without a new one',
      'handed-over': () => 'The office decided who is admin of your group',
    },
  },
};
