import type { NextStep } from '@guyub/domain/event';

import { type Locale, plural } from '../../lib/i18n.tsx';

export interface StepFacts {
  /** Who asks, or who is waited for. */
  organization: string;
  /** When the next date is, in words; empty without one. */
  when: string;
  due: string;
  daysLate: number;
  count: number;
  detail: string;
}

interface StepWords {
  /** What to do, with the name of the thing. */
  title: (name: string) => string;
  text: (facts: StepFacts) => string;
  /** The button that leads to where it is done. */
  action: string;
}

interface NextStepsMessages {
  pageTitle: string;
  greetings: Record<'morning' | 'noon' | 'afternoon' | 'evening', (name: string) => string>;
  /** How many things are to be done, and how many answers are awaited. */
  stepsWaiting: (count: number, awaited: number) => string;
  first: string;
  others: string;
  waiting: string;
  ahead: string;
  plan: string;
  allPrograms: string;
  steps: Record<NextStep['kind'], StepWords>;
  partnerRoles: Record<string, string>;
  proposals: Record<string, string>;
  look: string;
  reminded: (organization: string) => string;
  remindedShort: string;
  awaitedTitle: string;
  awaitedText: string;
  nothingTitle: string;
  nothingText: string;
  doneThisMonth: (count: number) => string;
  done: string;
  noDoneYet: string;
  notices: string;
  noNotices: string;
  hiddenTitle: string;
  refused: Partial<Record<string, (params: Record<string, string>) => string>>;
}

const joined = (...parts: string[]) => parts.filter(Boolean).join(' · ');

