import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';

import { checkLog, findLeaks, journeysNetwork, judgeRun } from '../../scripts/log-check.mjs';

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

const typed = [
  ...secrets.filter(({ kind }) => ['name', 'email', 'phone', 'password'].includes(kind)),
  { kind: 'code', value: '482913' },
  { kind: 'app key', value: 'JBSWY3DPEHPK3PXP' },
  { kind: 'recovery code', value: 'mawar-klaten-lurik' },
  { kind: 'session token', value: 'c-iznGcsHCEhPYoN6BWNMIIpxLvBf54pJn7' },
  { kind: 'link token', value: 'MIIpxLvBf54pJn7c-iznGcsHCEhPYoN6BWN' },
];
const kept = ['name', 'email', 'phone'].flatMap((kind) => typed.filter((secret) => secret.kind === kind));
const wholeRun = {
  typed,
  kept,
  jobs: ['{"messageId":1}'],
  problems: [{ path: '/api/session', body: '{"code":"wrong"}' }],
  log: '{"msg":"answered"}\n',
  isWhole: true,
};
const faultsOf = (change) => judgeRun({ ...wholeRun, ...change }).faults;

test('a whole run that met every kind of secret and told none passes, and says how many it looked for', () => {
  assert.deepEqual(faultsOf({}), []);
  assert.match(judgeRun(wholeRun).read, /for 10 values: 1 name, 1 email, 1 phone, /);
});

for (const { kind } of typed)
  test(`a run in which no ${kind} was typed or seen fails, whatever the database knows`, () => {
    const others = typed.filter((secret) => secret.kind !== kind);
    assert.deepEqual(faultsOf({ typed: others }), [`no ${kind} was typed or seen`]);
    // an empty value is none
    assert.deepEqual(faultsOf({ typed: [...others, { kind, value: ' ' }] }), [
      `no ${kind} was typed or seen`,
    ]);
  });

for (const { kind } of kept)
  test(`a run whose database holds no ${kind} fails`, () => {
    const others = kept.filter((secret) => secret.kind !== kind);
    assert.deepEqual(faultsOf({ kept: others }), [`no ${kind} is in the database`]);
  });

test('a run without log, jobs or problems fails', () => {
  assert.deepEqual(faultsOf({ log: '' }), ['the log is empty']);
  assert.deepEqual(faultsOf({ jobs: [] }), ['no job was seen']);
  assert.deepEqual(faultsOf({ problems: [] }), ['no problem was seen']);
});

for (const { kind, value } of typed)
  test(`a ${kind} in the log, a job or a problem fails`, () => {
    assert.deepEqual(faultsOf({ log: JSON.stringify({ msg: value }) }), [`${kind} in line 1 of the log`]);
    assert.deepEqual(faultsOf({ jobs: [JSON.stringify({ value })] }), [`${kind} in a job`]);
    assert.deepEqual(faultsOf({ problems: [{ path: '/x', body: value }] }), [`${kind} in a problem of /x`]);
  });

test('a few journeys by themselves need not have met every kind, but tell nothing either', () => {
  const part = { ...wholeRun, typed: [], problems: [], isWhole: false };
  assert.deepEqual(judgeRun(part).faults, []);
  assert.deepEqual(judgeRun({ ...part, log: '{"msg":"Rina Contoh"}' }).faults, ['name in line 1 of the log']);
});
