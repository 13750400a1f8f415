import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';

import { answerFrom, publicAnswers } from '../../../../test/answers.ts';
import { show } from '../../../../test/screen.tsx';
import type { VenueFilter } from '../api/place.queries.ts';
import { VenuesPage } from './venues-page.tsx';

const noFilter: VenueFilter = {};

async function showPage(filter: VenueFilter, answers = publicAnswers) {
  const filters: VenueFilter[] = [];
  const { send, asked } = answerFrom(answers);
  await show(
    <Suspense fallback="…">
      <VenuesPage filter={filter} onFilter={(next) => filters.push(next)} />
    </Suspense>,
    { send },
  );
  await screen.findByRole('heading', { level: 1 });
  return { filters, asked };
}

it('names each venue with its district, its capacity and the way there', async () => {
  await showPage(noFilter);
  expect(screen.getByRole('heading', { name: 'Monumen Juang ’45' })).toBeInTheDocument();
  expect(screen.getByText(/Jonggrangan, Klaten Utara$/)).toBeInTheDocument();
  expect(screen.getByText('muat 1.200 orang')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Petunjuk arah ke Monumen Juang ’45' })).toHaveAttribute(
    'href',
    'https://maps.example/1',
  );
});

it('hands what was searched and chosen to the address bar', async () => {
  const { filters } = await showPage(noFilter);
  await userEvent.type(screen.getByRole('searchbox', { name: 'Cari tempat' }), 'juang{Enter}');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kecamatan' }), 'Wedi');
  expect(filters).toEqual([{ search: 'juang' }, { areaCode: '99.10.01' }]);
});

it('asks the API for just what the address says', async () => {
  const { asked } = await showPage({ search: 'balai', areaCode: '99.10.01' });
  expect(asked).toContain('/venues?areaCode=99.10.01&search=balai');
});

it('teaches the next step when nothing matches', async () => {
  const { filters } = await showPage(
    { search: 'xyz' },
    { ...publicAnswers, '/venues': { items: [], nextCursor: null } },
  );
  expect(screen.getByText('Belum ada tempat yang cocok')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Tampilkan semua tempat' }));
  expect(filters).toEqual([{}]);
});
