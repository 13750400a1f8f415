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
