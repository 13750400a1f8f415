import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

/** Walks every `$ref` and every operation with nothing but Python, as a generator of clients would meet them. */
const reader = `
import json, sys
document = json.load(sys.stdin)
def find(ref):
    assert ref.startswith('#/'), ref
    node = document
    for part in ref[2:].split('/'):
        node = node[part.replace('~1', '/').replace('~0', '~')]
def walk(node):
    if isinstance(node, dict):
        if isinstance(node.get('$ref'), str): find(node['$ref'])
        for child in node.values(): walk(child)
    if isinstance(node, list):
        for child in node: walk(child)
walk(document)
methods = ('get', 'put', 'post', 'delete', 'patch')
operations = [op for path in document['paths'].values() for name, op in path.items() if name in methods]
ids = [op['operationId'] for op in operations]
assert len(set(ids)) == len(ids), 'an operationId stands twice'
assert all(any(status.startswith('2') for status in op['responses']) for op in operations)
print(document['openapi'], len(operations))
`;

describe('the description of the API, read by another language', () => {
  it('is whole: every reference leads somewhere, every operation has one name and a success', async () => {
    const response = await fetch(`${process.env.TOOLS_URL}/api/openapi.json`);
    assert.equal(response.status, 200);
    const { status, stdout, stderr } = spawnSync(process.env.TOOLS_PYTHON, ['-c', reader], {
      input: await response.text(),
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    const [version, operations] = stdout.trim().split(' ');
    assert.match(version, /^3\.1\./);
    assert.ok(Number(operations) >= 5, stdout);
  });
});
