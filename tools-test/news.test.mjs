import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

import { getAll, getText } from './readers/product.mjs';

const atom = 'http://www.w3.org/2005/Atom';
const titles = `
import sys, xml.etree.ElementTree as tree
feed = tree.fromstring(sys.stdin.buffer.read())
assert feed.tag == '{${atom}}feed', feed.tag
for part in [feed, *feed.findall('{${atom}}entry')]:
    for name in ('id', 'title', 'updated'):
        assert len(part.findall('{${atom}}' + name)) == 1, name
for entry in feed.findall('{${atom}}entry'):
    print(entry.find('{${atom}}title').text)
`;

/** From the product's now to eighteen months ahead. */
const isNext = ({ startsAt }) => startsAt >= '2026-11-23T01:00:00Z' && startsAt < '2028-05-26T01:00:00Z';

describe('Atom feeds, read by what people use', () => {
  it('are well-formed and tell what comes next, the regency as a whole and every group', async () => {
    const groups = await getAll('/api/organizations');
    const feeds = [['', ''], ...groups.map(({ slug }) => [`/groups/${slug}`, `?group=${slug}`])];
    for (const [address, query] of feeds)
      for (const language of ['', '?lang=en']) {
        const input = await getText(`${address}/feed.atom${language}`);
        const lint = spawnSync('xmllint', ['--noout', '--nonet', '-'], { input, encoding: 'utf8' });
        assert.deepEqual([lint.status, lint.stderr], [0, ''], address);
        const read = spawnSync(process.env.TOOLS_PYTHON, ['-c', titles], { input, encoding: 'utf8' });
        assert.equal(read.status, 0, read.stderr);
        const told = read.stdout.split('\n').filter(Boolean);
        const next = (await getAll(`/api/events${query}`)).filter(isNext);
        const coming = next.filter(({ state }) => state !== 'cancelled').map(({ title }) => title);
        const kept = told.filter((title) => !/^(Dibatalkan|Cancelled): /.test(title));
        assert.deepEqual(kept, coming.slice(0, kept.length), address);
        assert.equal(told.length, Math.min(50, next.length), address);
      }
  });
});
