/** A reporter for node:test that writes one JSON document: how many passed, and which failed. */
export default async function* countReporter(events) {
  let passed = 0;
  const failed = [];
  for await (const { type, data } of events) {
    if (data?.details?.type === 'suite' || data?.skip !== undefined || data?.todo !== undefined) continue;
    if (type === 'test:pass') passed += 1;
    if (type === 'test:fail') failed.push(data.name);
  }
  yield JSON.stringify({ passed, failed });
}
