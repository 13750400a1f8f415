import type { OrganizationView } from '@guyub/domain/organization';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { show } from '../../../../test/screen.tsx';
import { ToastProvider } from '../../../ui/toast.tsx';
import { officeQuery } from '../api/office.queries.ts';
import { ChannelList } from './channel-list.tsx';

const office = { id: 'o1', slug: 'diskominfo', name: 'Diskominfo', channels: [] };

/** The office's channels, and what is sent from them. */
async function showList(channels: readonly object[] = []) {
  const sent: unknown[] = [];
  const { queries } = await show(
    <ToastProvider>
      <ChannelList organization={{ ...office, channels } as unknown as OrganizationView} />
    </ToastProvider>,
    {
      send: async (_path, init) => {
        sent.push(init?.json);
        return { status: 200, body: office };
      },
    },
  );
  return { sent, queries };
}

it('sends no followers of a telephone, though some were typed wrong for a page before, and renews the contacts', async () => {
  const { sent, queries } = await showList();
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
  const { sent } = await showList();
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

it('tells the number and the mailbox themselves, as people say them, and none twice', async () => {
  await showList([
    { id: 'c1', platform: 'telephone', label: 'Kantor', address: 'tel:+62272321046', followers: null },
    { id: 'c2', platform: 'email', label: 'Surel', address: 'mailto:kantor@contoh.id', followers: null },
    {
      id: 'c4',
      platform: 'telephone',
      label: '0272-321 047 (siang)',
      address: 'tel:+62272321047',
      followers: null,
    },
    { id: 'c3', platform: 'website', label: 'Beranda', address: 'https://contoh.id', followers: null },
  ]);
  expect(screen.getByText('Telepon · 0272321046')).toBeVisible();
  expect(screen.getByText('Surel · kantor@contoh.id')).toBeVisible();
  expect(screen.getByText('Situs')).toBeVisible();
  expect(screen.getByText('Telepon')).toBeVisible();
});
