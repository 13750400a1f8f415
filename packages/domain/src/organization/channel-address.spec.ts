import fc from 'fast-check';

import { isAddressOf, readAddress, typedAddress } from './channel-address.ts';
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
