import type { Me } from '@guyub/domain/identity';
import { screen } from '@testing-library/react';

import { show } from '../../../../test/screen.tsx';
import { WaitingRoles } from './waiting-roles.tsx';

const waiting = [
  { organization: { id: 'pmi', name: 'PMI Klaten' }, roles: ['officer', 'admin'] },
] as unknown as Me['waitingRoles'];

it('says which roles wait, where, and leads to the set-up', async () => {
  await show(<WaitingRoles waiting={waiting} />);
  const card = screen.getByRole('complementary', { name: 'Satu langkah lagi untuk peran Anda' });
  expect(card).toHaveTextContent('petugas, admin · PMI Klaten');
  expect(screen.getByRole('link', { name: 'Pasang langkah kedua' })).toHaveAttribute(
    'href',
    '/saya/langkah-kedua',
  );
});

it('is not there when nothing waits', async () => {
  await show(<WaitingRoles waiting={[]} />);
  expect(screen.queryByRole('complementary')).toBeNull();
});
