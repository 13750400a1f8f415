import type { Random } from './random.ts';

export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

const texts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\ufeff',
  '\u202egnol',
  '🩸'.repeat(50),
  'x'.repeat(300),
  'x'.repeat(70_000),
  "' or 1=1; drop table event; --",
  '$1',
  '%00',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  'javascript:alert(1)',
  'http://169.254.169.254/latest',
  '=HYPERLINK("http://evil.example")',
  'a\r\nSet-Cookie: x=y',
  'null',
  'NaN',
  '__proto__',
  'constructor',
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  '2026-12-12T25:61',
  '-1',
  '1e308',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  'not-a-uuid',
] as const;

const numbers = [
  0, -0, -1, 1, 0.1, 1e308, -1e308, 5e-324, 2_147_483_648, 9_007_199_254_740_991, 9_007_199_254_740_992,
] as const;

export const hostileText = (random: Random): string => random.pick(texts);

/** A value of any kind that nobody meant. */
export function hostileValue(random: Random): JsonValue {
  switch (random.below(7)) {
    case 0:
      return null;
    case 1:
      return random.chance(0.5);
    case 2:
      return random.pick(numbers);
    case 3:
      return Array.from({ length: random.pick([0, 1, 3, 2_000]) }, () => hostileText(random));
    case 4:
      return { [hostileText(random)]: hostileText(random), length: 1e9, toString: 'x' };
    default:
      return hostileText(random);
  }
}

/** Changes one place of a value: another kind, something missing, something more. */
export function disturb(value: JsonValue, random: Random): JsonValue {
  if (value === null || typeof value !== 'object' || random.chance(0.2)) return hostileValue(random);
  if (Array.isArray(value)) {
    if (value.length === 0 || random.chance(0.3)) return [...value, hostileValue(random)];
    const at = random.below(value.length);
    if (random.chance(0.2)) return Array.from({ length: 300 }, () => value[at] ?? null);
    return value.map((part, index) => (index === at ? disturb(part, random) : part));
  }
  const keys = Object.keys(value);
  const key = keys.length === 0 ? 'x' : random.pick(keys);
  if (random.chance(0.15)) return { ...value, [hostileText(random)]: hostileValue(random) };
  const { [key]: part = null, ...rest } = value;
  return random.chance(0.2) ? rest : { ...rest, [key]: disturb(part, random) };
}

/** JSON texts that no value can be written as: broken, doubled keys, keys of prototypes, and far too deep. */
export function hostileJson(value: JsonValue, random: Random): string {
  const text = JSON.stringify(value);
  return random.pick([
    text.slice(0, Math.max(1, Math.floor(text.length * random.next()))),
    text.replace(/^\{/, `{"id":"${random.uuid()}","changeId":"${random.uuid()}",`),
    text.replace(/^\{/, '{"__proto__":{"isAdmin":true},'),
    text.replace(/^\{/, '{"constructor":{"prototype":{"isAdmin":true}},'),
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
    `\ufeff${text}`,
    `${text}${text}`,
    '',
    'null',
    '[]',
    '"text"',
    '123',
    'undefined',
  ]);
}

/** Headers that lie about who asks, from where and what they take. */
export const hostileHeaders = (random: Random): Record<string, string> =>
  random.pick([
    {},
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '1.2.3.4, ::1' },
    { 'x-original-url': '/api/settings', 'x-rewrite-url': '/api/settings' },
    { 'x-http-method-override': 'DELETE' },
    { 'accept-encoding': 'br;q=0, *;q=1, gzip;q=x' },
    { 'if-none-match': '*, "x", W/"'.repeat(50) },
    { range: 'bytes=0-,-1' },
    { accept: 'text/html;q=0' },
    { 'accept-language': 'x'.repeat(4_000) },
    { cookie: `guyub-local=${'A'.repeat(43)}; __Host-guyub=${'B'.repeat(43)}` },
    { cookie: 'guyub-local=%00; guyub-local=; ;;=;' },
    { 'content-type': 'application/json; charset=utf-16' },
    { 'content-type': 'text/plain' },
    { 'content-type': 'multipart/form-data; boundary=x' },
    { 'x-guyub-inner': 'A'.repeat(43) },
  ]);
