import type { Locale } from '../../lib/i18n.tsx';
import type { AnswerableKind, StepAnswer } from './api/next-steps.queries.ts';

interface AnswerMessages {
  answers: Record<AnswerableKind, Record<StepAnswer, string>>;
  answered: Record<AnswerableKind, Record<StepAnswer, string>>;
  noTitle: string;
  noText: (organization: string) => string;
  noReason: string;
}

/** A yes or a no where the step stands, and what comes of it. */
export const answerMessages: Record<Locale, AnswerMessages> = {
  id: {
    answers: {
      'answer-host-invitation': { yes: 'Terima', no: 'Tidak bisa' },
      'answer-partner-request': { yes: 'Sanggup', no: 'Tidak bisa' },
      'answer-proposal': { yes: 'Setuju', no: 'Tidak setuju' },
    },
    answered: {
      'answer-host-invitation': {
        yes: 'Terima kasih! Grup Anda kini tuan rumah. Tanggalnya ada di “Yang akan datang”.',
        no: 'Terima kasih sudah menjawab. Perencananya sudah diberi tahu.',
      },
      'answer-partner-request': {
        yes: 'Terima kasih! Nama Anda kini tampil sebagai mitra, dan Anda dikabari bila jadwal berubah.',
        no: 'Terima kasih sudah menjawab. Perencananya sudah diberi tahu.',
      },
      'answer-proposal': {
        yes: 'Terima kasih. Usul ini disetujui dan langsung berlaku.',
        no: 'Terima kasih. Usul ini tidak dijalankan, pengusulnya diberi tahu.',
      },
    },
    noTitle: 'Belum bisa ikut?',
    noText: (organization) =>
      `${organization} langsung diberi tahu. Bila berubah pikiran, minta diundang lagi.`,
    noReason: 'Alasan',
  },
  en: {
    answers: {
      'answer-host-invitation': { yes: 'Accept', no: 'Cannot' },
      'answer-partner-request': { yes: 'We can', no: 'Cannot' },
      'answer-proposal': { yes: 'Agree', no: 'Disagree' },
    },
    answered: {
      'answer-host-invitation': {
        yes: 'Thank you! Your group hosts this now. Its dates stand under “Coming up”.',
        no: 'Thank you for answering. Those who plan it were told.',
      },
      'answer-partner-request': {
        yes: 'Thank you! You are shown as a partner now, and hear when a date changes.',
        no: 'Thank you for answering. Those who plan it were told.',
      },
      'answer-proposal': {
        yes: 'Thank you. The proposal is agreed and holds at once.',
        no: 'Thank you. The proposal is not carried out, and whoever made it was told.',
      },
    },
    noTitle: 'Not this time?',
    noText: (organization) =>
      `${organization} is told at once. If you change your mind, ask to be invited again.`,
    noReason: 'Reason',
  },
};
