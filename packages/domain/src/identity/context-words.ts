/** Shorter ones stand in too many other words. */
const SHORTEST_WORD = 3;

/** What must be left of a password beside its context words, in characters, if none of them is a letter. */
const LEAST_REST = 5;

/** How people write letters to look clever; guessers know it too. */
const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'il',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** The words of a name, as they would be typed: "Info Seputar Klaten (ISK)" gives four. */
export function wordsIn(name: string): string[] {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.filter((word) => word.length >= SHORTEST_WORD);
}

function standsAt(word: string, text: readonly string[], at: number): boolean {
  if (at + word.length > text.length) return false;
  return Array.from(word).every((letter, index) => {
    const typed = text[at + index] ?? '';
    return typed === letter || (lookAlikes[typed]?.includes(letter) ?? false);
  });
}

/** The least weight that can be left when words are taken out, over all ways to take them out. */
function leastLeft(
  text: readonly string[],
  words: readonly string[],
  weigh: (character: string) => number,
): number {
  const left = Array.from<number>({ length: text.length + 1 }).fill(0);
  for (let at = text.length - 1; at >= 0; at--) {
    let least = weigh(text[at] ?? '') + (left[at + 1] ?? 0);
    for (const word of words)
      if (standsAt(word, text, at)) least = Math.min(least, left[at + word.length] ?? 0);
    left[at] = least;
  }
  return left[0] ?? 0;
}

const isLetter = (character: string): boolean => /\p{L}/u.test(character);

/**
 * Whether a password is made of such words alone, with digits and signs as fillers and letters written as look-alikes. A
 * passphrase that has any other word is not, however many of these stand in it.
 */
export function isMadeOfContextWords(password: string, words: readonly string[]): boolean {
  const text = Array.from(password.normalize('NFKC').toLowerCase());
  const known = words.filter(
    (word) => word.length >= SHORTEST_WORD && text.some((_, at) => standsAt(word, text, at)),
  );
  if (known.length === 0) return false;
  return (
    leastLeft(text, known, (character) => Number(isLetter(character))) === 0 ||
    leastLeft(text, known, () => 1) < LEAST_REST
  );
}
