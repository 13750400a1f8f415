import { BlockList, isIP } from 'node:net';

/** More proxies than that in a row stand nowhere; a number that is too high believes what anybody writes. */
const MOST_HOPS = 5;
/** Of each kind of address, this share of all that are not private: one /8 of IPv4, one /20 of IPv6. */
const MOST_PUBLIC = { ipv4: 2 ** -8, ipv6: 2 ** -20 };

/** Fastify's words for ranges that nobody comes from over the internet. */
const NAMES = ['loopback', 'linklocal', 'uniquelocal'];
const PRIVATE = [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const;

type Family = 'ipv4' | 'ipv6';
interface Range {
  address: string;
  prefix: number;
  family: Family;
}

const familyOf = (address: string): Family | null =>
  (['ipv4', 'ipv6'] as const)[[4, 6].indexOf(address.includes('%') ? 0 : isIP(address))] ?? null;

function holds(address: string, prefix: number, within: string): boolean {
  const list = new BlockList();
  list.addSubnet(address, prefix, familyOf(address) ?? 'ipv4');
  return list.check(within, familyOf(within) ?? 'ipv4');
}

/** An IPv4 address in an IPv6 one is read as such, as Fastify does. */
function parseRange(text: string): Range | null {
  const { address = '', bits } = /^(?<address>[^/]+)(?:\/(?<bits>\d{1,3}))?$/.exec(text)?.groups ?? {};
  const family = familyOf(address);
  if (family === null) return null;
  const width = family === 'ipv4' ? 32 : 128;
  const prefix = bits === undefined ? width : Number(bits);
  if (prefix > width) return null;
  if (family === 'ipv6' && prefix >= 96 && holds('::ffff:0:0', 96, address))
    return { address, prefix: prefix - 96, family: 'ipv4' };
  return { address, prefix, family };
}

const isPrivate = ({ address, prefix }: Range) =>
  PRIVATE.some(([base, bits]) => prefix >= bits && holds(base, bits, address));

/** All of IPv4 lies in one small corner of IPv6. */
const holdsIpv4 = ({ address, prefix, family }: Range) =>
  family === 'ipv6' && holds(address, prefix, '::ffff:0:0');

/**
 * Whether these proxies may be believed: a number of them, or addresses and ranges (`10.0.0.0/8`) that leave out by far the most
 * of the internet. Who is believed names the address they come from, and limits by network would hold nobody who is.
 */
export function mayBeTrusted(value: string): boolean {
  if (/^\d+$/.test(value)) return Number(value) <= MOST_HOPS;
  const share = { ipv4: 0, ipv6: 0 };
  for (const text of value.split(',').map((part) => part.trim())) {
    if (NAMES.includes(text)) continue;
    const range = parseRange(text);
    if (range === null || holdsIpv4(range)) return false;
    if (!isPrivate(range)) share[range.family] += 2 ** -range.prefix;
  }
  return share.ipv4 <= MOST_PUBLIC.ipv4 && share.ipv6 <= MOST_PUBLIC.ipv6;
}
