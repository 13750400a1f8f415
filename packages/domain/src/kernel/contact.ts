/** Indonesia: +62 and 8 to 12 digits, the first of them no 0. Elsewhere: as E.164 has it. */
const indonesian = /^62[1-9]\d{7,11}$/;
const elsewhere = /^(?!62)[1-9]\d{7,14}$/;

/**
 * A phone number as typed (`0812 3456-7890`, `62812…`, `+62 812…`) in E.164, or null when it is none. Numbers of other
 * countries need their `+`.
 */
export function normalizePhone(typed: string): string | null {
  const digits = typed.replace(/[\s().-]/g, '').replace(/^00/, '+');
  if (/\+/.test(digits.slice(1)) || !/^\+?\d+$/.test(digits)) return null;
  if (digits.startsWith('+') && elsewhere.test(digits.slice(1))) return digits;
  const national = digits.replace(/^\+/, '').replace(/^620?|^0/, '62');
  return indonesian.test(national) ? `+${national}` : null;
}

/** `+6281234567789` → `0812****789`; numbers of other countries keep their prefix. */
export function maskPhone(phone: string): string {
  const local = phone.startsWith('+62') ? `0${phone.slice(3)}` : phone;
  return `${local.slice(0, 4)}****${local.slice(-3)}`;
}

/** `siti@example.org` → `s***@example.org` */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}***${email.slice(at)}`;
}

export const maskContact = (contact: string): string =>
  contact.includes('@') ? maskEmail(contact) : maskPhone(contact);
