import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';

import { publicAnswers } from '../../../../test/answers.ts';
import { activityIds, answerWrites, group, makeDate } from '../../../../test/dates.ts';
import { show } from '../../../../test/screen.tsx';
import { OfflineError } from '../../../lib/http.ts';
import { ReportPage } from './report-page.tsx';

const account = '01936d5e-7a3c-7b1e-8f00-0000000000c1';
const ended = makeDate({ state: 'ended' });
const filed = { status: 200, body: { slug: 'donor', version: 4, dates: 1 } };
const afterIt = '2026-12-12T06:00:00Z';

beforeEach(() => localStorage.clear());

async function showPage(writes: Parameters<typeof answerWrites>[1], date = ended) {
  const { send, sent } = answerWrites({ ...publicAnswers, '/events/donor': date }, writes);
  const shown = await show(
    <Suspense fallback="…">
      <ReportPage slug="donor" organization={group} accountId={account} />
    </Suspense>,
    { send, now: afterIt },
  );
  await screen.findByRole('heading', { level: 2 });
  return { sent, ...shown };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

async function answerFigures() {
  await userEvent.type(screen.getByLabelText('Donor darah'), '93');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Tidak dihitung: Kotak peduli' }));
  await userEvent.type(screen.getByLabelText('Orang yang datang'), '214');
}

async function goToSending() {
  await press('Lanjut');
  await screen.findByRole('heading', { name: 'Foto dan catatan' });
  await press('Lanjut');
  await screen.findByRole('heading', { name: 'Serah terima' });
}

it('asks for every figure, and tells "not counted" as null and never as zero', async () => {
  const { sent } = await showPage(() => filed);
  await press('Lanjut');
  expect(await screen.findAllByText('Perlu diisi.')).toHaveLength(3);
  await answerFigures();
  await goToSending();
  expect(screen.getByText('tidak dihitung')).toBeInTheDocument();
  await press('Kirim hasil');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({
    peopleCame: 214,
    results: [
      { activityId: activityIds.blood, amount: 93 },
      { activityId: activityIds.money, amount: null },
    ],
  });
});

it('brings back what was typed after the page was left, the unanswered still unanswered', async () => {
  const { unmount } = await showPage(() => filed);
  await userEvent.type(screen.getByLabelText('Donor darah'), '93');
  const uncounted = screen.getByRole('checkbox', { name: 'Tidak dihitung: Kotak peduli' });
  await userEvent.click(uncounted);
  await userEvent.click(uncounted);
  await userEvent.type(screen.getByLabelText('Kotak peduli'), 'banyak');
  unmount();
  await showPage(() => filed);
  expect(screen.getByLabelText('Donor darah')).toHaveValue('93');
  expect(screen.getByLabelText('Kotak peduli')).toHaveValue('');
  expect(screen.getByRole('checkbox', { name: 'Tidak dihitung: Kotak peduli' })).not.toBeChecked();
});

it('says what is not sent yet, and sends it again under the same id, even after a reload', async () => {
  const first = await showPage(() => new OfflineError('no network'));
  await answerFigures();
  await goToSending();
  await press('Kirim hasil');
  expect(await screen.findByRole('alert')).toHaveTextContent('Belum terkirim');
  first.unmount();

  const second = await showPage(() => filed);
  await press('Kirim lagi');
  await waitFor(() => expect(second.sent).toHaveLength(1));
  expect(second.sent[0]?.body).toEqual(first.sent[0]?.body);
  await waitFor(() => expect(localStorage).toHaveLength(0));
});

it('goes back to the figure that the server refuses', async () => {
  await showPage(() => ({
    status: 422,
    body: { code: 'result-too-large', params: { activityId: activityIds.blood } },
  }));
  await answerFigures();
  await goToSending();
  await press('Kirim hasil');
  expect(await screen.findByRole('heading', { name: 'Angka' })).toBeInTheDocument();
  expect(screen.getByLabelText('Donor darah')).toHaveAttribute('aria-invalid', 'true');
});

it('reads a figure with its word behind it, and keeps beside its error what it cannot read', async () => {
  await showPage(() => filed);
  await userEvent.type(screen.getByLabelText('Donor darah'), 'banyak');
  await userEvent.type(screen.getByLabelText('Orang yang datang'), '35 orang');
  await press('Lanjut');
  expect(screen.getByLabelText('Donor darah')).toHaveValue('banyak');
  expect(screen.getByLabelText('Donor darah')).toHaveAccessibleDescription(
    /Tulis angkanya saja, misalnya 40/,
  );
  expect(screen.getByLabelText('Orang yang datang')).toHaveValue('35');
});

it('sends by itself what could not be sent, once there is a network', async () => {
  let isOffline = true;
  const { sent } = await showPage(() => (isOffline ? new OfflineError('no network') : filed));
  await answerFigures();
  await goToSending();
  await press('Kirim hasil');
  await screen.findByRole('alert');
  isOffline = false;
  window.dispatchEvent(new Event('online'));
  await waitFor(() => expect(localStorage).toHaveLength(0));
  expect(sent.at(-1)?.body).toEqual(sent[0]?.body);
});
