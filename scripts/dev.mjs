// `npm run dev`: what is edited shows in the browser at once, and in the API within three seconds.
import { requireNode } from './require-node.mjs';

if (requireNode()) void import('./start-dev.mjs').then((dev) => dev.startDev());
