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

it('says nothing of it to a visitor', async () => {
  await show(<SignInForm ending={null} onDone={() => undefined} />);
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
});
