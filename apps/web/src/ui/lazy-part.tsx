import { type ComponentType, lazy } from 'react';

interface Part<Props> {
  default: ComponentType<Props>;
}

const loadings: Promise<unknown>[] = [];

/** For the server, before it renders: its page has every part from the beginning. */
export const allPartsLoaded = (): Promise<unknown> => Promise.all(loadings);

/**
 * A part that only some of a page's addresses have, in a file of its own: a browser fetches it when it is shown, and leaves
 * what the server rendered as it is until then. Stands in a `Suspense`.
 */
export function lazyPart<Props extends object>(load: () => Promise<Part<Props>>): ComponentType<Props> {
  if (!__SERVER__) return lazy(load);
  let part: Part<Props> | undefined;
  loadings.push(load().then((loaded) => (part = loaded)));
  // renderToString waits for nothing
  return (props) => (part ? <part.default {...props} /> : null);
}
