import { toInstant } from '@guyub/domain/kernel/local-time';
import type { Role } from '@guyub/domain/organization';

import { formatDay, formatMoment } from '../../platform/dates.ts';
import type { Locale } from './account.store.ts';
import type { LinkSubject } from './link-handlers.ts';
import { type MailedKind, noticeWords } from './notice.words.ts';
import { type SecurityMail, securityMail } from './security.words.ts';
import { composeSuccession, type SuccessionMail } from './succession.words.ts';

/** What each kind of message is made of. */
export interface MailContent {
  'host-invitation': LinkMail;
  'partner-confirmation': LinkMail;
  'member-invitation': LinkMail;
  'sign-up': LinkMail;
  'password-reset': LinkMail;
  'existing-account': { signInAddress: string; resetAddress: string };
  'existing-disabled-account': Record<string, never>;
  notice: NoticeMail;
  succession: SuccessionMail;
  security: SecurityMail;
}
export type MailKind = keyof MailContent;

export interface NoticeMail {
  what: MailedKind;
  organizationName: string;
  /** the program's; empty where it is hidden, or where the news is about the organization itself */
  title: string;
  /** the day it is about, 'YYYY-MM-DD' */
  day: string | null;
  reason: string | null;
  address: string;
}

export interface LinkMail {
  /** the asked organization's name; empty where a person is asked */
  organizationName: string;
  subject: LinkSubject;
  address: string;
  /** an instant, ISO 8601 */
  expiresAt: string;
  timeZone: string;
}

interface Mail {
  subject: string;
  text: string;
}

const partnerRoles: Record<Locale, Record<string, string>> = {
  id: {
    recipient: 'penerima bantuan',
    medical: 'layanan medis',
    security: 'keamanan',
    permit: 'perizinan',
    media: 'media',
  },
  en: {
    recipient: 'recipient',
    medical: 'medical service',
    security: 'security',
    permit: 'permits',
    media: 'media',
  },
};

const roles: Record<Locale, Record<Role, string>> = {
  id: {
    member: 'anggota',
    admin: 'admin',
    treasurer: 'bendahara',
    surveyor: 'surveyor',
    officer: 'petugas',
    head: 'kepala',
    auditor: 'auditor',
    'data-protection-officer': 'pejabat pelindungan data',
    sysadmin: 'pengelola sistem',
  },
  en: {
    member: 'member',
    admin: 'admin',
    treasurer: 'treasurer',
    surveyor: 'surveyor',
    officer: 'officer',
    head: 'head',
    auditor: 'auditor',
    'data-protection-officer': 'data protection officer',
    sysadmin: 'system administrator',
  },
};

const lines = (...parts: (string | null)[]) => parts.filter((part) => part !== null).join('\n');
const heldRoles = (mail: LinkMail, locale: Locale) =>
  mail.subject.roles.map((role) => roles[locale][role]).join(', ');
/** Between quotation marks; words that the office hid are in no mail. */
const quotedTitle = ({ subject }: LinkMail, locale: Locale) =>
  subject.title === '' ? hiddenProgram[locale] : `"${subject.title}"`;
const hiddenProgram = { id: 'program yang judulnya disembunyikan', en: 'a program whose title is hidden' };
const until = (mail: LinkMail, locale: Locale) => formatMoment(mail.expiresAt, mail.timeZone, locale);

function whenAndWhere({ subject }: LinkMail, locale: Locale, when: string, where: string): string {
  const { nextStartsLocal, timeZone, venueLabel } = subject;
  const time =
    nextStartsLocal && timeZone ? formatMoment(toInstant(nextStartsLocal, timeZone), timeZone, locale) : null;
  const parts = [time && `${when}: ${time}`, venueLabel && `${where}: ${venueLabel}`].filter(Boolean);
  return parts.length === 0 ? '' : `${parts.join('\n')}\n`;
}

function noticeLine({ what, title, day }: NoticeMail, locale: Locale): string {
  const about = [title, day && formatDay(day, locale)].filter(Boolean).join(', ');
  return about ? `${noticeWords[locale][what]}: ${about}` : noticeWords[locale][what];
}

type Words = { [Kind in MailKind]: (content: MailContent[Kind]) => Mail };

