import fc from 'fast-check';

import { addressFault, readAddress, typedAddress, usualHost } from './channel-address.ts';
import { addChannelSchema } from './organization.schema.ts';
import { platforms } from './platform.schema.ts';

it.each([
  ['telephone', '(0272) 321-046', 'tel:+62272321046'],
  ['email', ' Halo@Dinas.example ', 'mailto:halo@dinas.example'],
  ['website', 'https://dinas.example/kontak', 'https://dinas.example/kontak'],
  ['website', 'Dinas.example/kontak', 'https://Dinas.example/kontak'],
  ['whatsapp', '0812 3456 7890', 'https://wa.me/6281234567890'],
  ['whatsapp', 'chat.whatsapp.com/AbC', 'https://chat.whatsapp.com/AbC'],
  ['instagram', 'instagram.com/ick', 'https://instagram.com/ick'],
] as const)('reads the address of a channel for %s', (platform, typed, address) => {
  expect(readAddress(platform, typed)).toBe(address);
  expect(addressFault(platform, address)).toBeNull();
  expect(readAddress(platform, typedAddress(address))).toBe(address);
});

it.each([
  ['telephone', 'https://dinas.example'],
  ['telephone', 'tel:0272321046'],
  ['telephone', 'tel:+62272321046;ext=1'],
  ['email', 'mailto:halo@dinas.example?bcc=lain@dinas.example'],
  ['email', 'halo@dinas.example'],
  ['website', 'tel:+62272321046'],
  ['website', 'mailto:halo@dinas.example'],
  ['whatsapp', 'javascript:alert(1)'],
  ['whatsapp', 'https://wa.me.jahat.example/6281200000000'],
  ['whatsapp', 'https://jahat.example/wa.me'],
  ['whatsapp', 'https://wa.me:8443/6281200000000'],
  ['whatsapp', 'https://wa.me\u200b/6281200000000'],
  ['whatsapp', 'https://whatsapp.com.id/channel/x'],
  ['instagram', 'https://instagram.example/ick'],
  ['facebook-group', 'https://l.facebook.com/l.php?u=https%3A%2F%2Fjahat.example'],
  ['facebook-page', 'https://instagram.com/ick'],
  ['x', 'https://xx.com/ick'],
  ['telegram', 'https://t.me.jahat.example'],
  ['youtube', 'https://youtube.jahat.example'],
  ['youtube', 'https://jahat.example?/youtube.com/'],
  ['youtube', 'https:////youtube.com@jahat.example'],
  ['tiktok', 'https://tiktok.jahat.example'],
  ['website', 'https://dinas.example/\u202egpj.exe'],
  ['website', 'https://dinas.example/a b'],
] as const)('refuses for %s what is another kind of address: %s', (platform, address) => {
  expect(addressFault(platform, address)).not.toBeNull();
});

it.each([
  ['whatsapp', 'https://wa.me/6281200000000'],
  ['whatsapp', 'https://chat.whatsapp.com/AbCdEf'],
  ['whatsapp', 'https://api.whatsapp.com/send?phone=6281200000000'],
  ['whatsapp', 'https://www.whatsapp.com/channel/0029Va'],
  ['facebook-group', 'https://www.facebook.com/groups/infocegatanklaten'],
  ['facebook-page', 'https://m.facebook.com/ick'],
  ['instagram', 'https://www.instagram.com/infocegatanklaten/'],
  ['x', 'https://Twitter.com?ick'],
  ['telegram', 'https://t.me/ick'],
  ['youtube', 'https://www.youtube.com/@ick'],
  ['tiktok', 'https://vt.tiktok.com/ZS'],
] as const)('takes for %s what is at one of its hosts: %s', (platform, address) => {
  expect(addressFault(platform, address)).toBeNull();
});

it('says what is wrong with an address', () => {
  expect(addressFault('whatsapp', 'https://jahat.example')).toMatch(/one of wa\.me, /);
  expect(addressFault('whatsapp', 'https://wa.me/\u202e1')).toMatch(/not seen/);
  expect(addressFault('telephone', 'https://wa.me/1')).toMatch(/kind of channel/);
});

it('has a usual host for all but websites and what is no link, at which a channel may stand', () => {
  const without = platforms.filter((platform) => usualHost(platform) === null);
  expect(without).toEqual(['website', 'telephone', 'email']);
  for (const platform of platforms)
    if (!without.includes(platform))
      expect(addressFault(platform, `https://${usualHost(platform)}/a`)).toBeNull();
});

it('lets stand what begins with a safe scheme alone, whatever was typed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...platforms), fc.string(), (platform, typed) => {
      const address = readAddress(platform, typed);
      const isSafe = /^(https?:|tel:\+62\d+$|mailto:[^?\s]+$)/i.test(address);
      expect(isSafe || addressFault(platform, address) !== null).toBe(true);
    }),
  );
});

describe('followers', () => {
  const channel = (platform: string, address: string, followers: number | null) => ({
    id: '01936d5e-7a3c-7b1e-8f00-000000000001',
    platform,
    address,
    label: 'Kantor',
    followers,
    followersOn: followers === null ? null : '2026-11-20',
  });
  const isTaken = (platform: string, address: string, followers: number | null) =>
    addChannelSchema.safeParse(channel(platform, address, followers)).success;

  it.each([
    ['telephone', 'tel:+62272321046'],
    ['email', 'mailto:kantor@dinas.example'],
  ])('are of what is followed, not of: %s', (platform, address) => {
    expect(isTaken(platform, address, null)).toBe(true);
    expect(isTaken(platform, address, 3)).toBe(false);
    expect(isTaken('website', 'https://dinas.example', 3)).toBe(true);
  });
});
