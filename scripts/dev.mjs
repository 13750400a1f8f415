// `npm run dev`: what is edited shows in the browser at once, and in the API within a second or two.
import { requireNode } from './require-node.mjs';

if (requireNode()) void import('./start-dev.mjs').then((dev) => dev.startDev());
