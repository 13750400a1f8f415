import type { Locale } from './account.store.ts';

/** What the members of a group are told about who leads it. */
export const successionNews = [
  'proposed',
  'accepted',
  'rejected',
  'lapsed',
  'objected',
  'declined',
  'handed-over',
  'invited-to-lead',
  'followed-on-leaving',
] as const;

export interface SuccessionMail {
  what: (typeof successionNews)[number];
  organizationName: string;
  /** whom it is about; null where nobody is named yet */
  name: string | null;
  reason: string | null;
  /** the group's page of members, where one votes */
  address: string;
  /** who hears an objection, and where; null while there is no such office */
  office: { name: string; address: string } | null;
}

type Words = Record<
  SuccessionMail['what'],
  { subject: (group: string) => string; text: (who: string) => string }
>;

/** The subject names no person: it stands on locked screens. */
const words: Record<Locale, { somebody: string; news: Words }> = {
  id: {
    somebody: 'Seorang anggota',
    news: {
      proposed: {
        subject: (group) => `Usul admin baru untuk ${group}`,
        text: (who) =>
          `Admin grup ini sudah lama tidak hadir. ${who} diusulkan menjadi admin. Yang berhak memilih cukup mengetuk setuju atau tidak. Admin lama yang hadir kembali dapat menolak usul ini dengan satu ketukan.`,
      },
      accepted: {
        subject: (group) => `Admin baru untuk ${group}`,
        text: (who) => `${who} sekarang admin grup ini, menurut pilihan anggota.`,
      },
      rejected: {
        subject: (group) => `Usul admin baru ${group} tidak disetujui`,
        text: (who) => `${who} tidak menjadi admin: lebih dari separuh suara tidak mungkin lagi tercapai.`,
      },
      lapsed: {
        subject: (group) => `Usul admin baru ${group} berakhir`,
        text: (who) => `Usul agar ${who} menjadi admin berakhir tanpa keputusan.`,
      },
      objected: {
        subject: (group) => `Admin ${group} hadir kembali`,
        text: (who) => `Admin grup ini hadir dan menolak usul. ${who} tidak menjadi admin.`,
      },
      declined: {
        subject: (group) => `Usul admin baru ${group} tidak diterima`,
        text: (who) => `${who} belum bersedia menjadi admin. Anggota lain dapat diusulkan.`,
      },
      'handed-over': {
        subject: (group) => `Admin baru untuk ${group}`,
        text: (who) => `${who} sekarang admin grup ini, menurut keputusan dinas.`,
      },
      'invited-to-lead': {
        subject: (group) => `Dinas mengundang admin baru untuk ${group}`,
        text: () =>
          'Admin grup ini sudah lama tidak hadir, maka dinas mengundang orang lain menjadi admin. Namanya diberitahukan setelah undangan diterima.',
      },
      'followed-on-leaving': {
        subject: (group) => `Admin baru untuk ${group}`,
        text: (who) => `Admin grup ini keluar dan menunjuk ${who} sebagai penggantinya.`,
      },
    },
  },
  en: {
    somebody: 'A member',
    news: {
      proposed: {
        subject: (group) => `A new admin is proposed for ${group}`,
        text: (who) =>
          `The admin of this group has not been here for long. ${who} is proposed as admin. Whoever may vote says yes or no with one tap. An admin who is back can object with one tap.`,
      },
      accepted: {
        subject: (group) => `A new admin for ${group}`,
        text: (who) => `${who} is admin of this group now, by the vote of its members.`,
      },
      rejected: {
        subject: (group) => `The proposed admin of ${group} was not agreed on`,
        text: (who) => `${who} does not become admin: more than half of the votes can no longer be reached.`,
      },
      lapsed: {
        subject: (group) => `The vote about a new admin of ${group} is over`,
        text: (who) => `The proposal to make ${who} admin ended without a decision.`,
      },
      objected: {
        subject: (group) => `The admin of ${group} is back`,
        text: (who) => `The admin of this group is here and objected. ${who} does not become admin.`,
      },
      declined: {
        subject: (group) => `The proposed admin of ${group} does not want to`,
        text: (who) => `${who} does not want to be admin for now. Somebody else can be proposed.`,
      },
      'handed-over': {
        subject: (group) => `A new admin for ${group}`,
        text: (who) => `${who} is admin of this group now, by decision of the communication office.`,
      },
      'invited-to-lead': {
        subject: (group) => `The office invited a new admin for ${group}`,
        text: () =>
          'The admin of this group has not been here for long, so the communication office invited somebody to be its admin. You are told who it is when they accept.',
      },
      'followed-on-leaving': {
        subject: (group) => `A new admin for ${group}`,
        text: (who) => `The admin of this group left and named ${who} to follow.`,
      },
    },
  },
};

const frame: Record<Locale, { reason: string; more: string; object: (office: string) => string }> = {
  id: {
    reason: 'Alasan',
    more: 'Selengkapnya:',
    object: (office) => `Keberatan? Sampaikan kepada ${office}:`,
  },
  en: {
    reason: 'Reason',
    more: 'More:',
    object: (office) => `Do you object? Tell ${office}:`,
  },
};

/** A mail to one member of a group about who leads it. */
export function composeSuccession(mail: SuccessionMail, locale: Locale): { subject: string; text: string } {
  const { somebody, news } = words[locale];
  const { reason, more, object } = frame[locale];
  const { subject, text } = news[mail.what];
  const parts = [
    mail.organizationName,
    '',
    text(mail.name ?? somebody),
    ...(mail.reason === null ? [] : [`${reason}: ${mail.reason}`]),
    '',
    more,
    mail.address,
    ...(mail.office ? ['', object(mail.office.name), mail.office.address] : []),
  ];
  return { subject: subject(mail.organizationName), text: parts.join('\n') };
}
