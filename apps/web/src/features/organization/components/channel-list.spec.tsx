import type { OrganizationView } from '@guyub/domain/organization';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { show } from '../../../../test/screen.tsx';
import { ToastProvider } from '../../../ui/toast.tsx';
import { officeQuery } from '../api/office.queries.ts';
import { ChannelList } from './channel-list.tsx';

const office = { id: 'o1', slug: 'diskominfo', name: 'Diskominfo', channels: [] };

it('sends no followers of a telephone, though some were typed wrong for a page before, and renews the contacts', async () => {
  const sent: unknown[] = [];
  const { queries } = await show(
    <ToastProvider>
      <ChannelList organization={office as unknown as OrganizationView} />
    </ToastProvider>,
    {
      send: async (_path, init) => {
        sent.push(init?.json);
        return { status: 200, body: office };
      },
    },
  );
  const { queryKey } = officeQuery();
  queries.setQueryData(queryKey, { office: null });
  await userEvent.click(screen.getByRole('button', { name: 'Tambah kanal' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Tambah kanal' }));
  await userEvent.type(sheet.getByLabelText(/^Pengikut/), 'banyak');
  await userEvent.selectOptions(sheet.getByLabelText('Jenis kanal'), 'telephone');
  await userEvent.type(sheet.getByLabelText('Nama kanal'), 'Kantor');
  await userEvent.type(sheet.getByLabelText('Nomor telepon'), '0272 321046');
  await userEvent.click(sheet.getByRole('button', { name: 'Simpan' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ platform: 'telephone', followers: null, followersOn: null });
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(queries.getQueryState(queryKey)?.isInvalidated).toBe(true);
});

it('says where a link of the chosen kind leads, and sends none that leads elsewhere', async () => {
  const sent: unknown[] = [];
  await show(
    <ToastProvider>
      <ChannelList organization={office as unknown as OrganizationView} />
    </ToastProvider>,
    {
      send: async (_path, init) => {
        sent.push(init?.json);
        return { status: 200, body: office };
      },
    },
  );
  await userEvent.click(screen.getByRole('button', { name: 'Tambah kanal' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Tambah kanal' }));
  await userEvent.selectOptions(sheet.getByLabelText('Jenis kanal'), 'whatsapp');
  await userEvent.type(sheet.getByLabelText('Nama kanal'), 'Kantor');
  await userEvent.type(sheet.getByLabelText('Tautan'), 'https://jahat.example/6281200000000');
  await userEvent.click(sheet.getByRole('button', { name: 'Simpan' }));
  expect(await sheet.findByText(/https:\/\/wa\.me\//)).toBeVisible();
  expect(sent).toHaveLength(0);
  await userEvent.clear(sheet.getByLabelText('Tautan'));
  await userEvent.type(sheet.getByLabelText('Tautan'), 'https://wa.me/6281200000000');
  await userEvent.click(sheet.getByRole('button', { name: 'Simpan' }));
  await waitFor(() => expect(sent).toHaveLength(1));
});
