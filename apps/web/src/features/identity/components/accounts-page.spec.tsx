import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { show } from '../../../../test/screen.tsx';
import { ToastProvider } from '../../../ui/toast.tsx';
import { AccountsPage } from './accounts-page.tsx';

const id = '01936d5e-7a3c-7b1e-8f00-000000000001';
const account = (over: object) => ({
  accountId: id,
  name: 'Budi Contoh',
  contactMasked: 'b***@polres.example',
  memberships: [
    { organization: 'Polres Klaten', kind: 'partner', roles: ['officer', 'admin'], isOnlyAdmin: false },
  ],
  factors: ['totp'],
  recoveryCodesLeft: 4,
  openSessions: 2,
  lastSeenAt: '2026-11-22T02:00:00.000Z',
  disabled: null,
  isSelf: false,
  ...over,
});
const left = account({
  accountId: 'd',
  name: 'Joko',
  factors: [],
  openSessions: 0,
  disabled: { at: '2026-11-20T02:00:00.000Z', by: 'Dewi', reason: 'Pindah tugas' },
});

/** Shows the page with these accounts; what was sent, and refusals that come first. */
async function showAccounts(items: object[], refusals: [number, string][] = [], hasSecondFactor = true) {
  const sent: [string, Record<string, string>][] = [];
  await show(
    <ToastProvider>
      <AccountsPage hasSecondFactor={hasSecondFactor} search="" onSearch={() => undefined} />
    </ToastProvider>,
    {
      send: async (path, init) => {
        if (init?.method !== 'POST') return { status: 200, body: { items, nextCursor: null } };
        sent.push([path, init.json as Record<string, string>]);
        const [status, code] = refusals.shift() ?? [204, null];
        return code ? { status, body: { code } } : { status, body: undefined };
      },
    },
  );
  await screen.findByRole('heading', { name: 'Akun' });
  return sent;
}

it('tells who somebody is, where they are signed in, and who was disabled by whom and why', async () => {
  await showAccounts([account({}), left, account({ accountId: 'c', name: 'Dewi', isSelf: true })]);
  const [budi, joko, dewi] = screen.getAllByRole('listitem');
  expect(budi).toHaveTextContent('b***@polres.example · Polres Klaten (petugas, admin)');
  expect(budi).toHaveTextContent(/Masuk di 2 perangkat · terakhir hadir .*22 Nov/);
  expect(joko).toHaveTextContent('Nonaktif');
  expect(joko).toHaveTextContent(/Dinonaktifkan oleh Dewi, .*20 Nov.*: Pindah tugas/);
  // nobody looks after their own account
  expect(within(dewi!).queryByRole('button')).toBeNull();
});

