import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom without fetch and its classes is no browser: Node's own stand in. */
export default class BrowserEnvironment extends TestEnvironment {
  constructor(...given) {
    super(...given);
    for (const name of [
      'Response',
      'Request',
      'Headers',
      'fetch',
      'ReadableStream',
      'TextEncoder',
      'TextDecoder',
    ]) {
      this.global[name] = globalThis[name];
    }
  }
}
