import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';

import { answerFrom } from '../../../../test/answers.ts';
import { show } from '../../../../test/screen.tsx';
import type { OversightFilter } from '../api/oversight.queries.ts';
import { ProgramsPage } from './programs-page.tsx';

const group = {
  id: '01936d5e-7a3c-7b1e-8f00-000000000001',
  slug: 'grup-ick',
  code: 'ICK',
  name: 'Info Cegatan Klaten',
  kind: 'group',
  weave: ['#33507d', '#efe4cc'],
  isVerified: true,
} as never;

const makeRow = (over: object) => ({
  programId: '01936d5e-7a3c-7b1e-8f00-000000000002',
  programSlug: 'donor-rutin',
  title: 'Donor Darah Rutin',
  state: 'active',
  kinds: ['blood-drive'],
  owner: group,
  hosts: [group],
  nextStartsLocal: '2026-12-12T08:00',
  nextEventSlug: 'donor-desember',
  lastStartsLocal: '2026-11-07T08:00',
  lastEventSlug: 'donor-november',
  lastReported: false,
  lastResults: [],
  heldCount: 4,
  notReportedCount: 1,
  overdueCount: 1,
  oldestOverdueDays: 6,
  openFlags: 0,
  ...over,
});

async function showPage(row: object, filter: OversightFilter = {}) {
  const filters: OversightFilter[] = [];
  const { send, asked } = answerFrom({
    '/oversight/programs': { items: [makeRow(row)], nextCursor: null },
  });
  await show(
    <Suspense fallback="…">
      <ProgramsPage
        filter={filter}
        onFilter={(next) => filters.push(next)}
        groups={[group]}
        office="Diskominfo Klaten"
      />
    </Suspense>,
    { send },
  );
  const table = await screen.findByRole('table', { name: 'Semua program dari semua grup' });
  return { filters, asked, table };
}

it('says of a missing result that it is not reported, and never zero', async () => {
  const { table } = await showPage({});
  expect(within(table).getByText('belum dilaporkan')).toBeInTheDocument();
  expect(within(table).getByText('Lewat 6 hari')).toBeInTheDocument();
  expect(table).not.toHaveTextContent(/\b0\b/);
});

it('shows a reported result in its own unit, and leaves out what has no figure', async () => {
  const { table } = await showPage({
    lastReported: true,
    notReportedCount: 0,
    oldestOverdueDays: null,
    lastResults: [
      { kind: 'blood-drive', amount: 93, unit: 'bags' },
      { kind: 'fundraising', amount: null, unit: 'rupiah' },
    ],
  });
  expect(within(table).getByText('93 kantong darah')).toBeInTheDocument();
  expect(within(table).queryByText('belum dilaporkan')).toBeNull();
});

it('hands each filter to the address bar and asks the API for just what the address says', async () => {
  const { filters, asked } = await showPage({}, { show: 'overdue' });
  expect(asked).toContain('/oversight/programs?limit=50&show=overdue');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Grup' }), 'Info Cegatan Klaten');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Tampilkan' }), 'Ditandai');
  await userEvent.type(screen.getByRole('searchbox', { name: 'Cari program' }), 'donor{Enter}');
  expect(filters).toEqual([
    { show: 'overdue', organization: 'grup-ick' },
    { show: 'flagged' },
    { show: 'overdue', search: 'donor' },
  ]);
});

it('is printed with whose it is, of when and what it leaves out, and downloaded as it is filtered', async () => {
  await showPage({}, { show: 'quiet', organization: 'grup-ick' });
  expect(screen.getByText('Diskominfo Klaten')).toBeInTheDocument();
  expect(screen.getByText(/^Dicetak 23 Nov 2026/)).toHaveTextContent('1 program');
  expect(
    screen.getByText('Disaring: Sepi (30 hari tanpa kegiatan) · Grup Info Cegatan Klaten'),
  ).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Unduh CSV' })).toHaveAttribute(
    'href',
    '/api/oversight/programs.csv?lang=id&organization=grup-ick&show=quiet',
  );
});