const indonesian: Words = {
  'host-invitation': (mail) => ({
    subject: `Undangan menjadi tuan rumah bersama: ${mail.subject.title || hiddenProgram.id}`,
    text: lines(
      `${mail.subject.invitedBy?.name ?? 'Penyelenggara'} mengundang ${mail.organizationName} menjadi tuan rumah bersama ${quotedTitle(mail, 'id')}.`,
      whenAndWhere(mail, 'id', 'Waktu', 'Tempat'),
      'Terima atau tolak dengan satu ketukan:',
      mail.address,
      '',
      `Tautan ini hanya untuk ${mail.organizationName}, berlaku sampai ${until(mail, 'id')}, dan dapat dijawab satu kali. Mohon tidak diteruskan.`,
    ),
  }),
  'partner-confirmation': (mail) => ({
    subject: `Mohon konfirmasi peran: ${mail.subject.title || hiddenProgram.id}`,
    text: lines(
      `${mail.subject.invitedBy?.name ?? 'Penyelenggara'} meminta ${mail.organizationName} mengambil peran ${partnerRoles.id[mail.subject.partnerRole ?? ''] ?? 'mitra'} dalam ${quotedTitle(mail, 'id')}.`,
      whenAndWhere(mail, 'id', 'Waktu', 'Tempat'),
      'Sanggupi atau tolak dengan satu ketukan:',
      mail.address,
      '',
      `Tautan ini hanya untuk ${mail.organizationName}, berlaku sampai ${until(mail, 'id')}, dan dapat dijawab satu kali. Mohon tidak diteruskan.`,
    ),
  }),
  'member-invitation': (mail) => ({
    subject: `Undangan bergabung dengan ${mail.subject.title}`,
    text: lines(
      `Anda diundang bergabung dengan ${mail.subject.title} sebagai ${heldRoles(mail, 'id') || 'anggota'}.`,
      '',
      'Lihat undangan dan jawab:',
      mail.address,
      '',
      `Tautan ini hanya untuk Anda dan berlaku sampai ${until(mail, 'id')}.`,
    ),
  }),
  'sign-up': (mail) => ({
    subject: 'Selesaikan pendaftaran akun Guyub',
    text: lines(
      `Ada yang mendaftar di Guyub dengan alamat ini, atas nama "${mail.subject.title}".`,
      '',
      'Kalau itu Anda, selesaikan pendaftaran di sini:',
      mail.address,
      '',
      `Tautan berlaku sampai ${until(mail, 'id')}. Kalau itu bukan Anda, abaikan pesan ini: akun tidak akan dibuat.`,
    ),
  }),
  'existing-account': (content) => ({
    subject: 'Anda sudah punya akun Guyub',
    text: lines(
      'Ada yang mendaftar di Guyub dengan alamat ini, padahal alamat ini sudah punya akun. Tidak ada yang berubah.',
      '',
      'Kalau itu Anda, silakan masuk:',
      content.signInAddress,
      '',
      'Lupa kata sandi?',
      content.resetAddress,
      '',
      'Kalau itu bukan Anda, abaikan pesan ini.',
    ),
  }),
  'existing-disabled-account': () => ({
    subject: 'Akun Guyub Anda sedang nonaktif',
    text: lines(
      'Ada yang mendaftar di Guyub dengan alamat ini. Alamat ini sudah punya akun, tetapi akun itu dinonaktifkan oleh pengelola sistem: tidak bisa dipakai masuk, dan tidak bisa dibuat lagi. Tidak ada yang berubah.',
      '',
      'Kalau itu Anda dan Anda perlu masuk lagi, hubungi Diskominfo atau admin lembaga Anda. Setelah diaktifkan, kata sandi Anda yang dahulu berlaku lagi.',
      '',
      'Kalau itu bukan Anda, abaikan pesan ini.',
    ),
  }),
  'password-reset': (mail) => ({
    subject: 'Buat kata sandi baru',
    text: lines(
      'Ada yang meminta kata sandi baru untuk akun Guyub Anda.',
      '',
      'Kalau itu Anda, buat kata sandi baru di sini:',
      mail.address,
      '',
      `Tautan berlaku sampai ${until(mail, 'id')} dan dapat dipakai satu kali. Setelah itu semua perangkat perlu masuk lagi.`,
      'Kalau itu bukan Anda, abaikan pesan ini: kata sandi Anda tetap.',
    ),
  }),
  notice: (content) => ({
    subject: noticeLine(content, 'id'),
    text: lines(
      `Untuk pengurus ${content.organizationName}`,
      '',
      noticeLine(content, 'id'),
      content.reason && `Alasan: ${content.reason}`,
      '',
      'Selengkapnya:',
      content.address,
    ),
  }),
  succession: (content) => composeSuccession(content, 'id'),
  security: (mail) => securityMail(mail, 'id'),
};

