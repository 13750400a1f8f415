import { emailSchema } from '../kernel/contact.schema.ts';
import { normalizePhone } from '../kernel/phone.ts';
import { webAddressSchema } from '../kernel/web-address.schema.ts';
import type { Platform } from './platform.schema.ts';

const facebook = [
  'facebook.com',
  'www.facebook.com',
  'm.facebook.com',
  'web.facebook.com',
  'fb.com',
  'fb.me',
  'm.me',
];

/** Where links of a kind lead, the usual place first: what is called WhatsApp must not lead elsewhere. A website may be anywhere. */
const hosts: Readonly<Partial<Record<Platform, readonly string[]>>> = {
  'facebook-group': facebook,
  'facebook-page': facebook,
  instagram: ['instagram.com', 'www.instagram.com'],
  x: ['x.com', 'www.x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com'],
  whatsapp: ['wa.me', 'whatsapp.com', 'www.whatsapp.com', 'chat.whatsapp.com', 'api.whatsapp.com'],
  telegram: ['t.me', 'telegram.me'],
  youtube: ['youtube.com', 'www.youtube.com', 'm.youtube.com', 'youtu.be'],
  tiktok: ['tiktok.com', 'www.tiktok.com', 'm.tiktok.com', 'vt.tiktok.com', 'vm.tiktok.com'],
};

/** Where channels of this kind usually are, for an example; none for what may be anywhere. */
export const usualHost = (platform: Platform): string | null => hosts[platform]?.[0] ?? null;

/** As it is typed, a port with it: none of the hosts has one. */
const hostOf = (webAddress: string) => webAddress.split(/[/?#]+/, 2)[1]?.toLowerCase() ?? '';

const OTHER_KIND = 'not an address of this kind of channel';

/**
 * What keeps an address from being a channel of this kind: a web address at a host of the kind, or what a phone calls or writes
 * to; nothing that runs. Null when it may stand.
 */
export function addressFault(platform: Platform, address: string): string | null {
  if (platform === 'telephone') {
    const number = address.startsWith('tel:') ? normalizePhone(address.slice(4)) : null;
    return number?.ok === true && address === `tel:${number.value}` ? null : OTHER_KIND;
  }
  if (platform === 'email') {
    const mail = address.startsWith('mailto:') ? emailSchema.safeParse(address.slice(7)) : null;
    return mail?.success === true && address === `mailto:${mail.data}` ? null : OTHER_KIND;
  }
  const web = webAddressSchema.safeParse(address);
  if (!web.success) return web.error.issues[0]?.message ?? OTHER_KIND;
  const at = hosts[platform];
  return at === undefined || at.includes(hostOf(address))
    ? null
    : `a link of this kind of channel leads to one of ${at.join(', ')}`;
}

/** Pages and groups are followed; a telephone and a mailbox are only reached. */
export const isFollowed = (platform: Platform): boolean => platform !== 'telephone' && platform !== 'email';

/** `chat.whatsapp.com/AbC`: a host and what is at it, as people read it aloud. */
const withoutScheme = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]|$)/i;

/** A channel's address from what people type for it: a number, a mail address, or a link, whose beginning nobody need type. */
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
  const number = platform === 'whatsapp' ? normalizePhone(text) : null;
  if (number?.ok === true) return `https://wa.me/${number.value.slice(1)}`;
  return withoutScheme.test(text) ? `https://${text}` : text;
}

/** As it is typed, for a form. */
export const typedAddress = (address: string): string => address.replace(/^(tel|mailto):/, '');
