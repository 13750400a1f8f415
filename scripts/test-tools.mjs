// `npm run test:tools`: what needs programs of the operating system to be shown, such as other people's readers.
import { requireNode } from './require-node.mjs';

if (requireNode())
  void import('./run-tool-tests.mjs').then((tests) => tests.runToolTests(process.argv.slice(2)));
