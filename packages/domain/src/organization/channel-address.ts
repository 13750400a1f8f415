import { emailSchema } from '../kernel/contact.schema.ts';
import { normalizePhone } from '../kernel/phone.ts';
import { webAddressSchema } from '../kernel/web-address.schema.ts';
import type { Platform } from './platform.schema.ts';

/** Whether a channel of this kind can stand at this address: a web address, or what a phone calls or writes to; nothing that runs. */
export function isAddressOf(platform: Platform, address: string): boolean {
  if (platform === 'telephone') {
    const number = address.startsWith('tel:') ? normalizePhone(address.slice(4)) : null;
    return number?.ok === true && address === `tel:${number.value}`;
  }
  if (platform === 'email') {
    const mail = address.startsWith('mailto:') ? emailSchema.safeParse(address.slice(7)) : null;
    return mail?.success === true && address === `mailto:${mail.data}`;
  }
  return webAddressSchema.safeParse(address).success;
}

/** Pages and groups are followed; a telephone and a mailbox are only reached. */
export const isFollowed = (platform: Platform): boolean => platform !== 'telephone' && platform !== 'email';

/** A channel's address from what people type for it: a number, a mail address, or a link. */
export function readAddress(platform: Platform, typed: string): string {
  const text = typed.trim();
  if (platform === 'telephone') {
    const number = normalizePhone(text);
    return number.ok ? `tel:${number.value}` : text;
  }
  if (platform === 'email') {
    const mail = emailSchema.safeParse(text);
    return mail.success ? `mailto:${mail.data}` : text;
  }
  return text;
}

/** As it is typed, for a form. */
export const typedAddress = (address: string): string => address.replace(/^(tel|mailto):/, '');
