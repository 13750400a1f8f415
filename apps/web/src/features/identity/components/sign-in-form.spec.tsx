import { screen } from '@testing-library/react';

import { show } from '../../../../test/screen.tsx';
import { SignInForm } from './sign-in-form.tsx';

it.each([
  ['id', 'Kata sandi Anda diganti, jadi semua perangkat dikeluarkan. Masuklah dengan kata sandi yang baru.'],
  ['en', 'Your password was changed, so every device was signed out. Sign in with the new one.'],
] as const)('says in %s why whoever was signed in here is asked again', async (locale, words) => {
  await show(<SignInForm ending="password-changed" onDone={() => undefined} />, { locale });
  expect(screen.getByRole('status')).toHaveTextContent(words);
});

it.each(['password-changed', 'second-factor-changed'] as const)(
  'leads the victim of a thief to a new password: %s',
  async (ending) => {
    await show(<SignInForm ending={ending} onDone={() => undefined} />);
    expect(screen.getByRole('link', { name: 'Bukan Anda? Buat kata sandi baru' })).toHaveAttribute(
      'href',
      '/lupa-sandi',
    );
  },
);

it('leads whose account was disabled to the office, which knows the reason', async () => {
  await show(<SignInForm ending="account-disabled" onDone={() => undefined} />);
  expect(screen.getByRole('status')).toHaveTextContent('Tanyakan alasannya kepada Diskominfo.');
  expect(screen.getByRole('link', { name: 'Kontak Diskominfo' })).toHaveAttribute('href', '/kontak');
  expect(screen.queryByRole('link', { name: /Bukan Anda/ })).not.toBeInTheDocument();
});

it('says nothing of it to a visitor', async () => {
  await show(<SignInForm ending={null} onDone={() => undefined} />);
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
});
