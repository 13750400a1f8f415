import type { OrganizationView } from '@guyub/domain/organization';
import { screen } from '@testing-library/react';

import { show } from '../../../../test/screen.tsx';
import { ToastProvider } from '../../../ui/toast.tsx';
import { MembersPage } from './members-page.tsx';

const office = { id: 'o', kind: 'office', name: 'Dinas Contoh' } as OrganizationView;
const member = (name: string, isDisabled: boolean) => ({
  membershipId: name,
  accountId: name,
  name,
  contactMasked: 'b***@polres.example',
  roles: ['member'],
  joinedAt: '2026-11-22T02:00:00.000Z',
  canResetByCode: false,
  isDisabled,
  version: 1,
});

it.each([
  ['id', 'Nonaktif'],
  ['en', 'Disabled'],
] as const)('marks whose account is disabled, and nobody else (%s)', async (locale, mark) => {
  const items = [member('Budi', true), member('Rina', false)];
  await show(
    <ToastProvider>
      <MembersPage organization={office} accountId="Rina" onLeft={null} />
    </ToastProvider>,
    {
      locale,
      send: async (path) => ({
        status: 200,
        body: { items: path.includes('/members') ? items : [], nextCursor: null },
      }),
    },
  );
  const [budi, rina] = await screen.findAllByRole('listitem');
  expect(budi).toHaveTextContent(mark);
  expect(rina).toHaveTextContent('Rina');
  expect(rina).not.toHaveTextContent(mark);
});
