import { listHolidaysSchema, setRamadanSchema } from './holiday.schema.ts';

describe('listHolidaysSchema', () => {
  it.each([
    ['2026-01-01', '2026-12-31', true],
    ['2026-01-01', '2029-01-01', true],
    ['2026-02-01', '2026-01-01', false],
    ['2026-01-01', '2029-12-31', false],
    ['2026-02-30', '2026-03-01', false],
  ])('takes the window %s to %s: %s', (from, to, expected) => {
    expect(listHolidaysSchema.safeParse({ from, to }).success).toBe(expected);
  });
});

const month = (endsOn: string) => ({
  changeId: '0199f3a0-0000-7000-8000-000000000001',
  version: 1,
  startsOn: '2027-02-08',
  endsOn,
  status: 'estimate',
  source: 'Umm al-Qura',
});

describe('setRamadanSchema', () => {
  it.each([
    ['2027-03-07', false],
    ['2027-03-08', true],
    ['2027-03-09', true],
    ['2027-03-10', false],
  ])('takes a month that ends on %s: %s', (endsOn, expected) => {
    expect(setRamadanSchema.safeParse(month(endsOn)).success).toBe(expected);
  });
});
