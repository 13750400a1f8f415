import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';

import { show } from '../../../../test/screen.tsx';
import { factorsQuery } from '../api/identity.queries.ts';
import { hasUnkeptCodes, noteCodes } from '../unkept-codes.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SecondFactorSetup } from './second-factor-setup.tsx';
import { SecondFactors } from './second-factors.tsx';

const none = { factors: [], recoveryCodesLeft: 0, passkeyOrigin: 'https://guyub.example' };
const begun = {
  kind: 'totp',
  expiresAt: '2026-11-23T01:35:00Z',
  totp: { secret: 'ABCDEFGH', address: 'otpauth://totp/Guyub:siti?secret=ABCDEFGH' },
  passkey: null,
};

it('goes from the password by the picture and a code to the recovery codes, in three steps', async () => {
  const sent: [string, Record<string, unknown>][] = [];
  let isDone = false;
  const { queries } = await show(
    <SecondFactorSetup accountId="siti" present={none} onDone={() => (isDone = true)} />,
    {
      send: async (path, init) => {
        sent.push([path, init?.json as Record<string, unknown>]);
        return path.endsWith('/setup')
          ? { status: 201, body: begun }
          : { status: 201, body: { recoveryCodes: ['7k2mq-x9c4t', 'abcde-fghjk'] } };
      },
    },
  );
  queries.setQueryData(factorsQuery().queryKey, none);
  // no secure context here, so an app is all there is to choose
  expect(screen.getAllByRole('radio')).toHaveLength(1);
  await userEvent.type(screen.getByLabelText('Kata sandi sekarang'), 'tenun lurik');
  await userEvent.click(screen.getByRole('button', { name: 'Lanjut' }));

  expect(await screen.findByRole('img', { name: 'Kode QR untuk aplikasi kode' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Buka di aplikasi pada HP ini' })).toHaveAttribute(
    'href',
    begun.totp.address,
  );
  expect(screen.getByText('ABCD EFGH')).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText('Kode yang sekarang tampil'), '123456{Enter}');

  expect(await screen.findByText('7k2mq-x9c4t')).toBeInTheDocument();
  // whoever goes back from here must not read that nothing is set up
  expect(queries.getQueryState(factorsQuery().queryKey)?.isInvalidated).toBe(true);
  const finish = screen.getByRole('button', { name: 'Selesai' });
  expect(finish).toBeDisabled();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Kode sudah saya simpan' }));
  await userEvent.click(finish);
  expect(isDone).toBe(true);
  const [[first, beginning], [second, adding]] = sent as [(typeof sent)[0], (typeof sent)[0]];
  expect([first, second]).toEqual(['/me/second-factors/setup', '/me/second-factors']);
  expect(beginning).toMatchObject({ kind: 'totp', current: 'tenun lurik' });
  expect(adding).toMatchObject({
    setupId: beginning['changeId'],
    code: '123456',
    name: 'Aplikasi di HP saya',
  });
});

it('says what is wrong with the password, and with the code', async () => {
  const refusals = ['password-wrong', null, 'proof-wrong'];
  await show(<SecondFactorSetup accountId="siti" present={none} onDone={() => undefined} />, {
    send: async () => {
      const code = refusals.shift();
      return code ? { status: 422, body: { code } } : { status: 201, body: begun };
    },
  });
  await userEvent.type(screen.getByLabelText('Kata sandi sekarang'), 'salah{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Kata sandi sekarang belum cocok.');
  await userEvent.click(screen.getByRole('button', { name: 'Lanjut' }));
  await userEvent.type(await screen.findByLabelText('Kode yang sekarang tampil'), '123456{Enter}');
  expect(await screen.findByText(/Kode belum cocok/)).toBeInTheDocument();
});

describe('recovery codes that nobody said to have', () => {
  afterEach(() => localStorage.clear());

  async function showCodes() {
    const shown = await show(
      <RecoveryCodes accountId="siti" codes={['7k2mq-x9c4t']} onDone={() => undefined} />,
    );
    expect(await screen.findByText('7k2mq-x9c4t')).toBeVisible();
    return shown;
  }

  it('are asked about before the page is left, and are still there for who stays', async () => {
    const { router } = await showCodes();
    act(() => void router.navigate({ to: '/saya' }));
    const sheet = within(await screen.findByRole('dialog', { name: 'Kode belum disimpan' }));
    await userEvent.click(sheet.getByRole('button', { name: 'Kembali ke kode' }));
    expect(router.state.location.pathname).toBe('/');
    expect(hasUnkeptCodes('siti')).toBe(true);
    act(() => void router.navigate({ to: '/saya' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Pergi tanpa menyimpan' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/saya'));
    expect(hasUnkeptCodes('siti')).toBe(true);
    expect(hasUnkeptCodes('budi')).toBe(false);
  });

  it('are let go once they are said to be kept', async () => {
    const { router } = await showCodes();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Kode sudah saya simpan' }));
    expect(hasUnkeptCodes('siti')).toBe(false);
    await act(() => router.navigate({ to: '/saya' }));
    expect(router.state.location.pathname).toBe('/saya');
  });

  it('are told of on the account page, which offers new ones', async () => {
    noteCodes('siti', 'shown');
    const factor = { id: '1', kind: 'totp', name: 'HP', addedAt: '2026-11-20T01:00:00Z', lastUsedAt: null };
    await show(
      <Suspense fallback="…">
        <SecondFactors accountId="siti" timeZone="Asia/Jakarta" />
      </Suspense>,
      { send: async () => ({ status: 200, body: { ...none, factors: [factor], recoveryCodesLeft: 10 } }) },
    );
    expect(await screen.findByText(/belum mengatakan sudah menyimpannya/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Buat kode pemulihan baru' })).toBeVisible();
  });
});
