import fc from 'fast-check';

import { isAddressOf, readAddress, typedAddress } from './channel-address.ts';
import { addChannelSchema } from './organization.schema.ts';
import { platforms } from './platform.schema.ts';

it.each([
  ['telephone', '(0272) 321-046', 'tel:+62272321046'],
  ['email', ' Halo@Dinas.example ', 'mailto:halo@dinas.example'],
  ['website', 'https://dinas.example/kontak', 'https://dinas.example/kontak'],
] as const)('reads the address of a channel for %s', (platform, typed, address) => {
  expect(readAddress(platform, typed)).toBe(address);
  expect(isAddressOf(platform, address)).toBe(true);
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
] as const)('refuses for %s what is another kind of address: %s', (platform, address) => {
  expect(isAddressOf(platform, address)).toBe(false);
});

it('lets stand what begins with a safe scheme alone, whatever was typed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...platforms), fc.string(), (platform, typed) => {
      const address = readAddress(platform, typed);
      const isSafe = /^(https?:|tel:\+62\d+$|mailto:[^?\s]+$)/i.test(address);
      expect(isSafe || !isAddressOf(platform, address)).toBe(true);
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
