import { normalizeEmail } from '@guyub/domain/kernel/email';
import { normalizePhone } from '@guyub/domain/kernel/phone';

/** What was typed to name an account, as accounts keep it. What can name none is kept as it is, and finds none. */
export function toContact(login: string): string {
  if (login.includes('@')) return normalizeEmail(login);
  const phone = normalizePhone(login);
  return phone.ok ? phone.value : login.trim().toLowerCase();
}
