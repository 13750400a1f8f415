/** Letters and digits that cannot be taken for one another on paper (Crockford's base 32). */
export const recoveryCodeAlphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ten characters of 32 are 50 bits: nobody guesses one, and what is kept of it is hashed as passwords are. */
export const recoveryCodePolicy = { count: 10, characters: 10 } as const;

/** As it is shown: `7k2mq-x9c4t`. */
export const formatRecoveryCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** What somebody typed from paper, as codes are kept; null when it can be none. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–—]/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1');
  return /^[0-9a-hjkmnp-tv-z]{10}$/.test(code) ? code : null;
}
