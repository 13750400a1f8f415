import type { AreaView } from '@guyub/domain/place';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';

import { answerFrom } from '../../../../test/answers.ts';
import { show } from '../../../../test/screen.tsx';
import type { AreaFilter } from '../api/settings.queries.ts';
import { AreaList } from './area-list.tsx';

const district: AreaView = {
  code: '99.10.03',
  level: 'district',
  type: 'kecamatan',
  name: 'Wedi',
  parentCode: '99.10',
  label: 'Wedi',
};
const village: AreaView = {
  code: '99.10.03.2001',
  level: 'village',
  type: 'desa',
  name: 'Gadungan',
  parentCode: '99.10.03',
  label: 'Gadungan, Wedi',
};

async function showList(filter: AreaFilter) {
  const filters: AreaFilter[] = [];
  const { send, asked } = answerFrom({ '/areas': { items: [village], nextCursor: null } });
  await show(
    <Suspense fallback="…">
      <AreaList filter={filter} onFilter={(next) => filters.push(next)} districts={[district]} />
    </Suspense>,
    { send },
  );
  return { filters, asked };
}

it('lists kecamatan alone until one is chosen, and asks for no village', async () => {
  const { filters, asked } = await showList({});
  expect(screen.getByRole('link', { name: /Wedi/ })).toHaveAttribute(
    'href',
    expect.stringContaining('kecamatan'),
  );
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Wilayah' }), 'Wedi');
  expect(filters).toEqual([{ parent: '99.10.03' }]);
  expect(asked).toEqual([]);
});

it('shows the villages of the chosen one', async () => {
  const { asked } = await showList({ parent: '99.10.03' });
  expect(await screen.findByRole('rowheader', { name: /Gadungan, Wedi/ })).toBeInTheDocument();
  expect(asked).toEqual(['/areas?limit=50&parent=99.10.03']);
});