it('disables an account with a reason, and says why it cannot', async () => {
  const sent = await showAccounts([account({})], [[409, 'last-sysadmin']]);
  await userEvent.click(screen.getByRole('button', { name: 'Urus: Budi Contoh' }));
  await userEvent.click(screen.getByRole('button', { name: 'Nonaktifkan akun' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Nonaktifkan akun Budi Contoh?' }));
  const confirm = sheet.getByRole('button', { name: 'Nonaktifkan' });
  expect(confirm).toBeDisabled();
  await userEvent.type(sheet.getByLabelText('Alasan'), 'Pindah tugas');
  await userEvent.click(confirm);
  expect(await sheet.findByRole('alert')).toHaveTextContent(/Tidak akan ada lagi pengelola sistem/);
  await userEvent.click(confirm);
  expect(await screen.findByText('Akun Budi Contoh sudah dinonaktifkan.')).toBeInTheDocument();
  expect(sent).toHaveLength(2);
  const changeId = sent[0]?.[1].changeId;
  expect(sent[1]).toEqual([`/accounts/${id}/disable`, { changeId, reason: 'Pindah tugas' }]);
});

it('names whom an account would leave without anybody who leads, and what happens then to each kind', async () => {
  const membership = (organization: string, kind: string, isOnlyAdmin: boolean) => ({
    organization,
    kind,
    roles: ['admin'],
    isOnlyAdmin,
  });
  const memberships = [
    membership('ICK', 'group', true),
    membership('PMI', 'partner', true),
    membership('SKB', 'group', false),
    membership('ISW', 'group', true),
  ];
  await showAccounts([account({ memberships })]);
  await userEvent.click(screen.getByRole('button', { name: 'Urus: Budi Contoh' }));
  await userEvent.click(screen.getByRole('button', { name: 'Nonaktifkan akun' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Nonaktifkan akun Budi Contoh?' }));
  const groups = sheet.getByText('Ia satu-satunya yang memimpin ICK dan ISW.').parentElement;
  expect(groups).toHaveTextContent(/grup-grup itu tidak punya admin, sampai anggotanya memilih/);
  const partner = sheet.getByText('Ia satu-satunya yang memimpin PMI.').parentElement;
  expect(partner).toHaveTextContent(/lembaga itu, sampai Diskominfo mengundang penggantinya/);
  expect(partner).not.toHaveTextContent(/memilih|menyerahkan/);
  expect(sheet.getByRole('link', { name: 'Lihat lembaga' })).toHaveAttribute('href', '/pemantauan/lembaga');
});

it('offers what makes sense: nothing to sign out of a disabled account, and no second step where there is none', async () => {
  await showAccounts([left]);
  await userEvent.click(screen.getByRole('button', { name: 'Urus: Joko' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Joko' }));
  const offered = sheet.getAllByRole('button').map((button) => button.textContent);
  expect(offered.filter((label) => label !== '')).toEqual(['Aktifkan lagi']);
});

it('takes away second steps that somebody lost', async () => {
  const sent = await showAccounts([account({})], [[403, 'second-factor-needed']]);
  await userEvent.click(screen.getByRole('button', { name: 'Urus: Budi Contoh' }));
  await userEvent.click(screen.getByRole('button', { name: 'Hapus langkah kedua' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Hapus langkah kedua Budi Contoh?' }));
  await userEvent.type(sheet.getByLabelText('Alasan'), 'HP hilang');
  await userEvent.click(sheet.getByRole('button', { name: 'Hapus semuanya' }));
  expect(await sheet.findByText(/Pasang dahulu langkah kedua Anda sendiri/)).toBeInTheDocument();
  await userEvent.click(sheet.getByRole('button', { name: 'Hapus semuanya' }));
  expect(await screen.findByText('Langkah kedua Budi Contoh sudah dihapus.')).toBeInTheDocument();
  expect(sent[1]).toMatchObject([`/second-factor-holders/${id}/remove`, { reason: 'HP hilang' }]);
});

it('signs everybody out only when it was said twice', async () => {
  const sent = await showAccounts([account({})]);
  await userEvent.click(screen.getByRole('button', { name: 'Keluarkan semua orang' }));
  const first = within(screen.getByRole('dialog', { name: 'Keluarkan semua orang?' }));
  await userEvent.type(first.getByLabelText('Alasan'), 'Laptop server dicuri');
  await userEvent.click(first.getByRole('button', { name: 'Lanjut' }));
  const second = within(await screen.findByRole('dialog', { name: 'Sungguh semua orang?' }));
  expect(second.getByText('Laptop server dicuri')).toBeInTheDocument();
  expect(sent).toEqual([]);
  await userEvent.click(second.getByRole('button', { name: 'Ya, keluarkan semua orang' }));
  expect(await screen.findByText(/^Semua orang sudah dikeluarkan/)).toBeInTheDocument();
  expect(sent).toMatchObject([
    ['/accounts/end-sessions', { reason: 'Laptop server dicuri', confirm: 'everybody' }],
  ]);
});

it('says at once that a second step of one’s own is needed, and leads there', async () => {
  await showAccounts([account({})], [], false);
  expect(screen.getByText(/Pasang dahulu langkah kedua Anda sendiri/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Pasang langkah kedua' })).toHaveAttribute(
    'href',
    '/saya/langkah-kedua',
  );
});
