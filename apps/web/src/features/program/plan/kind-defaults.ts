import type { ActivityKind, RecurrenceEditor, Unit } from '@guyub/domain/program';

import { addDays, weekdayOf } from '../../../lib/dates.ts';
import type { Locale } from '../../../lib/i18n.tsx';

interface KindWords {
  title: string;
  purpose: string;
  indicator: string;
}

interface KindPlan {
  target: number;
  unit: Unit;
  people: number;
  indicatorTarget: number;
  startTime: string;
  endTime: string;
  often: 'once' | 'every-90-days' | 'monthly';
}

/** What a kind usually looks like, so that a planner corrects rather than invents. */
export const kindPlans: Record<ActivityKind, KindPlan> = {
  // seven of ten who sign up give blood
  'blood-drive': {
    target: 100,
    unit: 'bags',
    people: 143,
    indicatorTarget: 400,
    startTime: '08:00',
    endTime: '12:00',
    often: 'every-90-days',
  },
  fundraising: {
    target: 10_000_000,
    unit: 'rupiah',
    people: 200,
    indicatorTarget: 10_000_000,
    startTime: '16:00',
    endTime: '21:00',
    often: 'once',
  },
  'house-rehab': {
    target: 200,
    unit: 'hours',
    people: 30,
    indicatorTarget: 1,
    startTime: '07:00',
    endTime: '15:00',
    often: 'once',
  },
  meeting: {
    target: 20,
    unit: 'people',
    people: 20,
    indicatorTarget: 12,
    startTime: '19:30',
    endTime: '21:30',
    often: 'monthly',
  },
  information: {
    target: 100,
    unit: 'people',
    people: 100,
    indicatorTarget: 1200,
    startTime: '09:00',
    endTime: '11:00',
    often: 'monthly',
  },
  other: {
    target: 50,
    unit: 'people',
    people: 50,
    indicatorTarget: 50,
    startTime: '07:00',
    endTime: '10:00',
    often: 'once',
  },
};

export const kindSuggestions: Record<Locale, Record<ActivityKind, KindWords>> = {
  id: {
    'blood-drive': {
      title: 'Donor Darah Bersama',
      purpose: 'Mencukupi persediaan darah dan mempererat warga.',
      indicator: 'kantong darah per tahun',
    },
    fundraising: {
      title: 'Penggalangan Dana Bersama',
      purpose: 'Menggalang dana dan menyerahkannya kepada yang membutuhkan.',
      indicator: 'rupiah yang diserahkan',
    },
    'house-rehab': {
      title: 'Rehab Rumah Warga',
      purpose: 'Memperbaiki rumah warga agar layak dihuni.',
      indicator: 'rumah layak huni',
    },
    meeting: {
      title: 'Rapat Koordinasi',
      purpose: 'Merencanakan kegiatan bersama dan membagi tugas.',
      indicator: 'rapat per tahun',
    },
    information: {
      title: 'Informasi untuk Warga',
      purpose: 'Menyampaikan informasi yang benar dan berguna kepada warga.',
      indicator: 'warga yang terjangkau per tahun',
    },
    other: {
      title: 'Kerja Bakti Bersama',
      purpose: 'Merawat lingkungan bersama warga.',
      indicator: 'warga yang ikut',
    },
  },
  en: {
    'blood-drive': {
      title: 'Blood Drive Together',
      purpose: 'Keep enough blood in stock and bring people together.',
      indicator: 'bags of blood a year',
    },
    fundraising: {
      title: 'Fundraising Together',
      purpose: 'Raise money and hand it to those who need it.',
      indicator: 'rupiah handed over',
    },
    'house-rehab': {
      title: 'House Rehab',
      purpose: 'Make a neighbour’s house fit to live in.',
      indicator: 'houses fit to live in',
    },
    meeting: {
      title: 'Coordination Meeting',
      purpose: 'Plan events together and share out the work.',
      indicator: 'meetings a year',
    },
    information: {
      title: 'Information for Residents',
      purpose: 'Bring true and useful information to residents.',
      indicator: 'residents reached a year',
    },
    other: {
      title: 'Working Together',
      purpose: 'Look after our surroundings together.',
      indicator: 'residents who joined',
    },
  },
};

const saturday = 6;

/** A Saturday in three weeks or a little more: time to invite, and not so far that it is forgotten. */
function firstDate(today: string): string {
  const earliest = addDays(today, 21);
  return addDays(earliest, (saturday - weekdayOf(earliest) + 7) % 7);
}

/** When a kind usually takes place. Without a kind: once, in the morning. */
export function suggestRecurrence(
  kind: ActivityKind | undefined,
  today: string,
  timeZone: string,
): RecurrenceEditor {
  const plan = kind ? kindPlans[kind] : undefined;
  const common = {
    startsOn: firstDate(today),
    startTime: plan?.startTime ?? '08:00',
    endTime: plan?.endTime ?? '12:00',
    timeZone,
    until: null,
    count: null,
  };
  if (plan?.often === 'every-90-days') return { kind: 'every-days', every: 90, ...common };
  if (plan?.often === 'monthly')
    return { kind: 'monthly-weekday', every: 1, ordinal: 2, weekday: 'sa', ...common };
  return { kind: 'once', ...common };
}
