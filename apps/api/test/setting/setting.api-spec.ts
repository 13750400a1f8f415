import { CurrentSettingQuery } from '../../src/features/setting/index.ts';
import { signedInAs } from '../makers/caller.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const value = (given: object = {}) => ({
  id: uuid(),
  key: 'event.report_due_days',
  value: 10,
  effectiveFrom: '2026-12-01',
  source: 'Rapat koordinasi 20 November 2026',
  note: '',
  ...given,
});

describe('settings', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
  });
  afterAll(() => api.close());

  const sysadmin = () => signedInAs(api, { isSysadmin: true });
  const current = () => api.app.get(CurrentSettingQuery).run('event.report_due_days');

  it('hold from the day they are said to, with their source', async () => {
    const { status, body } = await sysadmin().post('/api/settings', value());
    expect(status).toBe(201);
    expect(body).toMatchObject({
      key: 'event.report_due_days',
      default: 7,
      current: 7,
      values: [{ value: 10, effectiveFrom: '2026-12-01', source: 'Rapat koordinasi 20 November 2026' }],
    });
    expect(await current()).toBe(7);

    await api.moveTo('2026-11-30T17:00:00Z'); // midnight in Java
    expect(await current()).toBe(10);
  });

  it('keep what held before', async () => {
    await sysadmin().post('/api/settings', value({ key: 'session.idle_days', effectiveFrom: '2026-11-01' }));
    const { body } = await sysadmin().post(
      '/api/settings',
      value({ key: 'session.idle_days', value: 14, effectiveFrom: '2026-11-10' }),
    );
    expect(body).toMatchObject({ current: 14, values: [{ value: 14 }, { value: 10 }] });
  });

  it('refuse a value that they do not take, and a key that nobody knows', async () => {
    const wrong = await sysadmin().post('/api/settings', value({ value: 'soon' }));
    expect(wrong).toMatchObject({ status: 422, body: { code: 'setting-value-invalid' } });
    const unknown = await sysadmin().post('/api/settings', value({ key: 'colour' }));
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/key' }] } });
  });

  it('say where a default comes from, until somebody decides otherwise', async () => {
    const { body } = await sysadmin().get('/api/settings?search=donor');
    expect(body.items).toEqual([
      expect.objectContaining({
        current: 60,
        defaultSource: 'Permenkes 91/2015 (dua bulan)',
        defaultSince: '2026-11-22',
      }),
    ]);
  });

  it('tell planners what a new program begins with', async () => {
    const planner = signedInAs(api, {});
    expect((await planner.get('/api/settings/planning')).body).toEqual({ holidayPolicy: 'ask' });
    await sysadmin().post(
      '/api/settings',
      value({ key: 'recurrence.holiday_policy', value: 'shift', effectiveFrom: '2026-11-01' }),
    );
    expect((await planner.get('/api/settings/planning')).body).toEqual({ holidayPolicy: 'shift' });
  });

  it('are listed page by page for those who watch over them', async () => {
    const first = await signedInAs(api, { isAuditor: true }).get('/api/settings?search=recurrence&limit=1');
    const keys = (body: typeof first.body) => (body.items as { key: string }[]).map(({ key }) => key);
    expect(keys(first.body)).toEqual(['recurrence.holiday_policy']);
    const second = await signedInAs(api, { isOverseer: true }).get(
      `/api/settings?search=recurrence&limit=1&cursor=${first.body.nextCursor}`,
    );
    expect(keys(second.body)).toEqual(['recurrence.months_ahead']);
    expect(second.body.nextCursor).toBeNull();
  });

  it('are closed to everybody else', async () => {
    expect((await api.person().get('/api/settings')).status).toBe(401);
    expect((await signedInAs(api).get('/api/settings')).status).toBe(403);
    expect((await signedInAs(api, { isOverseer: true }).post('/api/settings', value())).status).toBe(403);
  });
});
