import { randomBytes } from 'node:crypto';

import { parseConfig } from './config.ts';

const url = 'postgres://owner@db/guyub';
const GUYUB_SECRET = randomBytes(32).toString('base64url');
const given = { DATABASE_URL: url, DATABASE_APP_URL: url, GUYUB_SECRET };

describe('parseConfig', () => {
  it('needs no more than the database', () => {
    expect(parseConfig(given)).toMatchObject({ port: 3000, host: '0.0.0.0', role: 'all', isDemo: false });
  });

  it('keeps the demo on this machine unless told otherwise', () => {
    expect(parseConfig({ ...given, GUYUB_DEMO: '1' }).host).toBe('127.0.0.1');
    expect(parseConfig({ ...given, GUYUB_DEMO: '1', HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(parseConfig({ ...given, PORT: '', SMTP_URL: '' })).toMatchObject({ port: 3000, smtpUrl: null });
  });

  it('takes the public address without a slash at its end', () => {
    expect(parseConfig({ ...given, GUYUB_PUBLIC_URL: 'https://guyub.example/' }).publicUrl).toBe(
      'https://guyub.example',
    );
  });

  it.each([
    ['', false],
    ['false', false],
    ['1', 1],
    ['10.0.0.0/8', '10.0.0.0/8'],
  ])('reads the proxies "%s" as %s', (text, expected) => {
    expect(parseConfig({ ...given, GUYUB_TRUST_PROXY: text }).trustProxy).toBe(expected);
  });

  it.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ GUYUB_ROLE: 'boss' }, 'GUYUB_ROLE'],
    [{ GUYUB_ROLE: 'worker' }, 'GUYUB_PUBLIC_URL'],
    [{ GUYUB_TEST_CLOCK: 'tomorrow' }, 'GUYUB_TEST_CLOCK'],
    [{ GUYUB_TEST_CLOCK: '2026-11-23T01:00:00Z', NODE_ENV: 'production' }, 'GUYUB_TEST_CLOCK'],
    [{ GUYUB_TRUST_PROXY: 'true' }, 'GUYUB_TRUST_PROXY'],
    [{ GUYUB_TRUST_PROXY: '10.0.0.1, 0.0.0.0/1, 128.0.0.0/1' }, 'GUYUB_TRUST_PROXY'],
    [{ GUYUB_PUBLIC_URL: 'https://rina:rahasia@guyub.example' }, 'GUYUB_PUBLIC_URL'],
    [{ GUYUB_METRICS_TOKEN: 'short' }, 'GUYUB_METRICS_TOKEN'],
    [{ GUYUB_SECRET: undefined }, 'GUYUB_SECRET'],
    [{ GUYUB_SECRET: undefined, GUYUB_TEST_CLOCK: '2026-11-23T01:00:00Z' }, 'GUYUB_SECRET'],
    [{ GUYUB_SECRET: 'short' }, 'GUYUB_SECRET'],
    [{ GUYUB_SECRET: undefined, GUYUB_SECRET_FILE: '/nowhere/secret' }, 'GUYUB_SECRET_FILE'],
  ])('names what is wrong in one line: %j', (wrong, name) => {
    expect(() => parseConfig({ ...given, ...wrong })).toThrow(
      expect.objectContaining({
        code: 'config-invalid',
        message: expect.stringMatching(new RegExp(`^[^\n]*${name}[^\n]*$`)),
      }),
    );
  });
});
