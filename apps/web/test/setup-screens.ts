import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// how long a screen takes is the machine's affair: only the test's own end ends the waiting
configure({ asyncUtilTimeout: 290_000 });

class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= NoResizeObserver;
globalThis.matchMedia ??= (query: string) =>
  Object.assign(new EventTarget(), {
    media: query,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  }) as MediaQueryList;
globalThis.scrollTo = () => undefined;
