import { ok, refuse, type Result } from './result.ts';

/** A number of Indonesia as it is kept: +62 and 8 to 12 digits, the first no zero. */
const kept = /^\+62[1-9]\d{7,11}$/;

/**
 * Reads a phone number as people write it (0812-3456-7789, 62 812…, +62 (0)812…) into the one form that is kept and compared.
 * Numbers of other countries are refused.
 */
export function normalizePhone(typed: string): Result<string, { code: 'phone-invalid' }> {
  const bare = typed.normalize('NFKC').replace(/[\s().\u2010-\u2015-]/g, '');
  const international = bare.startsWith('+62') || bare.startsWith('62');
  if (!international && !bare.startsWith('0')) return refuse({ code: 'phone-invalid' });
  const national = (international ? bare.replace(/^\+?62/, '') : bare).replace(/^0/, '');
  const phone = `+62${national}`;
  return kept.test(phone) ? ok(phone) : refuse({ code: 'phone-invalid' });
}

/** Enough of a kept number to recognise one's own: +6281234567789 → 0812****789. */
export const maskPhone = (phone: string): string =>
  `${phone.replace(/^\+62/, '0').slice(0, 4)}****${phone.slice(-3)}`;
