import type { Unit } from '@guyub/domain/program';

import type { Locale } from './i18n.tsx';
import { formatNumber, formatRupiah } from './money.ts';

/** Words of a unit behind a figure: for one, and for all other counts. Rupiah stand before theirs. */
const unitWords: Record<Locale, Record<Unit, { one: string; other: string }>> = {
  id: {
    bags: { one: 'kantong darah', other: 'kantong darah' },
    rupiah: { one: 'rupiah', other: 'rupiah' },
    people: { one: 'orang', other: 'orang' },
    hours: { one: 'jam kerja', other: 'jam kerja' },
    houses: { one: 'rumah', other: 'rumah' },
    kilograms: { one: 'kg', other: 'kg' },
    items: { one: 'barang', other: 'barang' },
    documents: { one: 'dokumen', other: 'dokumen' },
    decisions: { one: 'keputusan', other: 'keputusan' },
  },
  en: {
    bags: { one: 'bag of blood', other: 'bags of blood' },
    rupiah: { one: 'rupiah', other: 'rupiah' },
    people: { one: 'person', other: 'people' },
    hours: { one: 'hour of work', other: 'hours of work' },
    houses: { one: 'house', other: 'houses' },
    kilograms: { one: 'kg', other: 'kg' },
    items: { one: 'item', other: 'items' },
    documents: { one: 'document', other: 'documents' },
    decisions: { one: 'decision', other: 'decisions' },
  },
};

export const unitWord = (unit: Unit, locale: Locale, amount = 2): string =>
  unitWords[locale][unit][amount === 1 ? 'one' : 'other'];

/** "93", "Rp 8.715.000": the figure alone, as large type shows it. */
export const formatFigure = (amount: number, unit: Unit, locale: Locale): string =>
  unit === 'rupiah' ? formatRupiah(amount, locale) : formatNumber(amount, locale);

/** "93 kantong darah", "Rp 8.715.000". */
export const formatAmount = (amount: number, unit: Unit, locale: Locale): string =>
  unit === 'rupiah'
    ? formatRupiah(amount, locale)
    : `${formatNumber(amount, locale)} ${unitWord(unit, locale, amount)}`;
