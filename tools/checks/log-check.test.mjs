import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';

import { checkLog, journeysNetwork, judgeRun, readSeen } from '../../scripts/log-check.mjs';

const secrets = [
  { kind: 'name', value: 'Rina Contoh' },
  { kind: 'email', value: 'rina+grup@ick.example' },
  { kind: 'phone', value: '+6281234567789' },
  { kind: 'password', value: 'tenun "lurik"' },
];

test('without a log there is a failure, not a pass', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guyub-log-'));
  const missing = { ownerUrl: '', logFile: path.join(folder, 'log'), seenFile: path.join(folder, 'seen') };
  const { passed, failed } = await checkLog(missing);
  fs.rmSync(folder, { recursive: true });
  assert.equal(passed, 0);
  assert.equal(failed.length, 1);
});

test('where nobody signed in nothing was seen, and a whole run without it fails', () => {
  const seen = readSeen(path.join(os.tmpdir(), 'guyub-log-nobody', 'seen'));
  assert.deepEqual(seen, { typed: [], problems: [] });
  assert.deepEqual(faultsOf({ ...seen, isWhole: false }), []);
  assert.deepEqual(faultsOf(seen), [
    ...typed.map(({ kind }) => `no ${kind} was typed or seen`),
    'no problem was seen',
  ]);
});

test('what was seen is read line by line, problems by themselves', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guyub-log-'));
  const file = path.join(folder, 'seen');
  const problem = { kind: 'problem', path: '/api/session', body: '{}' };
  fs.writeFileSync(file, [secrets[0], problem].map((line) => `${JSON.stringify(line)}\n`).join(''));
  assert.deepEqual(readSeen(file), { typed: [secrets[0]], problems: [problem] });
  fs.rmSync(folder, { recursive: true });
});

const typed = [
  ...secrets,
  { kind: 'code', value: '482913' },
  { kind: 'app key', value: 'JBSWY3DPEHPK3PXP' },
  { kind: 'recovery code', value: 'mawar-klaten-lurik' },
  { kind: 'session token', value: 'c-iznGcsHCEhPYoN6BWNMIIpxLvBf54pJn7' },
  { kind: 'link token', value: 'MIIpxLvBf54pJn7c-iznGcsHCEhPYoN6BWN' },
];
const kept = [...secrets.filter(({ kind }) => kind !== 'password'), { kind: 'given name', value: 'Karto' }];
const job = { payload: '{"messageId":1}', key: 'photo-1', queue: 'photos', error: null };
const wholeRun = {
  typed,
  kept,
  jobs: [job],
  problems: [{ path: '/api/session', body: '{"code":"wrong"}' }],
  log: '{"msg":"answered"}\n',
  isWhole: true,
};
const faultsOf = (change) => judgeRun({ ...wholeRun, ...change }).faults;

test('a whole run that met every kind of secret and told none passes, and says how many it looked for', () => {
  assert.deepEqual(faultsOf({}), []);
  assert.match(judgeRun(wholeRun).read, /for 11 values: 1 name, 1 email, 1 phone, /);
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
  assert.deepEqual(faultsOf({ jobs: [] }), ['no job was seen', 'no key of a job was seen']);
  assert.deepEqual(faultsOf({ jobs: [{ ...job, key: null }] }), ['no key of a job was seen']);
  assert.deepEqual(faultsOf({ problems: [] }), ['no problem was seen']);
});

for (const { kind, value } of [...typed, { kind: 'network address', value: journeysNetwork }])
  test(`a ${kind} in the log, a job or a problem fails`, () => {
    assert.deepEqual(faultsOf({ log: JSON.stringify({ msg: value }) }), [`${kind} in line 1 of the log`]);
    for (const part of Object.keys(job))
      assert.deepEqual(faultsOf({ jobs: [job, { ...job, [part]: JSON.stringify({ value }) }] }), [
        `${kind} in the ${part} of a job`,
      ]);
    assert.deepEqual(faultsOf({ problems: [{ path: '/x', body: value }] }), [`${kind} in a problem of /x`]);
  });

test('a few journeys by themselves need not have met every kind, but tell nothing either', () => {
  const part = { ...wholeRun, typed: [], problems: [], isWhole: false };
  assert.deepEqual(judgeRun(part).faults, []);
  assert.deepEqual(judgeRun({ ...part, log: '{"msg":"Rina Contoh"}' }).faults, ['name in line 1 of the log']);
});
