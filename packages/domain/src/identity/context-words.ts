/** Shorter ones stand in too many other words. */
const SHORTEST_WORD = 3;

/** Of names, which nobody chose with care: their short words would forbid much that has nothing to do with them. */
const SHORTEST_OF_NAME = 4;

/** What must be left of a password beside its context words, in characters, if none of them is a letter. */
const LEAST_REST = 5;

/** How people write letters to look clever; guessers know it too. */
const lookAlikes: Readonly<Record<string, readonly string[]>> = {
  '0': ['o'],
  '1': ['i', 'l'],
  '3': ['e'],
  '4': ['a'],
  '5': ['s'],
  '7': ['t'],
  '8': ['b'],
  '9': ['g'],
  '@': ['a'],
  $: ['s'],
  '!': ['i'],
};

/** The words of a name, as they would be typed: "Info Seputar Klaten (ISK)" gives three. */
export function wordsIn(name: string): string[] {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.filter((word) => word.length >= SHORTEST_OF_NAME);
}

/** Words by their letters, so that what a text has at one place is found in one walk, however many are known. */
interface Letters {
  next: Map<string, Letters>;
  isEnd: boolean;
}

const plant = (): Letters => ({ next: new Map(), isEnd: false });

function addWord(root: Letters, word: string): void {
  let at = root;
  for (const letter of word) {
    let next = at.next.get(letter);
    if (!next) at.next.set(letter, (next = plant()));
    at = next;
  }
  at.isEnd = true;
}

/** Words to look for in passwords: made once, asked many times. */
export interface ContextWords {
  /** Where the words end that begin here. */
  endsFrom(text: readonly string[], at: number): number[];
}

/** `others` are asked beside: the few words of one person beside the many of a place. */
export function contextWordsOf(words: Iterable<string>, others: ContextWords | null = null): ContextWords {
  const root = plant();
  for (const word of words) if (word.length >= SHORTEST_WORD) addWord(root, word);
  return {
    endsFrom(text, from) {
      const ends = new Set(others?.endsFrom(text, from));
      let reached = new Set([root]);
      for (let at = from; at < text.length && reached.size > 0; at++) {
        const onward = new Set<Letters>();
        const typed = text[at] ?? '';
        for (const { next } of reached)
          for (const letter of [typed, ...(lookAlikes[typed] ?? [])]) {
            const found = next.get(letter);
            if (found) onward.add(found);
          }
        reached = onward;
        for (const { isEnd } of reached) if (isEnd) ends.add(at + 1);
      }
      return [...ends];
    },
  };
}

/** The least weight that can be left when words are taken out, over all ways to take them out. */
function leastLeft(
  text: readonly string[],
  ends: readonly (readonly number[])[],
  weigh: (character: string) => number,
): number {
  const left = Array.from<number>({ length: text.length + 1 }).fill(0);
  for (let at = text.length - 1; at >= 0; at--) {
    let least = weigh(text[at] ?? '') + (left[at + 1] ?? 0);
    for (const end of ends[at] ?? []) least = Math.min(least, left[end] ?? 0);
    left[at] = least;
  }
  return left[0] ?? 0;
}

const isLetter = (character: string): boolean => /\p{L}/u.test(character);

/**
 * Whether a password is made of such words alone, with digits and signs as fillers and letters written as look-alikes. A
 * passphrase that has any other word is not, however many of these stand in it.
 */
export function isMadeOfContextWords(password: string, words: ContextWords): boolean {
  const text = Array.from(password.normalize('NFKC').toLowerCase());
  const ends = text.map((_, at) => words.endsFrom(text, at));
  if (ends.every((found) => found.length === 0)) return false;
  return (
    leastLeft(text, ends, (character) => Number(isLetter(character))) === 0 ||
    leastLeft(text, ends, () => 1) < LEAST_REST
  );
}
