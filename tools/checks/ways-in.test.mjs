import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

import {
  documentedWays,
  filesThatWriteSessionCookies,
  operationsThatGiveSessions,
  readSources,
} from './ways-in.mjs';

const security = path.resolve(import.meta.dirname, '../../docs/security.md');

test('docs/security.md names every operation that gives a session, and no other', () => {
  const given = operationsThatGiveSessions(readSources());
  assert.ok(given.includes('identity.sign-in') && given.includes('identity.finish-sign-in'), given.join());
  assert.deepEqual(documentedWays(fs.readFileSync(security, 'utf8')), given);
});

test('no other place writes the cookie of a session', () => {
  assert.deepEqual(filesThatWriteSessionCookies(readSources()), [
    'features/identity/request-origin.ts',
    'features/identity/session-renewal.interceptor.ts',
  ]);
});

const controller = `export class Door {
  @Post('a')
  @Operation({ id: 'a.enter' })
  enter(reply) {
    giveOpened(reply, session);
  }

  @Post('b')
  @Operation({ id: 'a.look' })
  look() {}

  @Post('c')
  @Operation({ id: 'a.help' })
  help(reply) {
    openFor(reply);
  }
}

function openFor<Body>(reply): Body {
  giveSession(reply, token);
}
`;

test('an operation is found that gives one itself, or by a function beside it', () => {
  assert.deepEqual(operationsThatGiveSessions(new Map([['door.ts', controller]])), ['a.enter', 'a.help']);
  assert.deepEqual(
    filesThatWriteSessionCookies(new Map([['door.ts', 'const header = sessionCookie(x, y);']])),
    ['door.ts'],
  );
});

test('a document without the section, or with another table, names none', () => {
  assert.deepEqual(documentedWays('# x\n\n| `a.enter` | b |\n'), []);
  assert.deepEqual(
    documentedWays('## Ways in (x)\ntext\n\n| `a.enter` | b |\n\n## Next\n\n| `a.look` | b |\n'),
    ['a.enter'],
  );
});
