import fc from 'fast-check';

import { mayBeTrusted } from './trusted-proxies.ts';

it.each([
  '0',
  '1',
  '5',
  'loopback, linklocal, uniquelocal',
  '127.0.0.1',
  '10.0.0.0/8, 172.16.0.0/12,192.168.0.0/16 , fc00::/7',
  '::ffff:10.0.0.0/104',
  '203.0.113.7',
  // Cloudflare’s
  '104.16.0.0/13,172.64.0.0/13,162.158.0.0/15,2400:cb00::/32,2606:4700::/32,2a06:98c0::/29,2c0f:f248::/32',
])('believes the proxies "%s"', (value) => {
  expect(mayBeTrusted(value)).toBe(true);
});

it.each([
  '6',
  '99',
  'true',
  '0.0.0.0/0',
  '::/0',
  '0.0.0.0/1,128.0.0.0/1',
  '0.0.0.0/1',
  '::/1,8000::/1',
  '2000::/3',
  '::ffff:0.0.0.0/96',
  '::ffff:0:0/96',
  '::ffff:128.0.0.0/97',
  // wider than a private range that it begins in
  '10.0.0.0/7',
  'fc00::/6',
  '::ffff:10.0.0.0/103',
  // narrow in IPv6, and all of IPv4 in it
  '::/80',
  '::fffe:0:0/95',
  '::ffff:0:0/90',
  // Fastify would read these as addresses and masks
  '0/1',
  '0x0/1',
  '0.0.0.0/128.0.0.0',
  '10.0.0.1/33',
  'fe80::1%eth0',
  'proxy.example.org',
  '10.0.0.1,',
  '-1',
  '1,1',
])('does not believe the proxies "%s"', (value) => {
  expect(mayBeTrusted(value)).toBe(false);
});

it('believes no list that has an address of each part of the internet, however finely it is cut', () => {
  const cut = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(cut, fc.boolean(), (bits, isMapped) => {
      const ranges = Array.from({ length: 2 ** bits }, (_, at) => {
        const address = at * 2 ** (32 - bits);
        const text = [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
        return isMapped ? `::ffff:${text}/${96 + bits}` : `${text}/${bits}`;
      });
      expect(mayBeTrusted(ranges.join(','))).toBe(false);
    }),
  );
});
