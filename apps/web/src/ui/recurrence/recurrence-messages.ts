import type { RecurrenceKind } from '@guyub/domain/program';

import type { Locale } from '../../lib/i18n.tsx';
import type { WeekdayCode } from './recurrence-kinds.ts';

export type Ordinal = '1' | '2' | '3' | '4' | '-1';

interface RecurrenceMessages {
  repeat: string;
  repeatKinds: Record<RecurrenceKind, string>;
  startsOn: string;
  every: string;
  everyUnits: Record<'weekly' | 'monthly' | 'every-days' | 'yearly', string>;
  onDays: string;
  weekdays: Record<WeekdayCode, string>;
  weekdaysShort: Record<WeekdayCode, string>;
  ordinal: string;
  ordinals: Record<Ordinal, string>;
  weekday: string;
  dayOfMonth: string;
  date: (position: number) => string;
  addDate: string;
  removeDate: (position: number) => string;
  until: string;
  untilKinds: Record<'never' | 'until' | 'count', string>;
  untilDate: string;
  untilCount: string;
}

export const recurrenceMessages: Record<Locale, RecurrenceMessages> = {
  id: {
    repeat: 'Berulang',
    repeatKinds: {
      once: 'Sekali saja',
      weekly: 'Tiap minggu',
      'monthly-weekday': 'Tiap bulan, pada hari',
      'monthly-day': 'Tiap bulan, pada tanggal',
      'every-days': 'Tiap sekian hari',
      yearly: 'Tiap tahun',
      dates: 'Pilih tanggal sendiri',
    },
    startsOn: 'Tanggal pertama',
    every: 'Setiap',
    everyUnits: { weekly: 'minggu', monthly: 'bulan', 'every-days': 'hari', yearly: 'tahun' },
    onDays: 'Pada hari',
    weekdays: { mo: 'Senin', tu: 'Selasa', we: 'Rabu', th: 'Kamis', fr: 'Jumat', sa: 'Sabtu', su: 'Minggu' },
    weekdaysShort: { mo: 'Sen', tu: 'Sel', we: 'Rab', th: 'Kam', fr: 'Jum', sa: 'Sab', su: 'Min' },
    ordinal: 'Yang ke',
    ordinals: { '1': 'pertama', '2': 'kedua', '3': 'ketiga', '4': 'keempat', '-1': 'terakhir' },
    weekday: 'Hari',
    dayOfMonth: 'Tanggal',
    date: (position) => `Tanggal ${position}`,
    addDate: 'Tambah tanggal',
    removeDate: (position) => `Hapus tanggal ${position}`,
    until: 'Sampai',
    untilKinds: { never: 'Terus', until: 'Tanggal', count: 'Sekian kali' },
    untilDate: 'Tanggal terakhir',
    untilCount: 'Berapa kali',
  },
  en: {
    repeat: 'Repeats',
    repeatKinds: {
      once: 'Just once',
      weekly: 'Every week',
      'monthly-weekday': 'Every month on a weekday',
      'monthly-day': 'Every month on a day',
      'every-days': 'Every so many days',
      yearly: 'Every year',
      dates: 'On chosen dates',
    },
    startsOn: 'First date',
    every: 'Every',
    everyUnits: { weekly: 'weeks', monthly: 'months', 'every-days': 'days', yearly: 'years' },
    onDays: 'On',
    weekdays: {
      mo: 'Monday',
      tu: 'Tuesday',
      we: 'Wednesday',
      th: 'Thursday',
      fr: 'Friday',
      sa: 'Saturday',
      su: 'Sunday',
    },
    weekdaysShort: { mo: 'Mon', tu: 'Tue', we: 'Wed', th: 'Thu', fr: 'Fri', sa: 'Sat', su: 'Sun' },
    ordinal: 'Which one',
    ordinals: { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '-1': 'last' },
    weekday: 'Weekday',
    dayOfMonth: 'Day',
    date: (position) => `Date ${position}`,
    addDate: 'Add a date',
    removeDate: (position) => `Remove date ${position}`,
    until: 'Until',
    untilKinds: { never: 'Goes on', until: 'A date', count: 'A number' },
    untilDate: 'Last date',
    untilCount: 'How many times',
  },
};
