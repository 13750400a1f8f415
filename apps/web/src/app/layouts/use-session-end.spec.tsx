import { useMutation, useQuery } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useCallback } from 'react';

import { show } from '../../../test/screen.tsx';
import { send } from '../../lib/http.ts';
import { meKey } from './me.queries.ts';
import { useSessionEnd } from './use-session-end.ts';

const signedOut = { status: 401, body: { code: 'sign-in-needed' } };

function Screen({ left, isOpen = false }: { left: string[]; isOpen?: boolean }) {
  const isOver = useSessionEnd(useCallback(() => void left.push('left'), [left]));
  const things = useQuery({
    queryKey: ['things'],
    queryFn: ({ client }) => send(client, '/things'),
    enabled: false,
  });
  const save = useMutation({
    mutationFn: (_: void, { client }) => send(client, '/save', { method: 'POST' }),
  });
  return (
    <>
      <p>{isOver ? 'over' : 'open'}</p>
      {isOpen ? <div role="dialog" /> : null}
      <button type="button" onClick={() => void things.refetch()}>
        read
      </button>
      <button type="button" onClick={() => save.mutate()}>
        save
      </button>
    </>
  );
}

const tap = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('leaves a page that only shows something', async () => {
  const left: string[] = [];
  await show(<Screen left={left} />, { send: async () => signedOut });
  await tap('read');
  await waitFor(() => expect(left).toEqual(['left']));
});

it('leaves when nobody is signed in any more', async () => {
  const left: string[] = [];
  const { queries } = await show(<Screen left={left} />);
  act(() => void queries.setQueryData(meKey, null));
  expect(left).toEqual(['left']);
});

it('stays for another refusal', async () => {
  const left: string[] = [];
  await show(<Screen left={left} />, { send: async () => ({ status: 403, body: { code: 'not-allowed' } }) });
  await tap('read');
  await tap('save');
  expect(screen.getByText('open')).toBeVisible();
  expect(left).toEqual([]);
});

it('stays where something is written, and says so until an answer comes', async () => {
  const left: string[] = [];
  const answers = [signedOut, { status: 204, body: undefined }];
  await show(<Screen left={left} />, { send: async () => answers.shift() ?? signedOut });
  await tap('save');
  expect(await screen.findByText('over')).toBeVisible();
  await tap('save');
  expect(await screen.findByText('open')).toBeVisible();
  expect(left).toEqual([]);
});

it('stays where something is typed in a sheet', async () => {
  const left: string[] = [];
  await show(<Screen left={left} isOpen />, { send: async () => signedOut });
  await tap('read');
  expect(await screen.findByText('over')).toBeVisible();
  expect(left).toEqual([]);
});
