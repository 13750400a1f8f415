import { makeAccountRow, PASSWORD } from '../makers/account.ts';
import { isSignedIn } from '../makers/second-factor.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { messagesTo } from './messages.ts';

const start = '2026-11-23T00:00:00Z';

describe('many sessions of one account', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: start });
    await api.asSystem((tx) =>
      tx.query(
        `insert into setting_value (id, key, value, effective_from, source, note, set_by, set_at)
         values ($1, 'session.most', '3', '2026-11-01', 'test', '', $1, $2)`,
        [uuid(), start],
      ),
    );
  });
  afterAll(() => api.close());

  it('end the one that was not used for longest when one more begins, and tell so', async () => {
    const { email, accountId } = await makeAccountRow(api);
    const signIn = async () => {
      api.clock.set(api.clock.now().add({ minutes: 5 }).toString());
      const person = api.person();
      const headers = { 'user-agent': 'Mozilla/5.0 (Linux; Android 15) Chrome/142.0 Mobile Safari/537.36' };
      await person.post('/api/session', { login: email, password: PASSWORD }, headers);
      return person;
    };
    const [first, second, third] = [await signIn(), await signIn(), await signIn()];
    api.clock.set(api.clock.now().add({ minutes: 5 }).toString());
    expect(await isSignedIn(first)).toBe(true);
    const fourth = await signIn();
    expect(await Promise.all([first, second, third, fourth].map(isSignedIn))).toEqual([
      true,
      false,
      true,
      true,
    ]);
    const told = await api.db.query<object[]>(
      `select params from security_notice where account_id = $1 and kind = 'oldest-session-ended'`,
      [accountId],
    );
    expect(told).toEqual([{ params: { device: 'Chrome · Android', most: '3' } }]);
    await api.drainJobs();
    const mails = async () => {
      await api.drainJobs();
      const subjects = (await messagesTo(api, email!)).map(({ subject }) => subject);
      return subjects.filter((subject) => subject === 'Satu perangkat dikeluarkan dari akun Anda');
    };
    expect(await mails()).toHaveLength(1);
    // whoever has the password could go on all night: one mail in an hour
    for (let times = 0; times < 3; times++) await signIn();
    expect(await mails()).toHaveLength(1);
  });

  it('are told of nothing that had ended by itself', async () => {
    const { email, accountId } = await makeAccountRow(api);
    const signIn = () => api.person().post('/api/session', { login: email, password: PASSWORD });
    for (let times = 0; times < 3; times++) await signIn();
    api.clock.set(
      api.clock
        .now()
        .add({ hours: 24 * 15 })
        .toString(),
    );
    await signIn();
    const [{ told, open }] = await api.db.query<[{ told: number; open: number }]>(
      `select (select count(*)::int from security_notice where account_id = $1 and kind = 'oldest-session-ended') as told,
              (select count(*)::int from session where account_id = $1) as open`,
      [accountId],
    );
    expect({ told, open }).toEqual({ told: 0, open: 3 });
  });
});
