import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False on the server and while its page is being taken over: nothing that is pressed then is heard. */
export const useIsInBrowser = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
