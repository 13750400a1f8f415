import type { NextStep } from './next-step.schema.ts';
import { orderNextSteps } from './next-step.ts';

const step = (kind: NextStep['kind'], title: string, is: Partial<NextStep> = {}): NextStep => ({
  kind,
  programId: null,
  programSlug: null,
  eventSlug: null,
  title,
  kinds: [],
  startsLocal: null,
  organization: null,
  dueOn: null,
  daysLate: null,
  count: null,
  detail: null,
  ...is,
});

it('puts what is late first, the latest of it before the rest, and what comes up last', () => {
  const steps = [
    step('coming-up', 'Donor', { startsLocal: '2026-12-12T08:00' }),
    step('report-overdue', 'Kerja bakti', { daysLate: 2 }),
    step('coming-up', 'Rapat', { startsLocal: '2026-12-01T19:00' }),
    step('answer-host-invitation', 'Donor'),
    step('report-overdue', 'Donor', { daysLate: 9 }),
  ];
  expect(orderNextSteps(steps).map(({ kind, title }) => [kind, title])).toEqual([
    ['report-overdue', 'Donor'],
    ['report-overdue', 'Kerja bakti'],
    ['answer-host-invitation', 'Donor'],
    ['coming-up', 'Rapat'],
    ['coming-up', 'Donor'],
  ]);
});
