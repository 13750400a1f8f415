import { migrate } from '../../src/migrate.ts';
import { cloneDatabase, type TestDatabase } from '../test-database.ts';

function at(url: string, change: (address: URL) => void): string {
  const address = new URL(url);
  change(address);
  return address.href;
}

describe('migrating', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await cloneDatabase();
  });
  afterEach(() => database.close());

  const run = (given: { ownerUrl?: string; appUrl?: string; regionFile?: string } = {}) =>
    migrate({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, regionFile: null, ...given });

  it('again changes nothing, and leaves alone what people have changed', async () => {
    await database.db.transaction(async (tx) => {
      await tx.query(`select set_config('guyub.actor', '{"kind":"system","id":"test"}', true),
        set_config('guyub.operation', 'test', true), set_config('guyub.request', 'test', true),
        set_config('guyub.now', '2026-11-22T00:00:00Z', true)`);
      await tx.query(`delete from holiday where name = 'Paskah'`);
      await tx.query(`update place_venue set name = 'Alun-alun' where name = 'Alun-alun Klaten'`);
    });
    const before = await database.db.query('select max(id) from audit_entry');
    await run();
    expect(await database.db.query('select max(id) from audit_entry')).toEqual(before);
    expect(await database.db.query(`select from holiday where name = 'Paskah'`)).toHaveLength(0);
    expect(await database.db.query(`select from place_venue where name = 'Alun-alun'`)).toHaveLength(1);
  });

  it('at once from several processes is done by one after the other', async () => {
    await expect(Promise.all([run(), run(), run()])).resolves.toHaveLength(3);
  });

  it('refuses a database that is newer than the code', async () => {
    await database.db.query(
      `insert into migration (timestamp, name) values (1999999999999, 'Future1999999999999')`,
    );
    await expect(run()).rejects.toMatchObject({
      code: 'database-newer',
      message: expect.stringContaining('Future1999999999999'),
    });
  });

  it('tells a database that does not answer', async () => {
    const ownerUrl = at(database.ownerUrl, (address) => (address.port = '9'));
    await expect(run({ ownerUrl })).rejects.toMatchObject({ code: 'database-unreachable' });
  });

  it('tells a database that is not there', async () => {
    const ownerUrl = at(database.ownerUrl, (address) => (address.pathname = '/nowhere'));
    await expect(run({ ownerUrl })).rejects.toMatchObject({ code: 'database-refused' });
  });

  it('wants the application to have a role of its own', async () => {
    await expect(run({ appUrl: database.ownerUrl })).rejects.toMatchObject({ code: 'app-role' });
  });

  it('tells a region file that is not there', async () => {
    await expect(run({ regionFile: '/nowhere/region.json' })).rejects.toMatchObject({
      code: 'config-invalid',
      message: expect.stringContaining('/nowhere/region.json'),
    });
  });
});