const english: Words = {
  'host-invitation': (mail) => ({
    subject: `Invitation to host together: ${mail.subject.title || hiddenProgram.en}`,
    text: lines(
      `${mail.subject.invitedBy?.name ?? 'The organizers'} invite ${mail.organizationName} to host ${quotedTitle(mail, 'en')} together.`,
      whenAndWhere(mail, 'en', 'When', 'Where'),
      'Accept or decline with one tap:',
      mail.address,
      '',
      `This link is for ${mail.organizationName} only. It is open until ${until(mail, 'en')} and can be answered once. Please do not forward it.`,
    ),
  }),
  'partner-confirmation': (mail) => ({
    subject: `Please confirm your part: ${mail.subject.title || hiddenProgram.en}`,
    text: lines(
      `${mail.subject.invitedBy?.name ?? 'The organizers'} ask ${mail.organizationName} to take a part (${partnerRoles.en[mail.subject.partnerRole ?? ''] ?? 'partner'}) in ${quotedTitle(mail, 'en')}.`,
      whenAndWhere(mail, 'en', 'When', 'Where'),
      'Confirm or decline with one tap:',
      mail.address,
      '',
      `This link is for ${mail.organizationName} only. It is open until ${until(mail, 'en')} and can be answered once. Please do not forward it.`,
    ),
  }),
  'member-invitation': (mail) => ({
    subject: `Invitation to join ${mail.subject.title}`,
    text: lines(
      `You are invited to join ${mail.subject.title} as ${heldRoles(mail, 'en') || 'member'}.`,
      '',
      'See the invitation and answer it:',
      mail.address,
      '',
      `This link is for you only and is open until ${until(mail, 'en')}.`,
    ),
  }),
  'sign-up': (mail) => ({
    subject: 'Finish signing up to Guyub',
    text: lines(
      `Somebody signed up to Guyub with this address, as "${mail.subject.title}".`,
      '',
      'If it was you, finish here:',
      mail.address,
      '',
      `The link is open until ${until(mail, 'en')}. If it was not you, ignore this message: no account will be made.`,
    ),
  }),
  'existing-account': (content) => ({
    subject: 'You already have a Guyub account',
    text: lines(
      'Somebody signed up to Guyub with this address, which has an account already. Nothing has changed.',
      '',
      'If it was you, sign in:',
      content.signInAddress,
      '',
      'Forgot your password?',
      content.resetAddress,
      '',
      'If it was not you, ignore this message.',
    ),
  }),
  'existing-disabled-account': () => ({
    subject: 'Your Guyub account is disabled',
    text: lines(
      'Somebody signed up to Guyub with this address. It has an account already, which a system administrator disabled: nobody can sign in with it, and no other one can be made. Nothing has changed.',
      '',
      'If it was you and you need to sign in again, contact the communication office or an admin of your organization. Once it is enabled, your former password works again.',
      '',
      'If it was not you, ignore this message.',
    ),
  }),
  'password-reset': (mail) => ({
    subject: 'Choose a new password',
    text: lines(
      'Somebody asked for a new password for your Guyub account.',
      '',
      'If it was you, choose one here:',
      mail.address,
      '',
      `The link is open until ${until(mail, 'en')} and works once. All devices will have to sign in again.`,
      'If it was not you, ignore this message: your password stays.',
    ),
  }),
  notice: (content) => ({
    subject: noticeLine(content, 'en'),
    text: lines(
      `To those who act for ${content.organizationName}`,
      '',
      noticeLine(content, 'en'),
      content.reason && `Reason: ${content.reason}`,
      '',
      'More:',
      content.address,
    ),
  }),
  succession: (content) => composeSuccession(content, 'en'),
  security: (mail) => securityMail(mail, 'en'),
};

const languages = { id: indonesian, en: english };

/** A message in words. Subjects are one line, whatever people called their things. */
export function composeMail<Kind extends MailKind>(
  kind: Kind,
  locale: Locale,
  content: MailContent[Kind],
): Mail {
  const mail = languages[locale][kind](content);
  return { subject: mail.subject.replace(/\s+/g, ' ').slice(0, 200), text: `${mail.text}\n` };
}
