import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';

import { show } from '../../../../test/screen.tsx';
import { SettingsPage } from './settings-page.tsx';

const setting = {
  key: 'event.report_due_days',
  default: 7,
  defaultSource: null,
  defaultSince: '2026-11-22',
  current: 7,
  values: [],
};

it('puts what the server says of a value on the field that holds it, and keeps what was typed', async () => {
  const sent: unknown[] = [];
  const send = async (path: string, init?: { method?: string; json?: unknown }) => {
    if (init?.method !== 'POST') return { status: 200, body: { items: [setting], nextCursor: null } };
    sent.push(init.json);
    const params = { key: 'event.report_due_days', reason: path };
    return { status: 422, body: { code: 'setting-value-invalid', params, title: 'no' } };
  };
  await show(
    <Suspense fallback="…">
      <SettingsPage mayChange />
    </Suspense>,
    { send },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Ubah: Batas lapor hasil' }));
  const value = await screen.findByRole('textbox', { name: 'Nilai baru, dalam hari' });
  await userEvent.clear(value);
  await userEvent.type(value, '500');
  await userEvent.type(screen.getByRole('textbox', { name: 'Sumber' }), 'Rapat 12 November');
  await userEvent.click(screen.getByRole('button', { name: 'Simpan' }));
  await waitFor(() => expect(value).toHaveAccessibleDescription(/di luar batas/));
  expect(value).toHaveAttribute('aria-invalid', 'true');
  expect(value).toHaveValue('500');
  expect(sent).toEqual([
    expect.objectContaining({ value: 500, effectiveFrom: '2026-11-23', source: 'Rapat 12 November' }),
  ]);
});

it('says of the one setting that looks back at its day, and of no other, that earlier events keep their value', async () => {
  const items = [setting, { ...setting, key: 'session.most', default: 10, current: 10 }];
  await show(
    <Suspense fallback="…">
      <SettingsPage mayChange />
    </Suspense>,
    { send: async () => ({ status: 200, body: { items, nextCursor: null } }) },
  );
  for (const [name, told] of [
    ['Batas lapor hasil', 1],
    ['Perangkat sekaligus', 0],
  ] as const) {
    await userEvent.click(await screen.findByRole('button', { name: `Ubah: ${name}` }));
    const sheet = within(await screen.findByRole('dialog', { name }));
    expect(sheet.queryAllByText(/tetap memakai nilai sebelumnya/)).toHaveLength(told);
    await userEvent.keyboard('{Escape}');
  }
});
