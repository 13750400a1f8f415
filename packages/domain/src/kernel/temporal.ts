/** The one door to Temporal, so that the polyfill can leave when the runtimes have it. */
export { Temporal } from 'temporal-polyfill';
