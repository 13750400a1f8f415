import type { ProgramHistoryKind } from '@guyub/domain/program';

import type { Locale } from '../../lib/i18n.tsx';

interface HistoryFacts {
  by: string;
  organization: string;
  reason: string;
  role: string;
  fields: string;
  field: string;
}

interface HistoryMessages {
  history: string;
  noHistory: string;
  historyWords: Record<ProgramHistoryKind, (facts: HistoryFacts) => string>;
  /** What of a program can be changed or hidden, by its name on the wire. */
  fields: Record<string, string>;
  someone: string;
}

const because = (text: string, reason: string) => (reason ? `${text}: “${reason}”` : text);

export const historyMessages: Record<Locale, HistoryMessages> = {
  id: {
    history: 'Riwayat',
    noHistory: 'Belum ada riwayat.',
    historyWords: {
      created: ({ by }) => `${by} merencanakan program ini`,
      published: ({ by }) => `${by} menerbitkannya`,
      paused: ({ by, reason }) => because(`${by} menjedanya`, reason),
      resumed: ({ by, reason }) => because(`${by} melanjutkannya`, reason),
      closed: ({ by, reason }) => because(`${by} menyelesaikannya`, reason),
      cancelled: ({ by, reason }) => because(`${by} membatalkannya`, reason),
      edited: ({ by, fields }) => `${by} mengubah ${fields}`,
      'host-invited': ({ by, organization }) => `${by} mengundang ${organization}`,
      'host-reminded': ({ by, organization }) => `${by} mengingatkan ${organization}`,
      'host-accepted': ({ organization }) => `${organization} menjadi tuan rumah`,
      'host-declined': ({ organization }) => `${organization} tidak bisa ikut`,
      'host-left': ({ by, reason }) => because(`${by} berhenti menjadi tuan rumah`, reason),
      'host-removed': ({ organization, reason }) => because(`${organization} dilepas`, reason),
      'partner-asked': ({ by, organization, role }) => `${by} meminta ${organization} (${role})`,
      'partner-confirmed': ({ organization, role }) => `${organization} sanggup (${role})`,
      'partner-declined': ({ organization, role }) => `${organization} tidak bisa (${role})`,
      'partner-withdrawn': ({ organization, role }) => `Permintaan ke ${organization} ditarik (${role})`,
      'removal-proposed': ({ by, organization, reason }) =>
        because(`${by} mengusulkan melepas ${organization}`, reason),
      'cancellation-proposed': ({ by, reason }) => because(`${by} mengusulkan membatalkan program`, reason),
      'proposal-rejected': ({ by }) => `${by} tidak setuju dengan usul itu`,
      'proposal-withdrawn': ({ by }) => `${by} menarik usulnya`,
      flagged: ({ reason }) => because('Dinas menandai program ini', reason),
      'flag-resolved': ({ by, reason }) => because(`${by} menjawab tanda dinas`, reason),
      'words-hidden': ({ field, reason }) => because(`Dinas menyembunyikan ${field}`, reason),
      'words-shown': ({ field }) => `Dinas menampilkan ${field} lagi`,
    },
    fields: {
      title: 'nama',
      purpose: 'tujuan',
      indicator: 'ukuran keberhasilan',
      indicatorTarget: 'sasaran',
      peopleTarget: 'target orang',
      location: 'tempat',
      contactName: 'narahubung',
      contactChannelId: 'kanal',
      activities: 'kegiatan dan target',
      holidayPolicy: 'aturan hari libur',
    },
    someone: 'Salah satu tuan rumah',
  },
  en: {
    history: 'History',
    noHistory: 'No history yet.',
    historyWords: {
      created: ({ by }) => `${by} planned this program`,
      published: ({ by }) => `${by} published it`,
      paused: ({ by, reason }) => because(`${by} paused it`, reason),
      resumed: ({ by, reason }) => because(`${by} resumed it`, reason),
      closed: ({ by, reason }) => because(`${by} finished it`, reason),
      cancelled: ({ by, reason }) => because(`${by} cancelled it`, reason),
      edited: ({ by, fields }) => `${by} changed ${fields}`,
      'host-invited': ({ by, organization }) => `${by} invited ${organization}`,
      'host-reminded': ({ by, organization }) => `${by} reminded ${organization}`,
      'host-accepted': ({ organization }) => `${organization} hosts it too`,
      'host-declined': ({ organization }) => `${organization} cannot host`,
      'host-left': ({ by, reason }) => because(`${by} no longer hosts`, reason),
      'host-removed': ({ organization, reason }) => because(`${organization} was removed`, reason),
      'partner-asked': ({ by, organization, role }) => `${by} asked ${organization} (${role})`,
      'partner-confirmed': ({ organization, role }) => `${organization} confirmed (${role})`,
      'partner-declined': ({ organization, role }) => `${organization} cannot (${role})`,
      'partner-withdrawn': ({ organization, role }) =>
        `The request to ${organization} was taken back (${role})`,
      'removal-proposed': ({ by, organization, reason }) =>
        because(`${by} proposed to remove ${organization}`, reason),
      'cancellation-proposed': ({ by, reason }) => because(`${by} proposed to cancel the program`, reason),
      'proposal-rejected': ({ by }) => `${by} disagreed with the proposal`,
      'proposal-withdrawn': ({ by }) => `${by} took the proposal back`,
      flagged: ({ reason }) => because('The office flagged this program', reason),
      'flag-resolved': ({ by, reason }) => because(`${by} answered the flag`, reason),
      'words-hidden': ({ field, reason }) => because(`The office hid the ${field}`, reason),
      'words-shown': ({ field }) => `The office showed the ${field} again`,
    },
    fields: {
      title: 'name',
      purpose: 'purpose',
      indicator: 'what tells that it works',
      indicatorTarget: 'aim',
      peopleTarget: 'target of people',
      location: 'venue',
      contactName: 'contact person',
      contactChannelId: 'channel',
      activities: 'activities and targets',
      holidayPolicy: 'holiday rule',
    },
    someone: 'One of the hosts',
  },
};
