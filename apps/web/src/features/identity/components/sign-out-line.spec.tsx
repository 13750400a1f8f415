import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { show } from '../../../../test/screen.tsx';
import { SignOutLine } from './sign-out-line.tsx';

const press = async (status: number) => {
  const sent: string[] = [];
  let done = 0;
  await show(<SignOutLine className="" onDone={() => done++} />, {
    send: async (path, init) => {
      sent.push(`${init?.method} ${path}`);
      return { status, body: undefined };
    },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Keluar' }));
  expect(sent).toEqual(['POST /session/end']);
  return done;
};

it('signs out here, and goes on', async () => {
  expect(await press(204)).toBe(1);
});

it('says that it did not, where it was asked to', async () => {
  expect(await press(503)).toBe(0);
  expect(screen.getByRole('alert')).toHaveTextContent('Belum keluar. Coba lagi.');
});
