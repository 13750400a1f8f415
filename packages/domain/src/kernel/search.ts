/** Two spellings of one word, in the folded form. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/notulen/g, 'notula'],
  [/joang/g, 'juang'],
];

/**
 * The form in which names are stored and sought: without case, diacritics, apostrophes, spaces and punctuation; doubled
 * letters count once, and `h` not at all, since klitih/klithih, gedong/gedhong and khidmat/kidmat are one word each.
 * (Dropping only the `h` of `th`, `dh`, `kh` would eat the first letter of the next word once the spaces are gone.)
 * Folding a folded text changes nothing, so that both sides may fold.
 */
export function foldForSearch(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/h/g, '')
    .replace(/(.)\1+/gu, '$1');
  return spellings.reduce((folded, [from, to]) => folded.replace(from, to), plain).replace(/(.)\1+/gu, '$1');
}
