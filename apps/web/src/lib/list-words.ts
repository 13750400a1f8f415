import type { Locale } from './i18n.tsx';

/** "ICK, SKB dan ISK": names in a row, as a sentence has them. */
export function listWords(words: readonly string[], locale: Locale): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(', ')} ${locale === 'id' ? 'dan' : 'and'} ${last}`;
}
