// `npm start`: installs and builds what is missing, starts the database, and serves the product on one port.
import { requireNode } from './require-node.mjs';

if (requireNode()) void import('./start-product.mjs').then((product) => product.startProduct());
