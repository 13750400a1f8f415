/** The form in which an address is kept and compared; whether it is one is the schema's question. */
export const normalizeEmail = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/** Enough of an address to recognise one's own: budi@klaten.go.id → b***@klaten.go.id. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '***' : `${String.fromCodePoint(email.codePointAt(0) ?? 0)}***${email.slice(at)}`;
}
