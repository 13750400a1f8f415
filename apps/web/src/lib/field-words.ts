import type { Locale } from './i18n.tsx';

interface Words {
  needed: string;
  tooShort: (count: number) => string;
  tooLong: (count: number) => string;
  tooFew: (count: number) => string;
  tooMany: (count: number) => string;
  atLeast: (count: number) => string;
  atMost: (count: number) => string;
  number: string;
  email: string;
  phone: string;
  url: string;
  date: string;
  choose: string;
  wrong: string;
}

/** Also where it has the form of a number and is none of ours. */
export const phoneWrong: Record<Locale, string> = {
  id: 'Nomor itu belum benar. Contoh: 0812 3456 7890',
  en: 'That is no phone number yet. Example: 0812 3456 7890',
};

const wordsBy: Record<Locale, Words> = {
  id: {
    needed: 'Perlu diisi.',
    tooShort: (count) => `Paling sedikit ${count} huruf.`,
    tooLong: (count) => `Paling banyak ${count} huruf.`,
    tooFew: (count) => (count === 1 ? 'Pilih minimal satu.' : `Pilih paling sedikit ${count}.`),
    tooMany: (count) => `Pilih paling banyak ${count}.`,
    atLeast: (count) => `Paling kecil ${count}.`,
    atMost: (count) => `Paling besar ${count}.`,
    number: 'Tulis angkanya saja, misalnya 40.',
    email: 'Alamat surel belum benar. Contoh: nama@contoh.id',
    phone: phoneWrong.id,
    url: 'Tautan belum benar. Contoh: https://contoh.id',
    date: 'Tanggal belum benar.',
    choose: 'Pilih salah satu.',
    wrong: 'Isian ini belum benar.',
  },
  en: {
    needed: 'Please fill this in.',
    tooShort: (count) => `At least ${count} letters.`,
    tooLong: (count) => `At most ${count} letters.`,
    tooFew: (count) => (count === 1 ? 'Choose at least one.' : `Choose at least ${count}.`),
    tooMany: (count) => `Choose at most ${count}.`,
    atLeast: (count) => `At least ${count}.`,
    atMost: (count) => `At most ${count}.`,
    number: 'Write the figure alone, such as 40.',
    email: 'That is no e-mail address. Example: name@example.org',
    phone: phoneWrong.en,
    url: 'That is no link. Example: https://example.org',
    date: 'That is no date.',
    choose: 'Choose one.',
    wrong: 'This is not right yet.',
  },
};

/** What the schema library reports of one field; the server names only its code. */
interface FieldIssue {
  code?: string | undefined;
  origin?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  format?: string;
  expected?: string;
  input?: unknown;
  /** What it was in place of what was expected; the library leaves the input itself out. */
  received?: string;
}

/** The general words for what is wrong with a field. */
export function fieldWords(issue: FieldIssue, locale: Locale): string {
  const words = wordsBy[locale];
  switch (issue.code) {
    case 'too_small': {
      const least = Number(issue.minimum ?? 1);
      if (issue.origin === 'string') return least <= 1 ? words.needed : words.tooShort(least);
      if (issue.origin === 'array') return words.tooFew(least);
      return words.atLeast(least);
    }
    case 'too_big': {
      const most = Number(issue.maximum ?? 0);
      if (issue.origin === 'string') return words.tooLong(most);
      if (issue.origin === 'array') return words.tooMany(most);
      return words.atMost(most);
    }
    case 'invalid_type':
      return issue.expected === 'number' &&
        (issue.received === 'NaN' || (issue.input !== null && issue.input !== undefined))
        ? words.number
        : words.needed;
    case 'invalid_format':
      if (issue.format === 'email') return words.email;
      if (issue.format === 'phone') return words.phone;
      if (issue.format === 'url') return words.url;
      if (issue.format === 'date' || issue.format === 'datetime') return words.date;
      return words.wrong;
    case 'invalid_value':
    case 'invalid_union':
      return words.choose;
    default:
      return words.wrong;
  }
}
