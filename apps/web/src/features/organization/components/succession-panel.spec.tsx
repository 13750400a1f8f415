import type { SuccessionView } from '@guyub/domain/organization';
import { screen, waitForElementToBeRemoved, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';

import { show } from '../../../../test/screen.tsx';
import type { SendInit } from '../../../lib/http.ts';
import { ToastProvider } from '../../../ui/toast.tsx';
import { HandOverPanel } from './hand-over-form.tsx';
import { LeaveSection } from './leave-sheet.tsx';
import { SuccessionPanel } from './succession-panel.tsx';

const id = '01936d5e-7a3c-7b1e-8f00-000000000001';
const [yudi, lina] = ['01936d5e-7a3c-7b1e-8f00-000000000002', '01936d5e-7a3c-7b1e-8f00-000000000003'];
const organization = { id, slug: 'isk', name: 'Info Seputar Klaten', kind: 'group' } as never;

const abandoned: SuccessionView = {
  isWithoutAdmin: true,
  hasAdmin: true,
  adminsLastSeenAt: '2026-10-01T01:00:00Z',
  goneDays: 30,
  isVoter: true,
  voters: 2,
  mayPropose: true,
  mayHandOver: false,
  candidates: [
    { membershipId: yudi, name: 'Yudi' },
    { membershipId: lina, name: 'Lina' },
  ],
  isOnlyAdmin: false,
  invited: null,
  open: null,
  entries: [],
};
const open: NonNullable<SuccessionView['open']> = {
  id: '01936d5e-7a3c-7b1e-8f00-000000000009',
  candidate: 'Lina',
  proposedBy: 'Yudi',
  proposedAt: '2026-11-20T01:00:00Z',
  endsAt: '2026-11-27T01:00:00Z',
  hasAgreed: false,
  yes: 1,
  no: 0,
  voters: 2,
  needed: 2,
  ownVote: null,
  mayVote: true,
  mayAnswer: false,
  mayObject: false,
};

async function showWith(
  over: Partial<SuccessionView>,
  part = <SuccessionPanel organization={organization} />,
) {
  const sent: { path: string; json: unknown }[] = [];
  const send = async (path: string, init: SendInit = {}) => {
    if (init.method === 'POST') sent.push({ path, json: init.json });
    return { status: 200, body: { ...abandoned, ...over } };
  };
  await show(
    <ToastProvider>
      <Suspense fallback="…">{part}</Suspense>
    </ToastProvider>,
    { send },
  );
  return sent;
}

it('says since when the admin is gone, and proposes whom one chose with one tap', async () => {
  const sent = await showWith({});
  expect(await screen.findByText('Admin tidak hadir sejak 1 Okt 2026.')).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Siapa yang menjadi admin?' }), 'Lina');
  await userEvent.click(screen.getByRole('button', { name: 'Usulkan' }));
  expect(sent).toEqual([
    { path: `/organizations/${id}/successions`, json: { id: expect.any(String), membershipId: lina } },
  ]);
});

it('tells who may not vote, and who would be alone, what helps', async () => {
  await showWith({ mayPropose: false, isVoter: false, candidates: [] });
  expect(await screen.findByText(/anggota yang punya tugas di grup/)).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});

it('shows nothing where an admin is here and nothing ever happened', async () => {
  await showWith(
    { isWithoutAdmin: false, mayPropose: false },
    <SuccessionPanel organization={organization} />,
  );
  await waitForElementToBeRemoved(() => screen.queryByText('…'));
  expect(screen.queryByText(/Admin tidak hadir/)).toBeNull();
  expect(screen.queryByRole('region')).toBeNull();
});

it('takes a vote with one tap, and shows how it stands', async () => {
  const sent = await showWith({ open, mayPropose: false });
  const vote = within(await screen.findByRole('region', { name: 'Lina diusulkan menjadi admin' }));
  expect(vote.getByText('1 setuju, perlu 2 dari 2')).toBeInTheDocument();
  expect(vote.getByText('Lina belum menyatakan bersedia.')).toBeInTheDocument();
  await userEvent.click(vote.getByRole('button', { name: 'Tidak setuju' }));
  expect(sent).toEqual([
    {
      path: `/organizations/${id}/successions/${open.id}/votes`,
      json: { changeId: expect.any(String), vote: 'no' },
    },
  ]);
});

it('asks the one proposed whether they are willing, not how they vote', async () => {
  const sent = await showWith({ open: { ...open, mayAnswer: true }, mayPropose: false });
  expect(await screen.findByRole('button', { name: 'Belum bersedia' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Setuju' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Saya bersedia' }));
  expect(sent).toMatchObject([{ json: { answer: 'accept' } }]);
});

it('lets an admin who is back stop the vote, asked once', async () => {
  const sent = await showWith({ open: { ...open, mayVote: false, mayObject: true }, mayPropose: false });
  await userEvent.click(await screen.findByRole('button', { name: 'Saya masih admin di sini' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Hentikan pemilihan?' }));
  await userEvent.click(sheet.getByRole('button', { name: 'Saya masih admin di sini' }));
  expect(sent).toMatchObject([{ path: `/organizations/${id}/successions/${open.id}/objection` }]);
});

it('tells how the group came by its admin, and why', async () => {
  await showWith({
    isWithoutAdmin: false,
    mayPropose: false,
    entries: [
      {
        id: open.id,
        at: '2026-11-21T01:00:00Z',
        kind: 'hand-over',
        state: 'accepted',
        candidate: 'Lina',
        reason: 'Adminnya pindah',
        endsAdminRoles: true,
      },
    ],
  });
  expect(await screen.findByText('Lina menjadi admin, keputusan Diskominfo')).toBeInTheDocument();
  expect(screen.getByText('“Adminnya pindah”')).toBeInTheDocument();
  expect(screen.getByText('Admin lama menjadi anggota biasa.')).toBeInTheDocument();
});

describe('leaving', () => {
  const leave = <LeaveSection organization={organization} onLeft={() => undefined} />;
  const openSheet = async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Keluar dari grup' }));
    return within(await screen.findByRole('dialog', { name: 'Keluar dari Info Seputar Klaten?' }));
  };

  it('asks an only admin who follows', async () => {
    const sent = await showWith({ isWithoutAdmin: false, isOnlyAdmin: true }, leave);
    const sheet = await openSheet();
    await userEvent.click(sheet.getByRole('button', { name: 'Keluar dari grup' }));
    expect(sheet.getByText('Pilih siapa yang menggantikan Anda.')).toBeInTheDocument();
    expect(sent).toEqual([]);
    await userEvent.selectOptions(sheet.getByRole('combobox', { name: 'Pengganti Anda' }), 'Yudi');
    await userEvent.click(sheet.getByRole('button', { name: 'Keluar dari grup' }));
    expect(sent).toMatchObject([
      { path: `/organizations/${id}/leave`, json: { successorMembershipId: yudi } },
    ]);
  });

  it('tells an only admin without anybody to follow what happens', async () => {
    await showWith({ isWithoutAdmin: false, isOnlyAdmin: true, candidates: [] }, leave);
    const sheet = await openSheet();
    expect(sheet.getByText(/Diskominfo dapat menyerahkan grup ini/)).toBeInTheDocument();
    expect(sheet.queryByRole('button', { name: 'Keluar dari grup' })).toBeNull();
  });
});

describe('the office', () => {
  const panel = <HandOverPanel organization={organization} onDone={() => undefined} />;

  it('hands a group to somebody invited, with a reason', async () => {
    const sent = await showWith({ mayHandOver: true }, panel);
    await userEvent.click(await screen.findByRole('radio', { name: 'Orang lain' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Nama' }), 'Wulan');
    await userEvent.click(screen.getByRole('button', { name: 'Serahkan' }));
    expect(sent).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: 'Alamat surel' }), 'wulan@example.org');
    await userEvent.type(screen.getByRole('textbox', { name: 'Alasan' }), 'Adminnya pindah');
    await userEvent.click(screen.getByRole('button', { name: 'Serahkan' }));
    expect(sent).toMatchObject([
      {
        path: `/organizations/${id}/hand-over`,
        json: {
          to: { kind: 'email', name: 'Wulan', email: 'wulan@example.org' },
          reason: 'Adminnya pindah',
          endsAdminRoles: false,
        },
      },
    ]);
  });

  it('sees whose answer is awaited, since when, and takes the invitation back', async () => {
    const invited = {
      invitationId: lina,
      name: 'Wulan',
      contactMasked: 'w***@example.org',
      invitedAt: '2026-11-20T01:00:00Z',
      expiresAt: '2026-12-11T01:00:00Z',
    };
    const sent = await showWith({ mayHandOver: true, invited }, panel);
    expect(await screen.findByText('Undangan untuk Wulan (w***@example.org) belum dijawab.')).toBeVisible();
    expect(screen.getByText(/Dikirim .*20.Nov.*berlaku sampai .*11.Des/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Tarik undangan' }));
    expect(await screen.findByText(/^Undangan untuk Wulan ditarik/)).toBeVisible();
    expect(sent).toMatchObject([{ path: `/organizations/${id}/hand-over/${lina}/revocation` }]);
  });

  it('is told that nothing is to be handed over while an admin is here', async () => {
    await showWith({ mayHandOver: false }, panel);
    expect(await screen.findByText(/hanya dapat diserahkan bila adminnya tidak hadir/)).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
