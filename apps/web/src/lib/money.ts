import type { Locale } from './i18n.tsx';

const nbsp = '\u00a0';

/** 12450000 → "12.450.000" (English "12,450,000"); grouped by hand so that server and phone agree. */
export function formatNumber(value: number, locale: Locale): string {
  const sign = value < 0 ? '−' : '';
  const [whole = '0', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === 'id' ? '.' : ',');
  return `${sign}${grouped}${fraction ? `${locale === 'id' ? ',' : '.'}${fraction}` : ''}`;
}

/** "Rp 12.450.000" with a space that never breaks. */
export function formatRupiah(amountRupiah: number, locale: Locale): string {
  const sign = amountRupiah < 0 ? '−' : '';
  return `${sign}Rp${nbsp}${formatNumber(Math.abs(amountRupiah), locale)}`;
}

/**
 * Reads an amount as people type it: "50.000", "Rp 50.000", "50000", "Rp50.000,00". Null when it is no whole, safe
 * number of rupiah. Groups must be of three digits, so that "1.5" is asked about and not read as 15.
 */
export function parseRupiah(text: string, locale: Locale): number | null {
  const [group, decimal] = locale === 'id' ? ['.', ','] : [',', '.'];
  const bare = text
    .trim()
    .replace(/^rp\.?/i, '')
    .replace(/[\s\u00a0]/g, '');
  const [whole = '', fraction, ...rest] = bare.split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^0{1,2}$/.test(fraction))) return null;
  const groups = whole.split(group);
  const isGrouped = groups.length > 1;
  const isWellFormed = groups.every((part, index) =>
    index === 0 ? /^\d+$/.test(part) && (!isGrouped || part.length <= 3) : /^\d{3}$/.test(part),
  );
  const amount = Number(groups.join(''));
  return isWellFormed && Number.isSafeInteger(amount) ? amount : null;
}
