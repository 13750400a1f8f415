import { ok, refuse, type Result } from '../kernel/result.ts';
import { type ContextWords, contextWordsOf, isMadeOfContextWords } from './context-words.ts';

/** Shortest password, in characters after normalization. */
export const PASSWORD_CHARACTERS = 10;

/** The form in which passwords are judged and hashed: the same keys typed on any device are the same password. */
export const normalizePassword = (password: string): string => password.normalize('NFKC');

export const countCharacters = (password: string): number => Array.from(normalizePassword(password)).length;

/** What its owner is known by; a password must not be made of it. */
export interface PasswordOwner {
  name: string;
  email: string | null;
  phone: string | null;
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '!@#$%^&*()',
].flatMap((row) => [row, Array.from(row).reverse().join('')]);

const RUN = 4;

/** How many different things one must remember: runs of neighbouring keys and repeated characters count once. */
function countPieces(text: string): number {
  let pieces = 0;
  for (let at = 0; at < text.length; ) {
    let end = at + 1;
    while (end < text.length && text[end] === text[at]) end++;
    const longest = Math.max(0, ...rows.map((row) => runLength(row, text, at)));
    if (longest >= RUN) end = Math.max(end, at + longest);
    pieces++;
    at = end;
  }
  return pieces;
}

function runLength(row: string, text: string, at: number): number {
  let length = 1;
  while (at + length < text.length && row.includes(text.slice(at, at + length + 1))) length++;
  return length;
}

/** "klatenklaten", "abc123abc123": one unit, written again and again. */
function shortestUnit(text: string): string {
  for (let size = 1; size <= text.length / 2; size++) {
    const unit = text.slice(0, size);
    if (unit.repeat(Math.ceil(text.length / size)).slice(0, text.length) === text) return unit;
  }
  return text;
}

const PIECES = 5;

function ownWords(owner: PasswordOwner): string[] {
  const email = owner.email?.toLowerCase() ?? '';
  const phone = owner.phone?.replace(/\D/g, '') ?? '';
  const words = [
    ...owner.name
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
    ...email.split(/[^\p{L}\p{N}]+/u),
    phone,
    phone.replace(/^62/, '0'),
    phone.replace(/^62/, ''),
  ];
  return words.filter((word) => word.length >= 3).sort((a, b) => b.length - a.length);
}

/** What is left of a password when its owner's own words are taken out. */
function withoutOwnWords(text: string, owner: PasswordOwner): string {
  return ownWords(owner).reduce((rest, word) => rest.replaceAll(word, ''), text);
}

/**
 * Whether a password can be guessed early: it is listed (the list decides about case), made of few pieces (repeats,
 * neighbouring keys, one unit again and again), or of its owner's name, e-mail address or phone number and little else.
 */
export function isPasswordCommon(
  password: string,
  owner: PasswordOwner,
  isListed: (password: string) => boolean,
): boolean {
  const normalized = normalizePassword(password);
  if (isListed(normalized)) return true;
  const text = normalized.toLowerCase();
  if (countPieces(shortestUnit(text)) < PIECES || new Set(text).size < PIECES) return true;
  const rest = withoutOwnWords(text, owner);
  return rest !== text && (rest.length < PIECES || /^[\d\W_]{0,7}$/.test(rest));
}

export interface KnownPasswords {
  isListed: (password: string) => boolean;
  /** what everybody in this place would try; its owner's own words are added */
  contextWords: ContextWords;
}

export type PasswordRefusal = { code: 'password-common' } | { code: 'password-context-words' };

/** The password as it is hashed, or why it is not taken. */
export function judgePassword(
  password: string,
  owner: PasswordOwner,
  { isListed, contextWords }: KnownPasswords,
): Result<string, PasswordRefusal> {
  if (countCharacters(password) < PASSWORD_CHARACTERS || isPasswordCommon(password, owner, isListed))
    return refuse({ code: 'password-common' });
  return isMadeOfContextWords(password, contextWordsOf(ownWords(owner), contextWords))
    ? refuse({ code: 'password-context-words' })
    : ok(normalizePassword(password));
}
