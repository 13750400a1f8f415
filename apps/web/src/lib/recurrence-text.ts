import { describeRecurrence, type RecurrenceEditor, type RecurrencePhrase } from '@guyub/domain/program';

import { formatDate, formatDayMonth, formatTime, zoneName } from './dates.ts';
import type { Locale } from './i18n.tsx';
import { listWords } from './list-words.ts';

const weekdayNames = {
  id: { mo: 'Senin', tu: 'Selasa', we: 'Rabu', th: 'Kamis', fr: 'Jumat', sa: 'Sabtu', su: 'Minggu' },
  en: {
    mo: 'Monday',
    tu: 'Tuesday',
    we: 'Wednesday',
    th: 'Thursday',
    fr: 'Friday',
    sa: 'Saturday',
    su: 'Sunday',
  },
} as const;

const ordinals = {
  id: { 1: 'pertama', 2: 'kedua', 3: 'ketiga', 4: 'keempat', [-1]: 'terakhir' },
  en: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' },
} as const;

const onDate = (month: number, day: number, locale: Locale) =>
  // any leap year, so that 29 February has its name too
  formatDayMonth(`2028-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, locale);

function sayIndonesian(phrase: RecurrencePhrase): string {
  const names = weekdayNames.id;
  switch (phrase.code) {
    case 'once':
      return `Sekali, ${formatDate(phrase.params.startsOn, 'id')}`;
    case 'daily':
      return 'Setiap hari';
    case 'weekly': {
      const days = listWords(
        phrase.params.weekdays.map((day) => names[day]),
        'id',
      );
      return phrase.params.every === 1 ? `Setiap ${days}` : `Tiap ${phrase.params.every} minggu, ${days}`;
    }
    case 'monthly-day':
      return phrase.params.every === 1
        ? `Setiap tanggal ${phrase.params.day}`
        : `Tiap ${phrase.params.every} bulan, tanggal ${phrase.params.day}`;
    case 'monthly-weekday': {
      const day = `${names[phrase.params.weekday]} ${ordinals.id[phrase.params.ordinal]}`;
      return phrase.params.every === 1
        ? `Setiap ${day} dalam bulan`
        : `Tiap ${phrase.params.every} bulan, ${day}`;
    }
    case 'every-days':
      return `Tiap ${phrase.params.every} hari`;
    case 'yearly':
      return `${phrase.params.every === 1 ? 'Setiap tahun' : `Tiap ${phrase.params.every} tahun`}, ${onDate(phrase.params.month, phrase.params.day, 'id')}`;
    case 'dates':
      return `${phrase.params.count} tanggal pilihan`;
  }
}

function sayEnglish(phrase: RecurrencePhrase): string {
  const names = weekdayNames.en;
  switch (phrase.code) {
    case 'once':
      return `Once, ${formatDate(phrase.params.startsOn, 'en')}`;
    case 'daily':
      return 'Every day';
    case 'weekly': {
      const days = listWords(
        phrase.params.weekdays.map((day) => names[day]),
        'en',
      );
      return phrase.params.every === 1 ? `Every ${days}` : `Every ${phrase.params.every} weeks on ${days}`;
    }
    case 'monthly-day':
      return phrase.params.every === 1
        ? `Every month on day ${phrase.params.day}`
        : `Every ${phrase.params.every} months on day ${phrase.params.day}`;
    case 'monthly-weekday': {
      const day = `the ${ordinals.en[phrase.params.ordinal]} ${names[phrase.params.weekday]}`;
      return phrase.params.every === 1
        ? `Every month on ${day}`
        : `Every ${phrase.params.every} months on ${day}`;
    }
    case 'every-days':
      return `Every ${phrase.params.every} days`;
    case 'yearly':
      return `${phrase.params.every === 1 ? 'Every year' : `Every ${phrase.params.every} years`} on ${onDate(phrase.params.month, phrase.params.day, 'en')}`;
    case 'dates':
      return phrase.params.count === 1 ? 'One chosen date' : `${phrase.params.count} chosen dates`;
  }
}

/** "Tiap 90 hari": how often, without the hour. */
export function sayRecurrence(editor: RecurrenceEditor, locale: Locale): string {
  const { phrase, end } = describeRecurrence(editor);
  const often = locale === 'id' ? sayIndonesian(phrase) : sayEnglish(phrase);
  if (end === null) return often;
  if (end.code === 'until')
    return `${often}, ${locale === 'id' ? 'sampai' : 'until'} ${formatDate(end.params.until, locale)}`;
  return `${often}, ${end.params.count} ${locale === 'id' ? 'kali' : 'times'}`;
}

/** "08.00–12.00 WIB" */
export function sayHours({ startTime, endTime, timeZone }: RecurrenceEditor, locale: Locale): string {
  return `${formatTime(startTime, locale)}–${formatTime(endTime, locale)}\u00a0${zoneName(timeZone)}`;
}
