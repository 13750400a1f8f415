import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { show } from '../../../../test/screen.tsx';
import { Field } from '../../../ui/field.tsx';
import { PasswordInput } from './password-input.tsx';

const showField = async () => {
  await show(
    <Field label="Kata sandi">
      <PasswordInput autoComplete="new-password" />
    </Field>,
  );
  return screen.getByLabelText('Kata sandi');
};

it('masks a password until its owner wants to see it', async () => {
  const input = await showField();
  expect(input).toHaveAttribute('type', 'password');
  const toggle = screen.getByRole('button', { name: 'Tampilkan yang diketik', pressed: false });
  await userEvent.click(toggle);
  expect(input).toHaveAttribute('type', 'text');
  expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(toggle);
  expect(input).toHaveAttribute('type', 'password');
});

it('takes a pasted password of any length, and says to password managers what it is', async () => {
  const input = await showField();
  const long = 'empat ekor kambing menyeberang jembatan bambu di Bayat '.repeat(3);
  await userEvent.click(input);
  await userEvent.paste(long);
  expect(input).toHaveValue(long);
  expect(input).toHaveAttribute('autocomplete', 'new-password');
});