export const nextStepsMessages: Record<Locale, NextStepsMessages> = {
  id: {
    pageTitle: 'Langkah berikutnya',
    greetings: {
      morning: (name) => `Selamat pagi, ${name}.`,
      noon: (name) => `Selamat siang, ${name}.`,
      afternoon: (name) => `Selamat sore, ${name}.`,
      evening: (name) => `Selamat malam, ${name}.`,
    },
    stepsWaiting: (count, awaited) =>
      count === 0 && awaited > 0
        ? 'Tinggal menunggu jawaban.'
        : plural(count, { zero: 'Semua sudah beres.', other: 'Ada # yang perlu dikerjakan.' }),
    first: 'Berikutnya',
    others: 'Langkah lain',
    waiting: 'Menunggu jawaban',
    ahead: 'Yang akan datang',
    plan: 'Rencanakan program',
    allPrograms: 'Semua program',
    steps: {
      'report-overdue': {
        title: (name) => `Laporkan hasil ${name}`,
        text: ({ when, daysLate }) => joined(when, `lewat ${daysLate} hari`),
        action: 'Isi hasil',
      },
      'report-due': {
        title: (name) => `Laporkan hasil ${name}`,
        text: ({ when, due }) => joined(when, `paling lambat ${due}`),
        action: 'Isi hasil',
      },
      'answer-host-invitation': {
        title: (name) => `Jadi tuan rumah bersama ${name}?`,
        text: ({ organization, when }) => joined(`${organization} mengundang`, when),
        action: 'Lihat',
      },
      'answer-partner-request': {
        title: (name) => `Jadi mitra ${name}?`,
        text: ({ organization, detail, when }) => joined(`${organization} meminta bantuan ${detail}`, when),
        action: 'Lihat',
      },
      'answer-proposal': {
        title: (name) => `Usul untuk ${name}`,
        text: ({ organization, detail }) => `${organization} mengusulkan ${detail}`,
        action: 'Lihat',
      },
      'answer-flag': {
        title: (name) => `Dinas menandai ${name}`,
        text: ({ detail }) => detail,
        action: 'Jawab',
      },
      'decide-holiday': {
        title: (name) => `${name} jatuh pada hari libur`,
        text: ({ when, detail, count }) =>
          joined(when, detail, count > 1 ? `dan ${count - 1} tanggal lain` : ''),
        action: 'Putuskan',
      },
      'add-venue': {
        title: (name) => `Tempat ${name} belum ada`,
        text: ({ when }) => when,
        action: 'Isi tempat',
      },
      'publish-draft': {
        title: (name) => `Terbitkan ${name}`,
        text: ({ when }) => joined('Masih draf', when),
        action: 'Periksa',
      },
      'host-declined': {
        title: (name) => `Undang yang lain ke ${name}?`,
        text: ({ organization, when }) => joined(`${organization} tidak bisa ikut`, when),
        action: 'Undang',
      },
      'plan-next-date': {
        title: (name) => `Tanggal berikutnya ${name}`,
        text: () => 'Belum ada tanggal lagi. Tambah tanggal, atau selesaikan programnya.',
        action: 'Tambah tanggal',
      },
      'waiting-for-host': {
        title: (name) => name,
        text: ({ organization, count }) =>
          count > 1
            ? `${organization} dan ${count - 1} lainnya belum menjawab undangan`
            : `${organization} belum menjawab undangan`,
        action: 'Ingatkan',
      },
      'waiting-for-partner': {
        title: (name) => name,
        text: ({ organization, detail, count }) =>
          joined(
            `${organization} belum menjawab: ${detail}`,
            count > 1 ? `${count - 1} mitra lain juga belum` : '',
          ),
        action: 'Lihat',
      },
      'answer-join-request': {
        title: (name) => `Ada yang ingin bergabung ke ${name}`,
        text: ({ count }) => `${count} permintaan`,
        action: 'Jawab',
      },
      'follow-succession': {
        title: (name) => `Anggota ${name} memilih admin baru`,
        text: ({ due }) => `Sampai ${due}. Karena Anda hadir, Anda dapat menghentikannya.`,
        action: 'Lihat',
      },
      'happening-today': {
        title: (name) => name,
        text: ({ when, detail }) => joined('Hari ini', when, detail),
        action: 'Buka',
      },
      'coming-up': {
        title: (name) => name,
        text: ({ when, detail }) => joined(when, detail),
        action: 'Buka',
      },
      promised: {
        title: (name) => name,
        text: ({ when, organization, detail }) => joined(when, organization, detail),
        action: 'Buka',
      },
    },
    partnerRoles: {
      recipient: 'sebagai penerima',
      medical: 'medis',
      security: 'pengamanan',
      permit: 'izin',
      media: 'media',
    },
    proposals: {
      'remove-host': 'melepas satu tuan rumah',
      'cancel-program': 'membatalkan program untuk semua',
    },
    look: 'Lihat dahulu',
    reminded: (organization) => `${organization} diingatkan lagi.`,
    remindedShort: 'Sudah diingatkan',
    awaitedTitle: 'Tinggal menunggu jawaban',
    awaitedText: 'Bagian Anda sudah beres. Yang belum menjawab ada di bawah ini.',
    nothingTitle: 'Tidak ada yang menunggu Anda',
    nothingText: 'Semua hasil sudah dilaporkan dan semua undangan sudah dijawab.',
    doneThisMonth: (count) => `${count} hasil kegiatan dilaporkan bulan ini.`,
    done: 'Sudah beres',
    noDoneYet: 'Belum ada hasil yang dilaporkan bulan ini.',
    notices: 'Kabar',
    noNotices: 'Belum ada kabar.',
    hiddenTitle: 'program ini',
    refused: {
      'invitation-not-open': () => 'Undangan ini sudah dijawab atau ditarik.',
      'partner-request-not-open': () => 'Permintaan ini sudah dijawab atau ditarik.',
      'proposal-not-open': () => 'Usul ini sudah diputuskan atau ditarik.',
      'second-host-needed': () => 'Usul ini perlu dijawab tuan rumah lain.',
      'reminded-recently': () => 'Baru saja diingatkan. Bisa diingatkan lagi setelah sehari.',
      'program-not-active': () => 'Program ini sudah selesai.',
      'state-not-allowed': () => 'Program ini sudah selesai.',
      'not-a-host': () => 'Grup Anda bukan lagi tuan rumah program ini.',
      'organization-suspended': () => 'Grup Anda sedang ditangguhkan. Hubungi dinas.',
    },
  },
  en: {
    pageTitle: 'Next steps',
    greetings: {
      morning: (name) => `Good morning, ${name}.`,
      noon: (name) => `Good day, ${name}.`,
      afternoon: (name) => `Good afternoon, ${name}.`,
      evening: (name) => `Good evening, ${name}.`,
    },
    stepsWaiting: (count, awaited) =>
      count === 0 && awaited > 0
        ? 'Only answers are awaited.'
        : plural(count, {
            zero: 'All is done.',
            one: 'There is one thing to do.',
            other: 'There are # things to do.',
          }),
    first: 'Next',
    others: 'Other steps',
    waiting: 'Waiting for an answer',
    ahead: 'Coming up',
    plan: 'Plan a program',
    allPrograms: 'All programs',
    steps: {
      'report-overdue': {
        title: (name) => `Report the result of ${name}`,
        text: ({ when, daysLate }) =>
          joined(when, plural(daysLate, { one: '# day late', other: '# days late' })),
        action: 'Enter result',
      },
      'report-due': {
        title: (name) => `Report the result of ${name}`,
        text: ({ when, due }) => joined(when, `by ${due}`),
        action: 'Enter result',
      },
      'answer-host-invitation': {
        title: (name) => `Host ${name} together?`,
        text: ({ organization, when }) => joined(`${organization} invites you`, when),
        action: 'Look',
      },
      'answer-partner-request': {
        title: (name) => `Be a partner of ${name}?`,
        text: ({ organization, detail, when }) => joined(`${organization} asks for ${detail}`, when),
        action: 'Look',
      },
      'answer-proposal': {
        title: (name) => `A proposal for ${name}`,
        text: ({ organization, detail }) => `${organization} proposes to ${detail}`,
        action: 'Look',
      },
      'answer-flag': {
        title: (name) => `The office flagged ${name}`,
        text: ({ detail }) => detail,
        action: 'Answer',
      },
      'decide-holiday': {
        title: (name) => `${name} falls on a holiday`,
        text: ({ when, detail, count }) =>
          joined(
            when,
            detail,
            count > 1 ? plural(count - 1, { one: 'and # more date', other: 'and # more dates' }) : '',
          ),
        action: 'Decide',
      },
      'add-venue': {
        title: (name) => `${name} has no venue yet`,
        text: ({ when }) => when,
        action: 'Add venue',
      },
      'publish-draft': {
        title: (name) => `Publish ${name}`,
        text: ({ when }) => joined('Still a draft', when),
        action: 'Check',
      },
      'host-declined': {
        title: (name) => `Invite someone else to ${name}?`,
        text: ({ organization, when }) => joined(`${organization} cannot take part`, when),
        action: 'Invite',
      },
      'plan-next-date': {
        title: (name) => `The next date of ${name}`,
        text: () => 'It has no date ahead. Add one, or finish the program.',
        action: 'Add a date',
      },
      'waiting-for-host': {
        title: (name) => name,
        text: ({ organization, count }) =>
          count > 1
            ? `${organization} and ${count - 1} more have not answered the invitation`
            : `${organization} has not answered the invitation`,
        action: 'Remind',
      },
      'waiting-for-partner': {
        title: (name) => name,
        text: ({ organization, detail, count }) =>
          joined(
            `${organization} has not answered: ${detail}`,
            count > 1 ? `nor ${plural(count - 1, { one: '# other', other: '# others' })}` : '',
          ),
        action: 'Look',
      },
      'answer-join-request': {
        title: (name) => `Someone wants to join ${name}`,
        text: ({ count }) => plural(count, { one: '# request', other: '# requests' }),
        action: 'Answer',
      },
      'follow-succession': {
        title: (name) => `The members of ${name} vote about a new admin`,
        text: ({ due }) => `Until ${due}. Since you are here, you can stop it.`,
        action: 'Look',
      },
      'happening-today': {
        title: (name) => name,
        text: ({ when, detail }) => joined('Today', when, detail),
        action: 'Open',
      },
      'coming-up': {
        title: (name) => name,
        text: ({ when, detail }) => joined(when, detail),
        action: 'Open',
      },
      promised: {
        title: (name) => name,
        text: ({ when, organization, detail }) => joined(when, organization, detail),
        action: 'Open',
      },
    },
    partnerRoles: {
      recipient: 'you to receive',
      medical: 'medical help',
      security: 'security',
      permit: 'a permit',
      media: 'media',
    },
    proposals: { 'remove-host': 'remove a host', 'cancel-program': 'cancel the program for all' },
    look: 'Look first',
    reminded: (organization) => `${organization} was reminded.`,
    remindedShort: 'Reminded',
    awaitedTitle: 'Only answers are awaited',
    awaitedText: 'Your part is done. Those who have not answered stand below.',
    nothingTitle: 'Nothing is waiting for you',
    nothingText: 'All results are reported and all invitations answered.',
    doneThisMonth: (count) =>
      plural(count, { one: '# result reported this month.', other: '# results reported this month.' }),
    done: 'Done',
    noDoneYet: 'No result has been reported this month yet.',
    notices: 'News',
    noNotices: 'No news yet.',
    hiddenTitle: 'this program',
    refused: {
      'invitation-not-open': () => 'This invitation was already answered or taken back.',
      'partner-request-not-open': () => 'This request was already answered or taken back.',
      'proposal-not-open': () => 'This proposal was already decided or taken back.',
      'second-host-needed': () => 'Another host has to answer this proposal.',
      'reminded-recently': () => 'It was reminded recently. Once a day is possible.',
      'program-not-active': () => 'This program is over.',
      'state-not-allowed': () => 'This program is over.',
      'not-a-host': () => 'Your group no longer hosts this program.',
      'organization-suspended': () => 'Your group is suspended. Ask the office.',
    },
  },
};
