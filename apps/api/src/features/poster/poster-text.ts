/** What the fonts of a poster have no glyphs for: they know Latin with its accents, and the signs of print. */
const undrawable =
  /[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u0148\u014a-\u017e\u0218-\u021b\u1e80-\u1e85\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u20ac]/gu;

/**
 * A person's words as a poster can show them: letters in fancy dress (𝗗𝗢𝗡𝗢𝗥) as letters, and without emoji and scripts
 * that the fonts do not know, which would show as empty boxes.
 */
export function drawableText(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2012]/g, '-')
    .replace(/[\u00ad\u200b-\u200f]/g, '')
    .replace(undrawable, ' ');
  const spaced = plain
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.!?;:)](?:\s|$))/g, '')
    .trim();
  // signs that stood between what is gone now say nothing
  return /[\p{L}\p{N}]/u.test(spaced) ? spaced.replace(/^[-–—·•|,;:\s]+|[-–—·•|,;:\s]+$/g, '') : '';
}

/** How wide a letter of the bold face is, in parts of its size: near enough to choose a size by. */
function widthOf(letter: string): number {
  if (/[iljI.,:;'’!|·]/.test(letter)) return 0.29;
  if (/[ ftr()[\]/"-]/.test(letter)) return 0.38;
  if (/[mwMW@%]/.test(letter)) return 0.92;
  if (/[A-Z0-9&]/.test(letter)) return 0.69;
  return 0.59;
}

export const widthOfText = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0);

/** The size, this one or a smaller, in which a text stands on one line. */
export const fitLine = (text: string, width: number, size: number): number =>
  Math.min(size, Math.floor(width / widthOfText(text)));

/** Lines that a text takes, broken at spaces as print is; a word wider than a line goes on in the next. */
function countLines(text: string, widthInSizes: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const width = widthOfText(word);
    const gap = used === 0 ? 0 : widthOf(' ');
    if (used > 0 && used + gap + width > widthInSizes) {
      lines++;
      used = 0;
    } else used += gap;
    used += width;
    while (used > widthInSizes) {
      lines++;
      used -= widthInSizes;
    }
  }
  return lines;
}

export interface FittedTitle {
  words: string;
  size: number;
  lines: number;
}

/** Distance of a title's lines, in parts of its size. */
export const LEADING = 1.08;
const sizes = [96, 84, 74, 66, 58, 50, 44] as const;
const SMALLEST = 44;

/** A title in the largest size in which its box holds it; where none does, as many whole words as the smallest takes. */
export function fitTitle(text: string, box: { width: number; height: number }): FittedTitle {
  const linesAt = (size: number) => Math.floor(box.height / (size * LEADING));
  const size = sizes.find((one) => countLines(text, box.width / one) <= linesAt(one)) ?? SMALLEST;
  const lines = linesAt(size);
  let words = text;
  while (countLines(words, box.width / size) > lines && words.includes(' '))
    words = `${words.slice(0, words.lastIndexOf(' ')).replace(/[\s,.;:–—-]+$/, '')}…`;
  return { words, size, lines };
}
