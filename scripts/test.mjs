// `npm test`: everything that needs nothing but Node, alone from a bare clone.
import { requireNode } from './require-node.mjs';

if (requireNode()) void import('./run-tests.mjs').then((tests) => tests.runTests(process.argv.slice(2)));
