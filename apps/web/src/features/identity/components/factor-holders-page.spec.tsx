import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { show } from '../../../../test/screen.tsx';
import { ToastProvider } from '../../../ui/toast.tsx';
import { FactorHoldersPage } from './factor-holders-page.tsx';

const holder = (over: object) => ({
  accountId: '01936d5e-7a3c-7b1e-8f00-000000000001',
  name: 'Budi Contoh',
  contactMasked: 'b***@polres.example',
  organizations: ['Polres Klaten'],
  factors: ['totp'],
  recoveryCodesLeft: 4,
  isSelf: false,
  ...over,
});

it('takes away what somebody lost, with a reason, and says why it cannot', async () => {
  const sent: unknown[] = [];
  const refusals = ['second-factor-needed'];
  await show(
    <ToastProvider>
      <FactorHoldersPage search="" onSearch={() => undefined} />
    </ToastProvider>,
    {
      send: async (path, init) => {
        if (init?.method !== 'POST')
          return {
            status: 200,
            body: {
              items: [
                holder({}),
                holder({ accountId: 'b', name: 'Dewi', isSelf: true }),
                holder({ accountId: 'c', name: 'Joko', factors: [], recoveryCodesLeft: 0 }),
              ],
              nextCursor: null,
            },
          };
        sent.push([path, init.json]);
        const code = refusals.shift();
        return code ? { status: 403, body: { code } } : { status: 204, body: undefined };
      },
    },
  );
  // neither one's own nor what is not there
  const [button, ...others] = await screen.findAllByRole('button', { name: /^Hapus langkah kedua/ });
  expect(others).toEqual([]);
  await userEvent.click(button!);
  const sheet = within(screen.getByRole('dialog', { name: 'Hapus langkah kedua Budi Contoh?' }));
  const confirm = sheet.getByRole('button', { name: 'Hapus semuanya' });
  expect(confirm).toBeDisabled();
  await userEvent.type(sheet.getByLabelText('Alasan'), 'HP hilang');
  await userEvent.click(confirm);
  expect(await sheet.findByText(/Pasang dahulu langkah kedua Anda sendiri/)).toBeInTheDocument();
  await userEvent.click(confirm);
  expect(await screen.findByText('Langkah kedua Budi Contoh sudah dihapus.')).toBeInTheDocument();
  expect(sent).toHaveLength(2);
  expect(sent[1]).toMatchObject([
    '/second-factor-holders/01936d5e-7a3c-7b1e-8f00-000000000001/remove',
    { reason: 'HP hilang' },
  ]);
});
