import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { BreachedPasswords } from '../../src/features/identity/breached-passwords.adapter.ts';
import { makeAccount, PASSWORD } from '../makers/account.ts';
import { startTestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const hashOf = (password: string) => createHash('sha1').update(password).digest('hex').toUpperCase();

describe('a list of breached passwords', () => {
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guyub-breached-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  const write = (text: string) => {
    const file = path.join(folder, uuid());
    fs.writeFileSync(file, text);
    return file;
  };
  const list = (passwords: readonly string[], end = '\r\n') =>
    write(
      passwords
        .map(hashOf)
        .sort()
        .map((hash, n) => `${hash}:${10 ** (n % 8)}${end}`)
        .join(''),
    );

  it.each([1, 2, 3, 10, 777])('finds each of %s, and none that is not there', (count) => {
    const words = Array.from({ length: count }, (_, n) => `kata sandi ${n}`);
    for (const end of ['\r\n', '\n']) {
      const breached = BreachedPasswords.open(list(words, end));
      expect(words.filter((word) => !breached.has(word))).toEqual([]);
      expect(words.filter((word) => breached.has(`${word}!`))).toEqual([]);
      breached.close();
    }
  });

  it.each([
    ['there is none', () => path.join(folder, 'nowhere')],
    ['it is something else', () => write('rahasia\nsandi\n')],
    ['it is empty', () => write('')],
  ])('keeps the server from starting where %s', (_, file) => {
    expect(() => BreachedPasswords.open(file())).toThrow(/^The configuration .* GUYUB_BREACHED_PASSWORDS: /);
  });

  it('is refused where a password is set, in its own case', async () => {
    const leaked = 'Kambing-Gunung-77';
    const api = await startTestApp({
      now: '2026-11-22T00:00:00Z',
      environment: { GUYUB_BREACHED_PASSWORDS: list([leaked, 'lain']) },
    });
    const siti = await makeAccount(api);
    const change = (password: string) =>
      siti.post('/api/me/password', { changeId: uuid(), current: PASSWORD, password });
    expect(await change(leaked)).toMatchObject({ status: 422, body: { code: 'password-common' } });
    expect((await change('Kambing-Gunung-78')).status).toBe(204);
    await api.close();
  });
});
