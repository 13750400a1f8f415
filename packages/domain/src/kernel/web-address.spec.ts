import { webAddressSchema } from './web-address.schema.ts';

it.each([
  'https://www.facebook.com/groups/infocegatanklaten',
  'http://contoh.id',
  'https://contoh.id?a=b@c',
  'https://contoh.id/@ick',
  'https://contoh.id:8443/#@',
])('takes %j', (address) => {
  expect(webAddressSchema.safeParse(address).success).toBe(true);
});

it.each([
  'https://rina:rahasia@contoh.id/',
  'https://www.klaten.go.id@jahat.example/',
  'https://@jahat.example/',
  'https://:rahasia@jahat.example/',
  'https://klaten.go.id\\@jahat.example/',
  'https:jahat.example',
  'HTTPS://contoh.id',
  'javascript:alert(1)',
  'https://',
  ...[
    ' ',
    '\t',
    '\u00a0',
    '\u3000',
    '\u2800',
    '\u00ad',
    '\u061c',
    '\u200b',
    '\u200f',
    '\u2060',
    '\u3164',
    '\ufe0f',
  ]
    .concat([
      '\u202a',
      '\u202b',
      '\u202c',
      '\u202d',
      '\u202e',
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
      '\u{e0041}',
    ])
    .map((sign) => `https://contoh.id/a${sign}b`),
])('refuses %j, as what is no address', (address) => {
  const { error } = webAddressSchema.safeParse(address);
  expect(error?.issues[0]).toMatchObject({ code: 'invalid_format', format: 'url' });
});
