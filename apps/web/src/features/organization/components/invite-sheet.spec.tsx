import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';

import { show } from '../../../../test/screen.tsx';
import { InviteSheet } from './invite-sheet.tsx';

const organization = {
  id: '01936d5e-7a3c-7b1e-8f00-000000000001',
  slug: 'ick',
  name: 'Info Cegatan Klaten',
  kind: 'group',
  isCommunicationOffice: false,
} as never;
const link = 'https://guyub.example/undangan/rahasia';

function Opener() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        buka
      </button>
      {isOpen ? <InviteSheet organization={organization} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

it('shows the link of an invited phone once, with the words to send it by', async () => {
  const send = async () => ({
    status: 201,
    body: { id: '1', name: 'Sari', contactMasked: '0812****789', roles: ['member'], state: 'open', link },
  });
  await show(<Opener />, { send });
  await userEvent.click(screen.getByRole('button', { name: 'buka' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Nama' }), 'Sari');
  await userEvent.type(screen.getByRole('textbox', { name: 'Nomor ponsel' }), '0812 3456 7890');
  await userEvent.click(screen.getByRole('button', { name: 'Buat tautan' }));

  expect(await screen.findByRole('textbox', { name: 'Tautan undangan' })).toHaveValue(link);
  const whatsapp = screen.getByRole('link', { name: 'Kirim lewat WhatsApp' });
  expect(decodeURIComponent(whatsapp.getAttribute('href') ?? '')).toContain(link);

  await userEvent.click(screen.getByRole('button', { name: 'Selesai' }));
  await userEvent.click(screen.getByRole('button', { name: 'buka' }));
  expect(await screen.findByRole('textbox', { name: 'Nama' })).toHaveValue('');
  expect(screen.queryByDisplayValue(link)).toBeNull();
});
