import { requestContext } from './request-context.ts';
import { Turns } from './turns.ts';

it('lets so many at once, the others in their order, and goes on after a failure', async () => {
  const turns = new Turns(2);
  const order: number[] = [];
  let running = 0;
  let most = 0;
  const results = await Promise.allSettled(
    Array.from({ length: 7 }, (_, n) =>
      turns.run(async () => {
        order.push(n);
        most = Math.max(most, ++running);
        await Promise.resolve();
        running--;
        if (n === 1) throw new Error('refused');
      }),
    ),
  );
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(most).toBe(2);
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
});

describe('a piece of work whose caller leaves', () => {
  const left = () => new AbortController();
  const forWhom = <T>({ signal }: AbortController, work: () => Promise<T>) =>
    requestContext.run({ requestId: 'test', left: signal }, work);

  it('gives up its place in the queue and is never begun', async () => {
    const turns = new Turns(1, 2);
    const begun: string[] = [];
    let end: () => void = () => undefined;
    const first = turns.run(() => new Promise<void>((resolve) => (end = resolve)));
    const leaver = left();
    const gone = forWhom(leaver, () => turns.run(async () => begun.push('gone')));
    const stays = turns.run(async () => begun.push('stays'));
    expect([turns.awaited(), turns.isFull()]).toEqual([2, true]);
    leaver.abort();
    await expect(gone).rejects.toMatchObject({ status: 499 });
    expect([turns.awaited(), turns.isFull()]).toEqual([1, false]);
    end();
    await Promise.all([first, stays]);
    expect(begun).toEqual(['stays']);
  });

  it('is not begun where they have left before', async () => {
    const turns = new Turns(1);
    const leaver = left();
    leaver.abort();
    await expect(forWhom(leaver, () => turns.run(async () => 'begun'))).rejects.toMatchObject({
      status: 499,
    });
    expect(await turns.run(async () => 'next')).toBe('next');
  });

  it('goes on once it has begun, and hands its place on', async () => {
    const turns = new Turns(1);
    const leaver = left();
    let end: () => void = () => undefined;
    const begun = forWhom(leaver, () => turns.run(() => new Promise<void>((resolve) => (end = resolve))));
    const next = turns.run(async () => 'next');
    leaver.abort();
    end();
    await begun;
    expect(await next).toBe('next');
  });
});
