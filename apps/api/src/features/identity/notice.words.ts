import type { NoticeKind } from '@guyub/domain/event';

import type { Locale } from './account.store.ts';

/** Told in the app only: a signed link tells it already, or nobody has to act on it. */
type QuietKind =
  | 'event-reported'
  | 'host-invitation'
  | 'partner-request'
  | 'program-edited'
  | 'report-corrected'
  // every member has a mail of their own about it
  | 'succession-proposed'
  | 'succession-accepted'
  | 'succession-ended'
  | 'handed-over';

export type MailedKind = Exclude<NoticeKind, QuietKind>;

/** What happened, for the subject of a message to an organization. */
export const noticeWords: Record<Locale, Readonly<Record<MailedKind, string>>> = {
  id: {
    'program-published': 'Program terbit',
    'program-paused': 'Program dihentikan sementara',
    'program-resumed': 'Program berjalan lagi',
    'program-closed': 'Program selesai',
    'program-cancelled': 'Program dibatalkan',
    'program-flagged': 'Program diberi catatan',
    'flag-resolved': 'Catatan selesai',
    'host-accepted': 'Undangan tuan rumah diterima',
    'host-declined': 'Undangan tuan rumah ditolak',
    'host-left': 'Tuan rumah mengundurkan diri',
    'host-removed': 'Tuan rumah dikeluarkan',
    'partner-confirmed': 'Mitra menyanggupi',
    'partner-declined': 'Mitra menolak',
    'partner-withdrawn': 'Permintaan kepada mitra ditarik',
    'removal-proposed': 'Usul mengeluarkan tuan rumah',
    'cancellation-proposed': 'Usul membatalkan',
    'words-hidden': 'Sebagian teks disembunyikan',
    'words-shown': 'Teks ditampilkan lagi',
    'proposal-rejected': 'Usul ditolak',
    'proposal-withdrawn': 'Usul ditarik',
    'event-rescheduled': 'Jadwal dipindah',
    'event-edited': 'Kegiatan diubah',
    'date-added': 'Tanggal baru',
    'dates-changed': 'Beberapa tanggal diubah',
    'event-cancelled': 'Kegiatan dibatalkan',
    'dates-cancelled': 'Beberapa tanggal dibatalkan',
    'event-reinstated': 'Kegiatan diadakan lagi',
    'date-on-holiday': 'Tanggal jatuh pada hari libur',
    'verification-given': 'Organisasi terverifikasi',
    'verification-withdrawn': 'Verifikasi dicabut',
    suspended: 'Organisasi dibekukan',
    'suspension-lifted': 'Pembekuan dicabut',
    'join-requested': 'Permintaan bergabung',
    'member-invited-by-office': 'Dinas mengundang seorang anggota ke grup Anda',
    'contact-registered-by-office': 'Dinas mendaftarkan alamat surel untuk grup Anda',
  },
  en: {
    'program-published': 'Program published',
    'program-paused': 'Program paused',
    'program-resumed': 'Program resumed',
    'program-closed': 'Program finished',
    'program-cancelled': 'Program cancelled',
    'program-flagged': 'Program flagged',
    'flag-resolved': 'Flag resolved',
    'host-accepted': 'Host invitation accepted',
    'host-declined': 'Host invitation declined',
    'host-left': 'A host left',
    'host-removed': 'A host was removed',
    'partner-confirmed': 'A partner confirmed',
    'partner-declined': 'A partner declined',
    'partner-withdrawn': 'A request to a partner was withdrawn',
    'removal-proposed': 'Removal of a host proposed',
    'cancellation-proposed': 'Cancellation proposed',
    'words-hidden': 'Some words were hidden',
    'words-shown': 'Words are shown again',
    'proposal-rejected': 'Proposal rejected',
    'proposal-withdrawn': 'Proposal withdrawn',
    'event-rescheduled': 'Date moved',
    'event-edited': 'Event changed',
    'date-added': 'A new date',
    'dates-changed': 'Several dates changed',
    'event-cancelled': 'Event cancelled',
    'dates-cancelled': 'Several dates cancelled',
    'event-reinstated': 'Event takes place again',
    'date-on-holiday': 'A date falls on a holiday',
    'verification-given': 'Organization verified',
    'verification-withdrawn': 'Verification withdrawn',
    suspended: 'Organization suspended',
    'suspension-lifted': 'Suspension lifted',
    'join-requested': 'Somebody asks to join',
    'member-invited-by-office': 'The office invited a member to your group',
    'contact-registered-by-office': 'The office registered an e-mail address for your group',
  },
};

export const isMailed = (kind: NoticeKind): kind is MailedKind => kind in noticeWords.id;
