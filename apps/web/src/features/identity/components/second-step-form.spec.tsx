import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { show } from '../../../../test/screen.tsx';
import { SecondStepForm } from './second-step-form.tsx';

const me = { accountId: 'a', name: 'Siti' };

function showStep(
  kinds: ('totp' | 'passkey' | 'recovery-code')[],
  ...answers: { status: number; body: object }[]
) {
  const sent: [string, unknown][] = [];
  const done: unknown[] = [];
  const shown = show(
    <SecondStepForm kinds={kinds} onDone={(one) => done.push(one)} onStartOver={() => done.push('over')} />,
    {
      send: async (path, init) => {
        sent.push([path, init?.json]);
        return answers.shift() ?? { status: 200, body: me };
      },
    },
  );
  return { shown, sent, done };
}

it('takes a code from the app, pasted with a space in it', async () => {
  const { shown, sent, done } = showStep(['totp', 'recovery-code']);
  await shown;
  const code = screen.getByRole('textbox', { name: 'Kode dari aplikasi' });
  expect(code).toHaveFocus();
  expect(code).toHaveAttribute('autocomplete', 'one-time-code');
  expect(code).toHaveAttribute('inputmode', 'numeric');
  await userEvent.paste('123 456');
  await userEvent.click(screen.getByRole('button', { name: 'Masuk' }));
  expect(sent).toEqual([['/session/second-step', { code: '123 456' }]]);
  expect(done).toEqual([me]);
});

it('says beside the code what is wrong with it, and keeps it', async () => {
  const refused = { status: 422, body: { code: 'second-step-wrong' } };
  const { shown } = showStep(['totp'], refused);
  await shown;
  await userEvent.type(screen.getByRole('textbox'), '111111{Enter}');
  expect(await screen.findByText(/Belum cocok, atau sudah pernah dipakai/)).toBeInTheDocument();
  expect(screen.getByRole('textbox')).toHaveAccessibleDescription(/Belum cocok/);
  expect(screen.getByRole('textbox')).toHaveValue('111111');
});

it('takes a recovery code instead, and goes back', async () => {
  const { shown, sent } = showStep(['totp', 'recovery-code']);
  await shown;
  await userEvent.click(screen.getByRole('button', { name: 'Pakai kode pemulihan' }));
  const recovery = screen.getByRole('textbox', { name: 'Kode pemulihan' });
  expect(recovery).toHaveFocus();
  await userEvent.type(recovery, '7k2mq-x9c4t{Enter}');
  expect(sent).toEqual([['/session/second-step', { recoveryCode: '7k2mq-x9c4t' }]]);
  await userEvent.click(screen.getByRole('button', { name: 'Pakai kode dari aplikasi' }));
  expect(screen.getByRole('textbox', { name: 'Kode dari aplikasi' })).toBeInTheDocument();
});

it('offers no passkey where the page is no secure context, and no recovery code where none is left', async () => {
  const { shown, done } = showStep(['totp', 'passkey']);
  await shown;
  expect(screen.queryByRole('button', { name: 'Masuk dengan kunci sandi' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Pakai kode pemulihan' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Mulai lagi dari kata sandi' }));
  expect(done).toEqual(['over']);
});
