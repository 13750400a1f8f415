import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, describe, it } from 'node:test';

import { asOwner, newHome, start } from './started.mjs';

describe('a visitor who leaves while a page is made', () => {
  const home = newHome();
  let product;
  before(async () => {
    product = await start(home);
    await product.ready();
  });
  after(() => product.stop());

  // less than the time after which PostgreSQL ends any statement by itself
  it('ends what the page was reading', { timeout: 20_000 }, () =>
    asOwner(home, async (owner) => {
      const untilWaiting = async (wanted) => {
        for (;;) {
          const { rows } = await owner.query(
            `select count(*)::int from pg_stat_activity where usename = 'guyub_app' and wait_event_type = 'Lock'`,
          );
          if (rows[0].count === wanted) return;
          await owner.query('select pg_sleep(0.01)');
        }
      };
      await owner.query('begin');
      await owner.query('lock table place_venue in access exclusive mode');
      const visitor = http.get(`${product.url}/tempat`).on('error', () => undefined);
      await untilWaiting(1);
      visitor.destroy();
      await untilWaiting(0);
      await owner.query('rollback');
      assert.equal((await fetch(`${product.url}/tempat`)).status, 200);
    }),
  );
});
