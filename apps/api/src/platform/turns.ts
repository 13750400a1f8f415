import { callerLeaving, callerLeft } from './request-context.ts';

/**
 * Lets so many pieces of work run at once; the others wait in the order in which they came. Whose caller leaves gives up their
 * place in the queue, and nothing is begun for them.
 */
export class Turns {
  private running = 0;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting = Number.POSITIVE_INFINITY,
  ) {}

  /** Whether whoever comes now would have to wait behind as many as may. */
  isFull(): boolean {
    return this.running >= this.atOnce && this.waiting.size >= this.mostWaiting;
  }

  /** How many wait for their turn. */
  awaited(): number {
    return this.waiting.size;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    const left = callerLeaving();
    if (left?.aborted) throw callerLeft();
    if (this.running >= this.atOnce) await this.wait(left);
    else this.running++;
    try {
      return await work();
    } finally {
      // the place is handed on, so that nobody slips in between
      const [next] = this.waiting;
      if (next) next();
      else this.running--;
    }
  }

  private wait(left: AbortSignal | null): Promise<void> {
    return new Promise((resolve, reject) => {
      const goAway = () => {
        this.waiting.delete(enter);
        reject(callerLeft());
      };
      const enter = () => {
        this.waiting.delete(enter);
        left?.removeEventListener('abort', goAway);
        resolve();
      };
      this.waiting.add(enter);
      left?.addEventListener('abort', goAway);
    });
  }
}
