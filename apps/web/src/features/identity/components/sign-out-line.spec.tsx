import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { show } from '../../../../test/screen.tsx';
import { SignOutLine } from './sign-out-line.tsx';

it.each([
  ['signs out here, and says so', 204, true],
  ['says that it did not, so that somebody can be told why', 503, false],
])('%s', async (_, status, isOut) => {
  const sent: string[] = [];
  const done: boolean[] = [];
  await show(<SignOutLine className="" onDone={(one) => done.push(one)} />, {
    send: async (path, init) => {
      sent.push(`${init?.method} ${path}`);
      return { status, body: undefined };
    },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Keluar' }));
  expect(sent).toEqual(['POST /session/end']);
  expect(done).toEqual([isOut]);
});
