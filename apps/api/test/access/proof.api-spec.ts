import { readFileSync } from 'node:fs';

import { DiscoveryService, MetadataScanner } from '@nestjs/core';

import { listRoutes } from '../../src/platform/routes.ts';
import { startTestApp, type TestApp } from '../test-app.ts';

const document = new URL('../../../../docs/security.md', import.meta.url);

/** The operations in the document's table of what asks for proof within the minutes. */
function documented(): string[] {
  const [, part = ''] = readFileSync(document, 'utf8').split('\n## Proof anew');
  const rows = part
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => /\| within the minutes/.test(line));
  return rows.flatMap((row) => [...row.matchAll(/`([a-z]+\.[a-z-]+)`/g)].map(([, id]) => id!));
}

describe('what asks for the password anew', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z' });
  });
  afterAll(() => api.close());

  it('is what docs/security.md says, and nothing else', () => {
    const routes = listRoutes(api.app.get(DiscoveryService, { strict: false }), new MetadataScanner());
    const asking = routes.filter(({ operation }) => operation.needsProof !== undefined);
    expect(asking.map(({ operation }) => operation.id).sort()).toEqual(documented().sort());
    expect(asking.length).toBeGreaterThan(10);
  });
});
