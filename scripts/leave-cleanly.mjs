import { printFault } from './fault.mjs';

/** npm passes Ctrl-C on to us although the terminal has sent it already; only a later one is meant as "at once". */
const echoMs = 1500;

/**
 * Ends everything that was begun, last first, when the process is told to leave or when something fails.
 *
 * @returns {{ add(stop: () => unknown): void, isLeaving(): boolean, fail(error: unknown): Promise<void>, leave(status: number): Promise<void> }}
 */
export function leaveCleanly() {
  const stops = [];
  let leavingSince = null;

  async function leave(status) {
    if (leavingSince !== null) return;
    leavingSince = performance.now();
    let finalStatus = status;
    for (const stop of stops.reverse()) {
      try {
        await stop();
      } catch (error) {
        printFault(error);
        finalStatus = 1;
      }
    }
    process.exit(finalStatus);
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (leavingSince !== null && performance.now() - leavingSince > echoMs) process.exit(1);
      void leave(0);
    });
  }
  return {
    add: (stop) => void stops.push(stop),
    isLeaving: () => leavingSince !== null,
    leave,
    async fail(error) {
      if (leavingSince !== null) return; // what we end ourselves fails on the way
      printFault(error);
      await leave(1);
    },
  };
}
