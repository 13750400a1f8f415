import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { show } from '../../../../test/screen.tsx';
import { ToastProvider } from '../../../ui/toast.tsx';
import type { MailView } from '../mail-messages.ts';
import { MessageList } from './message-list.tsx';

const message = (over: Partial<MailView>): MailView => ({
  id: '01936d5e-7a3c-7b1e-8f00-000000000001',
  toMasked: 'h***@pmi.example',
  toName: 'Hesti Contoh',
  toOrganizations: ['PMI Kabupaten Klaten'],
  kind: 'partner-confirmation',
  subject: 'Mohon konfirmasi peran: Donor',
  text: 'Buka https://guyub.example/undangan#abc',
  state: 'kept',
  createdAt: '2026-11-23T01:00:00Z',
  ...over,
});
const showList = (...messages: MailView[]) =>
  show(
    <ToastProvider>
      <MessageList messages={messages} problem={undefined} onAgain={() => undefined} more={null} />
    </ToastProvider>,
  );

it('says to whom a kept message goes, and hands it on with its whole text', async () => {
  await showList(message({}));
  expect(screen.getByText('Untuk Hesti Contoh, h***@pmi.example')).toBeInTheDocument();
  expect(screen.getByText('Penerima bagi PMI Kabupaten Klaten')).toBeInTheDocument();
  const share = screen.getByRole('link', {
    name: 'Kirim lewat WhatsApp: Mohon konfirmasi peran: Donor, Hesti Contoh',
  });
  const { host, searchParams } = new URL(share.getAttribute('href') ?? '');
  expect(host).toBe('wa.me');
  expect(searchParams.get('text')).toBe(
    'Mohon konfirmasi peran: Donor\n\nBuka https://guyub.example/undangan#abc',
  );
});

it('says plainly of what did not arrive that it did not, with nothing to copy', async () => {
  await showList(message({ state: 'failed', text: null, toName: null, toOrganizations: [] }));
  const row = within(screen.getByRole('listitem'));
  expect(row.getByText('Untuk h***@pmi.example')).toBeInTheDocument();
  expect(row.getByText(/Pesan ini tidak sampai, dan teksnya tidak disimpan/)).toBeInTheDocument();
  expect(row.queryByRole('button')).toBeNull();
  expect(row.queryByRole('link')).toBeNull();
});

it('says why nothing is shown yet, and shows it when it is asked for again', async () => {
  let asked = 0;
  await show(
    <MessageList messages={undefined} problem="Belum dilakukan." onAgain={() => asked++} more={null} />,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('Belum dilakukan.');
  await userEvent.click(screen.getByRole('button', { name: 'Tampilkan pesan' }));
  expect(asked).toBe(1);
});
