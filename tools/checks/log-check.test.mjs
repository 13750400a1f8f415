import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';

import { checkLog, findLeaks, journeysNetwork } from '../../scripts/log-check.mjs';

const secrets = [
  { kind: 'name', value: 'Rina Contoh' },
  { kind: 'email', value: 'rina+grup@ick.example' },
  { kind: 'phone', value: '+6281234567789' },
  { kind: 'password', value: 'tenun "lurik"' },
  { kind: 'token', value: 'MIIpxLvBf54pJn7c-iznGcsHCEhPYoN6BWN' },
  { kind: 'network address', value: journeysNetwork },
];
const kindsIn = (text) => findLeaks(text, secrets).map(({ kind }) => kind);

test('a value is found wherever it stands, however it is written', () => {
  assert.deepEqual(kindsIn('{"msg":"hello rina contoh!"}'), ['name']);
  assert.deepEqual(kindsIn('{"path":"/x?e=rina%2Bgrup%40ick.example"}'), ['email']);
  for (const written of ['+6281234567789', '081234567789', '0812-3456-7789', '0812 3456 7789'])
    assert.deepEqual(kindsIn(`{"msg":"${written}"}`), ['phone'], written);
  assert.deepEqual(kindsIn(JSON.stringify({ msg: 'tenun "lurik"' })), ['password']);
  assert.deepEqual(kindsIn('cookie=MIIpxLvBf54pJn7c-iznGcsHCEhPYoN6BWN;'), ['token']);
  assert.deepEqual(kindsIn(`{"ip":"${journeysNetwork}"}`), ['network address']);
});

test('a statement with its values is found, deep in a line too', () => {
  const found = ['a statement or its values'];
  assert.deepEqual(kindsIn('{"err":{"parameters":["x"]}}'), found);
  assert.deepEqual(kindsIn('{"err":{"inner":{"detail":"Key (email)=(x)"}}}'), found);
  assert.deepEqual(kindsIn('query failed -- PARAMETERS: ["x"]'), found);
});

test('what is no more than like it is let be, and a leak is told by its line alone', () => {
  assert.deepEqual(kindsIn('{"msg":"Katarina Contohan","ms":81234567}'), []);
  assert.deepEqual(findLeaks('{}\nRina Contoh', secrets), [{ kind: 'name', line: 2 }]);
});

test('without a log there is a failure, not a pass', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guyub-log-'));
  const missing = { ownerUrl: '', logFile: path.join(folder, 'log'), seenFile: path.join(folder, 'seen') };
  const { passed, failed } = await checkLog(missing);
  fs.rmSync(folder, { recursive: true });
  assert.equal(passed, 0);
  assert.equal(failed.length, 1);
});
