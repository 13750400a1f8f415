import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';

import { show } from '../../../../test/screen.tsx';
import type { SendInit } from '../../../lib/http.ts';
import { ToastProvider } from '../../../ui/toast.tsx';
import type { StandingFilter } from '../api/succession.queries.ts';
import { StandingPage } from './standing-page.tsx';

const id = '01936d5e-7a3c-7b1e-8f00-000000000001';
const line = {
  id,
  slug: 'info-wedi',
  code: 'IW',
  name: 'Info Wedi Anyar',
  kind: 'group',
  weave: ['#33507d', '#efe4cc'],
  isVerified: false,
  nameVerified: false,
  status: 'active',
  about: '',
  areaLabel: 'Wedi',
};

async function showPage(over: object = {}, mayDecide = true) {
  const sent: { path: string; json: unknown }[] = [];
  const filters: StandingFilter[] = [];
  const send = async (path: string, init: SendInit = {}) => {
    if (init.method === 'POST') sent.push({ path, json: init.json });
    if (path.endsWith('/decisions?limit=50'))
      return {
        status: 200,
        body: {
          items: [
            {
              id: '01936d5e-7a3c-7b1e-8f00-000000000009',
              at: '2026-11-20T01:00:00Z',
              kind: 'suspension',
              isVerified: false,
              nameVerified: false,
              status: 'suspended',
              note: 'Menyebarkan kabar bohong',
            },
          ],
          nextCursor: null,
        },
      };
    return { status: 200, body: { items: [{ ...line, ...over }], nextCursor: null } };
  };
  await show(
    <ToastProvider>
      <Suspense fallback="…">
        <StandingPage
          filter={{ standing: 'not-verified' }}
          onFilter={(next) => filters.push(next)}
          mayDecide={mayDecide}
          mayAdd={mayDecide}
          onDecided={() => undefined}
        />
      </Suspense>
    </ToastProvider>,
    { send },
  );
  await screen.findByRole('table', { name: 'Semua grup, dinas, dan mitra' });
  return { sent, filters };
}

const open = async (name: string) => {
  await userEvent.click(screen.getAllByRole('button', { name })[0]!);
  return within(await screen.findByRole('dialog', { name: 'Info Wedi Anyar' }));
};

it('verifies a group that waits, in two taps', async () => {
  const { sent } = await showPage();
  const sheet = await open('Putuskan tentang Info Wedi Anyar');
  await userEvent.click(sheet.getByRole('checkbox', { name: /Kepanjangan nama/ }));
  await userEvent.click(sheet.getByRole('button', { name: 'Verifikasi' }));
  expect(await screen.findByText(/Keputusan tentang Info Wedi Anyar disimpan/)).toBeInTheDocument();
  expect(sent).toEqual([
    {
      path: `/organizations/${id}/verification`,
      json: { changeId: expect.any(String), isVerified: true, nameVerified: true, note: '' },
    },
  ]);
});

it('takes a verification back only with a reason', async () => {
  const { sent } = await showPage({ isVerified: true });
  const sheet = await open('Putuskan tentang Info Wedi Anyar');
  await userEvent.click(sheet.getByRole('radio', { name: 'Belum' }));
  await userEvent.click(sheet.getByRole('button', { name: 'Cabut verifikasi' }));
  expect(await sheet.findByText('Tulis alasannya, paling sedikit 3 huruf.')).toBeInTheDocument();
  expect(sent).toEqual([]);
});

it('lifts a suspension', async () => {
  const { sent } = await showPage({ status: 'suspended' });
  const sheet = await open('Putuskan tentang Info Wedi Anyar');
  await userEvent.click(sheet.getByRole('tab', { name: 'Pembekuan' }));
  await userEvent.type(sheet.getByRole('textbox', { name: 'Alasan' }), 'Sudah diluruskan');
  await userEvent.click(sheet.getByRole('button', { name: 'Cabut pembekuan' }));
  expect(await screen.findByText(/disimpan/)).toBeInTheDocument();
  expect(sent).toMatchObject([
    { path: `/organizations/${id}/suspension`, json: { isSuspended: false, reason: 'Sudah diluruskan' } },
  ]);
});

it('shows who only reads what was decided, and nothing to decide with', async () => {
  await showPage({}, false);
  const sheet = await open('Riwayat keputusan tentang Info Wedi Anyar');
  expect(await sheet.findByText('Menyebarkan kabar bohong')).toBeInTheDocument();
  expect(sheet.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Tambah dinas atau mitra' })).toBeNull();
});

it('hands each filter to the address bar', async () => {
  const { filters } = await showPage();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Jenis' }), 'Mitra');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Tampilkan' }), 'Dibekukan');
  expect(filters).toEqual([{ standing: 'not-verified', kind: 'partner' }, { standing: 'suspended' }]);
});
