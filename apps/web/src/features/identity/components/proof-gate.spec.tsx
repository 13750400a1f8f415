import { useMutation, useQueryClient } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';

import { show } from '../../../../test/screen.tsx';
import { send } from '../../../lib/http.ts';
import { ProofGate } from './proof-gate.tsx';

/** A form of any page, which knows nothing of proofs. */
function Suspending() {
  const client = useQueryClient();
  const [isSignedIn, setSignedIn] = useState(true);
  const act = useMutation({
    mutationFn: (what: string) => send(client, `/${what}`, { method: 'POST', json: { what } }),
  });
  return (
    <>
      {isSignedIn ? <ProofGate /> : null}
      <button type="button" onClick={() => setSignedIn(false)}>
        Keluar
      </button>
      <button type="button" onClick={() => act.mutate('suspend')}>
        Tangguhkan
      </button>
      <p role="status">{act.isSuccess ? 'selesai' : (act.error?.message ?? '')}</p>
    </>
  );
}

function showGate(passwords: Record<string, { status: number; body?: object }>) {
  const sent: [string, unknown][] = [];
  let isProven = false;
  const shown = show(<Suspending />, {
    send: async (path, init) => {
      sent.push([path, init?.json]);
      if (path === '/session/proof') {
        const answer = passwords[(init as { json: { current: string } }).json.current]!;
        isProven ||= answer.status === 204;
        return { body: undefined, ...answer };
      }
      return isProven
        ? { status: 204, body: undefined }
        : { status: 403, body: { code: 'proof-needed', title: 'proof needed' } };
    },
  });
  return { shown, sent };
}

it('asks for the password where the API wants it, and sends the request again by itself', async () => {
  const { shown, sent } = showGate({ 'tenun lurik': { status: 204 } });
  await shown;
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Tangguhkan' }));
  expect(await screen.findByRole('dialog', { name: 'Benar ini Anda?' })).toBeInTheDocument();
  // it asks for nothing else: one types at once
  await waitFor(() => expect(screen.getByLabelText('Kata sandi sekarang')).toHaveFocus());
  await userEvent.keyboard('tenun lurik{Enter}');
  expect(await screen.findByText('selesai')).toBeInTheDocument();
  expect(sent.map(([path]) => path)).toEqual(['/suspend', '/session/proof', '/suspend']);
  expect(sent[2]).toEqual(sent[0]);
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

it('says that a password is wrong, and waits for another', async () => {
  const { shown, sent } = showGate({
    salah: { status: 422, body: { code: 'password-wrong' } },
    benar: { status: 204 },
  });
  await shown;
  await userEvent.click(screen.getByRole('button', { name: 'Tangguhkan' }));
  const field = await screen.findByLabelText('Kata sandi sekarang');
  await userEvent.type(field, 'salah{Enter}');
  expect(await screen.findByText('Kata sandi sekarang belum cocok.')).toBeInTheDocument();
  await userEvent.clear(field);
  await userEvent.type(field, 'benar{Enter}');
  expect(await screen.findByText('selesai')).toBeInTheDocument();
  expect(sent.filter(([path]) => path === '/suspend')).toHaveLength(2);
});

it('gives the form its refusal when the sheet is closed, and sends nothing more', async () => {
  const { shown, sent } = showGate({});
  await shown;
  await userEvent.click(screen.getByRole('button', { name: 'Tangguhkan' }));
  await screen.findByRole('dialog');
  await userEvent.keyboard('{Escape}');
  expect(await screen.findByText('proof needed')).toBeInTheDocument();
  expect(sent).toHaveLength(1);
});

it('leaves nobody waiting who is signed out meanwhile', async () => {
  await showGate({}).shown;
  await userEvent.click(screen.getByRole('button', { name: 'Tangguhkan' }));
  await screen.findByRole('dialog');
  await userEvent.click(screen.getByRole('button', { name: 'Keluar', hidden: true }));
  expect(await screen.findByText('proof needed')).toBeInTheDocument();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});
