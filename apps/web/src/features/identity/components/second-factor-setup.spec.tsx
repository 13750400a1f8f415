import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { show } from '../../../../test/screen.tsx';
import { SecondFactorSetup } from './second-factor-setup.tsx';

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
  await show(<SecondFactorSetup present={none} onDone={() => (isDone = true)} />, {
    send: async (path, init) => {
      sent.push([path, init?.json as Record<string, unknown>]);
      return path.endsWith('/setup')
        ? { status: 201, body: begun }
        : { status: 201, body: { recoveryCodes: ['7k2mq-x9c4t', 'abcde-fghjk'] } };
    },
  });
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
  await show(<SecondFactorSetup present={none} onDone={() => undefined} />, {
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
