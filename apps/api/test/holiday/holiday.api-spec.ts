import { signedInAs } from '../makers/caller.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const holiday = (given: object = {}) => ({
  id: uuid(),
  date: '2027-03-10',
  name: 'Idul Fitri',
  kind: 'nasional',
  source: 'SKB 2026',
  decree: null,
  ...given,
});

describe('holidays', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
  });
  afterAll(() => api.close());

  const sysadmin = () => signedInAs(api, { isSysadmin: true });
  const list = async (from: string, to: string) => {
    const { body } = await api.person().get(`/api/holidays?from=${from}&to=${to}`);
    return body as unknown as {
      holidays: { id: string; date: string; name: string; kind: string; version: number }[];
      ramadan: { startsOn: string; status: string; version: number }[];
      undecidedYears: number[];
    };
  };

  it('of 2026 are those of the decree', async () => {
    const { holidays, undecidedYears } = await list('2026-01-01', '2026-12-31');
    expect(undecidedYears).toEqual([]);
    expect(holidays.filter(({ kind }) => kind === 'nasional')).toHaveLength(17);
    expect(holidays.filter(({ kind }) => kind === 'cuti-bersama')).toHaveLength(8);
    expect(holidays.filter(({ name }) => name === 'Idul Fitri').map(({ date }) => date)).toEqual([
      '2026-03-21',
      '2026-03-22',
    ]);
  });

  it('of a year without a decree are the fixed ones, and the year is said to be undecided', async () => {
    const { holidays, undecidedYears, ramadan } = await list('2026-12-01', '2027-12-31');
    expect(undecidedYears).toEqual([2027]);
    expect(holidays.filter(({ date, kind }) => date >= '2027' && kind === 'nasional')).toHaveLength(5);
    expect(ramadan).toEqual([expect.objectContaining({ startsOn: '2027-02-08', status: 'estimate' })]);
  });

  it('name years that nobody has entered as undecided too', async () => {
    expect((await list('2030-01-01', '2031-01-01')).undecidedYears).toEqual([2030, 2031]);
  });

  it.each([
    ['2026-05-01', '2026-04-01'],
    ['2026-01-01', '2036-01-01'],
    ['2026-02-30', '2026-04-01'],
  ])('refuse the window %s to %s', async (from, to) => {
    expect((await api.person().get(`/api/holidays?from=${from}&to=${to}`)).status).toBe(422);
  });

  it('are entered, corrected and taken away by a sysadmin', async () => {
    const input = holiday();
    expect((await sysadmin().post('/api/holidays', input)).status).toBe(201);
    const { id: _id, ...fields } = input;
    const edit = { changeId: uuid(), version: 1, ...fields, date: '2027-03-11' };
    expect((await sysadmin().put(`/api/holidays/${input.id}`, edit)).body).toEqual({ version: 2 });
    expect((await list('2027-03-11', '2027-03-11')).holidays).toHaveLength(1);

    const late = await sysadmin().delete(`/api/holidays/${input.id}`, { changeId: uuid(), version: 1 });
    expect(late).toMatchObject({ status: 409, body: { code: 'edited-meanwhile', params: { version: 2 } } });
    const gone = await sysadmin().delete(`/api/holidays/${input.id}`, { changeId: uuid(), version: 2 });
    expect(gone.status).toBe(204);
    expect((await list('2027-03-11', '2027-03-11')).holidays).toHaveLength(0);
  });

  it('stand once a day under one name', async () => {
    const nyepi = { date: '2027-03-08', name: 'Nyepi' };
    await sysadmin().post('/api/holidays', holiday(nyepi));
    expect(await sysadmin().post('/api/holidays', holiday(nyepi))).toMatchObject({
      status: 409,
      body: { code: 'holiday-exists' },
    });
  });

  it('make a year decided once its decree is there', async () => {
    const decided = { changeId: uuid(), version: 1, status: 'decided', source: 'SKB 2026' };
    expect((await sysadmin().put('/api/holiday-years/2028', decided)).body).toEqual({ version: 2 });
    expect((await list('2028-01-01', '2028-12-31')).undecidedYears).toEqual([]);
    const { body } = await api.person().get('/api/holiday-years?limit=2');
    expect(body.items).toMatchObject([
      { year: 2028, status: 'decided' },
      { year: 2027, status: 'undecided' },
    ]);
  });

  it('learn when Ramadan really begins', async () => {
    const ramadan = {
      changeId: uuid(),
      version: 1,
      startsOn: '2028-01-29',
      endsOn: '2028-02-26',
      status: 'decided',
      source: 'Sidang isbat',
    };
    expect((await sysadmin().put('/api/ramadan/1449', ramadan)).status).toBe(200);
    expect((await list('2028-01-28', '2028-01-29')).ramadan).toMatchObject([
      { startsOn: '2028-01-29', status: 'decided', version: 2 },
    ]);
    const tooLong = await sysadmin().put('/api/ramadan/1449', { ...ramadan, endsOn: '2028-04-09' });
    expect(tooLong.status).toBe(422);
  });

  it('are changed by nobody else', async () => {
    expect((await api.person().post('/api/holidays', holiday())).status).toBe(401);
    expect((await signedInAs(api, { isOverseer: true }).post('/api/holidays', holiday())).status).toBe(403);
  });
});
