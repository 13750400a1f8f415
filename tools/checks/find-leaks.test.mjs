import assert from 'node:assert/strict';
import test from 'node:test';

import { givenNames, leakFinder } from '../../scripts/find-leaks.mjs';

const { sought, findLeaks } = leakFinder([
  { kind: 'name', value: 'Rina Contoh' },
  { kind: 'given name', value: 'Rina' },
  { kind: 'email', value: 'rina+grup@ick.example' },
  { kind: 'phone', value: '(0812) 3456-7789' },
  { kind: 'phone', value: '+62812\u00a03456\u00a07789' },
  { kind: 'phone', value: '+62 (0)272 321 567' },
  { kind: 'password', value: 'tenun "lurik" klaten' },
  { kind: 'token', value: 'MIIpxLvBf54pJn7c-iznGcsHCEhPYoN6BWN' },
]);
const kindsIn = (text) =>
  findLeaks(text)
    .map(({ kind }) => kind)
    .sort();

const phoneSpellings = [
  '081234567789',
  '81234567789',
  '6281234567789',
  '+6281234567789',
  '+62 812 3456 7789',
  '+62 (0)812 3456 7789',
  '0062 812 3456 7789',
  '0812-3456-7789',
  '0812\u20113456\u20137789', // a hyphen that does not break, a dash
  '0812\u22123456\u22127789', // a minus
  '0812.3456.7789',
  '(0812) 3456 7789',
  '0812/3456/7789',
  '0812 / 3456 - 7789',
  '0812_3456_7789',
  '0812\u00a03456\u00a07789', // spaces that do not break
  '0812\u202f3456\u202f7789',
  '\u202a+62\u00a0812\u200b3456\u200b7789\u202c', // as it is copied from a list of contacts
  '０８１２３４５６７７８９',
  '0812%203456%207789',
  '0812+3456+7789',
  '%2B62812-3456-7789',
  '%2B62%20812%203456%207789',
  '%2B62%28812%293456%2F7789',
  '0812%C2%A03456%c2%a07789',
  '%252B62%2520812%25203456%25207789', // an address within an address
  String.raw`0812\u00a03456\u00a07789`, // as some write JSON
  String.raw`0812\t3456\n7789`,
  '0 8 1 2 3 4 5 6 7 7 8 9',
  'tel:+62-812-3456-7789;ext=1',
  'call_081234567789.vcf',
];
for (const written of phoneSpellings)
  test(`a phone number is found in ${JSON.stringify(written)}`, () => {
    assert.deepEqual(kindsIn(`{"level":"info","ms":3.5,"msg":"${written}"}`), ['phone']);
    assert.deepEqual(kindsIn(`{"path":"/grup/12/${written}/7"}`), ['phone']);
    assert.deepEqual(kindsIn(JSON.stringify({ msg: JSON.stringify({ to: written }) })), ['phone']);
  });

test('a fixed line is found as well, and one number in many spellings is sought once', () => {
  for (const written of ['0272321567', '+62 272 321567', '(0272) 321-567'])
    assert.deepEqual(kindsIn(written), ['phone'], written);
  assert.deepEqual(
    sought.filter(({ kind }) => kind === 'phone').map(({ value }) => value),
    ['81234567789', '272321567'],
  );
});

test('a name is found whole, a word of it alone, and in addresses', () => {
  for (const written of [
    'hello rina contoh!',
    '/x?q=Rina+Contoh',
    '/x?q=rina%20contoh',
    '/kartu/rina-contoh',
    'RINA_CONTOH',
  ])
    assert.deepEqual(kindsIn(`{"msg":"${written}"}`), ['given name', 'name'], written);
  for (const written of ['Rina', 'for rina.', '/saya/RINA', 'rina@elsewhere.example', '{"by":"Rina"}'])
    assert.deepEqual(kindsIn(written), ['given name'], written);
});

test('other secrets are found wherever they stand, however they are encoded', () => {
  assert.deepEqual(kindsIn('{"path":"/x?e=rina%2Bgrup%40ick.example"}'), ['email', 'given name']);
  for (const written of [
    'tenun "lurik" klaten',
    JSON.stringify({ msg: 'tenun "lurik" klaten' }),
    JSON.stringify({ msg: JSON.stringify({ password: 'tenun "lurik" klaten' }) }),
    'password=tenun+%22lurik%22+klaten&x=1',
  ])
    assert.deepEqual(kindsIn(written), ['password'], written);
  assert.deepEqual(kindsIn('cookie=MIIpxLvBf54pJn7c-iznGcsHCEhPYoN6BWN;'), ['token']);
});

test('a statement with its values is found, deep in a line too', () => {
  const found = ['a statement or its values'];
  assert.deepEqual(kindsIn('{"err":{"parameters":["x"]}}'), found);
  assert.deepEqual(kindsIn('{"err":{"inner":{"detail":"Key (email)=(x)"}}}'), found);
  assert.deepEqual(kindsIn('query failed -- PARAMETERS: ["x"]'), found);
});

test('what is no more than like it is let be, and a leak is told by its line alone', () => {
  for (const clean of [
    '{"level":"info","time":"2026-11-23T01:00:00.812Z","reqId":"81234567-9890-4a01-8234-567789012345","ms":8.1}',
    '{"msg":"Katarina Contohan","ms":81234567}',
    '{"msg":"0812****789","path":"/api/accounts/0812"}',
    '[812,3456,7789]',
    '%E0%A4%A no address \\u12 no letter 100%',
  ])
    assert.deepEqual(kindsIn(clean), [], clean);
  assert.deepEqual(
    findLeaks('{}\nRina Contoh').map(({ line }) => line),
    [2, 2],
  );
  assert.deepEqual(Object.keys(findLeaks('Rina')[0]), ['kind', 'line']);
});

test('what stands in any text is not sought', () => {
  const short = leakFinder([
    { kind: 'name', value: 'Al' },
    { kind: 'password', value: '  ' },
    { kind: 'phone', value: '0812 34' },
    { kind: 'phone', value: 'dewi' },
  ]);
  assert.deepEqual(short.sought, []);
  assert.deepEqual(short.findLeaks('{"msg":"Al 0812 34"}'), []);
  assert.deepEqual(leakFinder([]).findLeaks('{"msg":"Al 0812 34"}'), []);
});

test('given names are the words of names that are neither short nor public', () => {
  const names = ['Rina Contoh', 'Mbah Karto Contoh', 'Tri Contoh', 'Lestari Contoh', 'Rina Dwi'];
  const found = givenNames(names, ['Rumah Ibu S. (contoh)', 'Klaten lestari']);
  assert.deepEqual(found, [
    { kind: 'given name', value: 'Rina' },
    { kind: 'given name', value: 'Mbah' },
    { kind: 'given name', value: 'Karto' },
  ]);
});
