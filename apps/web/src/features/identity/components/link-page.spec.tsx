import type { LinkView } from '@guyub/domain/identity';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { show } from '../../../../test/screen.tsx';
import { LinkPage } from './link-page.tsx';

const link = (isHandOver: boolean, needsAccount: boolean) =>
  ({
    purpose: 'member-invitation',
    state: 'open',
    expiresAt: '2026-12-11T01:00:00Z',
    organization: null,
    contactMasked: 'w***@example.org',
    subject: {
      title: 'Info Cawas',
      slug: 'info-cawas',
      invitedBy: null,
      partnerRole: null,
      nextStartsLocal: null,
      timeZone: null,
      venueLabel: null,
      kinds: [],
      roles: ['member', 'admin'],
      inviteeName: 'Wahyuni',
      isHandOver,
      answer: null,
    },
    needsAccount,
  }) as unknown as LinkView;

interface Opened {
  locale?: 'id' | 'en';
  needsAccount?: boolean;
}

async function open(isHandOver: boolean, { locale = 'id', needsAccount = false }: Opened = {}) {
  window.location.hash = '#a-token-that-is-long-enough-to-be-one';
  await show(<LinkPage sayPart={(part) => part} timeZone="Asia/Jakarta" />, {
    locale,
    send: async () => ({ status: 200, body: link(isHandOver, needsAccount) }),
  });
}
afterEach(() => {
  window.location.hash = '';
});

it('says what is taken over, and by which word it is taken', async () => {
  await open(true);
  expect(await screen.findByRole('heading', { level: 1, name: 'Ambil alih Info Cawas' })).toBeVisible();
  expect(
    screen.getByText(/^Diskominfo menyerahkan Info Cawas kepada Anda.*Anda menjadi adminnya/),
  ).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Terima, jadi admin' }));
  expect(await screen.findByText('Terima kasih. Sekarang Anda adminnya.')).toBeVisible();
});

it('says so in English', async () => {
  await open(true, { locale: 'en' });
  expect(await screen.findByRole('button', { name: 'Accept and become admin' })).toBeVisible();
});

it('invites a member as before', async () => {
  await open(false);
  expect(await screen.findByRole('heading', { level: 1, name: 'Info Cawas' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Terima undangan' })).toBeVisible();
});

it('knows the name of who was invited, and says what they sign in with from then on', async () => {
  await open(false, { needsAccount: true });
  expect(await screen.findByLabelText('Nama')).toHaveValue('Wahyuni');
  expect(screen.getByText(/masuk dengan w\*\*\*@example\.org/)).toBeVisible();
});
