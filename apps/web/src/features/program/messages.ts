import type { ProgramView } from '@guyub/domain/program';

import { type Locale, plural } from '../../lib/i18n.tsx';

interface ProgramMessages {
  back: string;
  pageTitle: (title: string) => string;
  describe: (often: string, hosts: string) => string;
  states: Record<ProgramView['state'], string>;
  often: string;
  where: string;
  directions: string;
  online: string;
  hosts: (count: number) => string;
  partners: string;
  partnerRoles: Record<ProgramView['partners'][number]['role'], string>;
  purpose: string;
  indicator: string;
  indicatorTarget: (count: string) => string;
  activities: string;
  target: (amount: string) => string;
  upcoming: string;
  noUpcoming: string;
  past: string;
  noPast: string;
  subscribe: string;
  subscribeGoogle: string;
  contact: string;
  wordsHidden: (reason: string) => string;
  programs: string;
  noPrograms: string;
  next: (when: string) => string;
  noNext: string;
  manage: string;
  peopleTarget: (count: string) => string;
}

export const programMessages: Record<Locale, ProgramMessages> = {
  id: {
    back: 'Kegiatan',
    pageTitle: (title) => `Program ${title}`,
    describe: (often, hosts) => `${often}. Tuan rumah: ${hosts}.`,
    states: {
      draft: 'Draf',
      active: 'Berjalan',
      paused: 'Berhenti sementara',
      closed: 'Selesai',
      cancelled: 'Dibatalkan',
    },
    often: 'Kapan',
    where: 'Tempat',
    directions: 'Petunjuk arah',
    online: 'Daring',
    hosts: (count) => (count > 1 ? 'Tuan rumah bersama' : 'Tuan rumah'),
    partners: 'Bersama mitra',
    partnerRoles: {
      recipient: 'penerima',
      medical: 'medis',
      security: 'pengamanan',
      permit: 'izin',
      media: 'media',
    },
    purpose: 'Tujuan',
    indicator: 'Ukuran keberhasilan',
    indicatorTarget: (count) => `sasaran ${count}`,
    activities: 'Yang kita kerjakan',
    target: (amount) => `target tiap tanggal: ${amount}`,
    upcoming: 'Tanggal berikutnya',
    noUpcoming: 'Belum ada tanggal berikutnya.',
    past: 'Yang sudah dilaksanakan',
    noPast: 'Belum ada yang dilaksanakan.',
    subscribe: 'Langganan di kalender ponsel',
    subscribeGoogle: 'Langganan di Google Kalender',
    contact: 'Tanya di kanal grup',
    wordsHidden: (reason) => `Kata-kata di sini disembunyikan: ${reason}`,
    programs: 'Program',
    noPrograms: 'Belum ada program.',
    next: (when) => `Berikutnya ${when}`,
    noNext: 'Belum ada tanggal berikutnya',
    manage: 'Kelola program ini',
    peopleTarget: (count) => `Secara keseluruhan diharapkan ${count} orang datang tiap tanggal.`,
  },
  en: {
    back: 'Events',
    pageTitle: (title) => `${title}, program`,
    describe: (often, hosts) => `${often}. Hosts: ${hosts}.`,
    states: {
      draft: 'Draft',
      active: 'Running',
      paused: 'Paused',
      closed: 'Finished',
      cancelled: 'Cancelled',
    },
    often: 'When',
    where: 'Where',
    directions: 'Directions',
    online: 'Online',
    hosts: (count) => (count > 1 ? 'Joint hosts' : 'Host'),
    partners: 'Together with',
    partnerRoles: {
      recipient: 'recipient',
      medical: 'medical',
      security: 'security',
      permit: 'permit',
      media: 'media',
    },
    purpose: 'Purpose',
    indicator: 'How we know it works',
    indicatorTarget: (count) => `aim: ${count}`,
    activities: 'What we do',
    target: (amount) => `aim for each date: ${amount}`,
    upcoming: 'Next dates',
    noUpcoming: 'No next date yet.',
    past: 'Held so far',
    noPast: 'Nothing has been held yet.',
    subscribe: 'Subscribe in the phone’s calendar',
    subscribeGoogle: 'Subscribe in Google Calendar',
    contact: 'Ask in the group’s channel',
    wordsHidden: (reason) => `Words here are hidden: ${reason}`,
    programs: 'Programs',
    noPrograms: 'No programs yet.',
    next: (when) => `Next ${when}`,
    noNext: 'No next date yet',
    manage: 'Manage this program',
    peopleTarget: (count) =>
      plural(
        Number(count),
        {
          one: 'In all, # person is hoped for on each date.',
          other: 'In all, # people are hoped for on each date.',
        },
        count,
      ),
  },
};
