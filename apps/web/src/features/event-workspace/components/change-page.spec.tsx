import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';

import { publicAnswers } from '../../../../test/answers.ts';
import { answerWrites, group, makeDate, preview, type Sent } from '../../../../test/dates.ts';
import { show } from '../../../../test/screen.tsx';
import { OfflineError } from '../../../lib/http.ts';
import { ChangePage } from './change-page.tsx';

type Answer = Parameters<typeof answerWrites>[1];
const saved = { status: 200, body: { slug: 'donor', version: 4, dates: 1 } };
const previewed = { status: 200, body: preview };

async function showPage(writes: Answer, date = makeDate()) {
  const { send, sent } = answerWrites({ ...publicAnswers, '/events/donor': date }, writes);
  await show(
    <Suspense fallback="…">
      <ChangePage slug="donor" organization={group} />
    </Suspense>,
    { send },
  );
  await screen.findByRole('heading', { level: 1 });
  return { sent, saves: () => sent.filter(({ path }) => path.endsWith('/changes')) };
}

async function moveTo(date: string) {
  fireEvent.change(screen.getByLabelText('Tanggal'), { target: { value: date } });
  await userEvent.click(screen.getByRole('button', { name: 'Periksa dulu' }));
}

const isSave = ({ path }: Sent) => path.endsWith('/changes');

it('shows each date from and to, hints and what stays, before anything is saved', async () => {
  const { sent, saves } = await showPage((one) => (isSave(one) ? saved : previewed));
  await moveTo('2026-12-13');
  expect(await screen.findByText('Min, 13 Des · 08.00')).toBeInTheDocument();
  expect(screen.getByText('Sab, 12 Des · 08.00')).toBeInTheDocument();
  expect(screen.getByText('Hari libur: Hari Ibu.')).toBeInTheDocument();
  expect(screen.getByText('1 tanggal tidak berubah')).toBeInTheDocument();
  expect(sent[0]?.body).toEqual({
    organizationId: group.id,
    version: 3,
    scope: 'this',
    set: { date: '2026-12-13' },
  });
  expect(saves()).toHaveLength(0);
});

it('asks why before it moves a date that people know of', async () => {
  const { saves } = await showPage((one) => (isSave(one) ? saved : previewed));
  await moveTo('2026-12-13');
  await userEvent.click(await screen.findByRole('button', { name: 'Simpan perubahan' }));
  expect(screen.getByLabelText('Alasan')).toHaveAccessibleDescription(/Tulis alasannya/);
  expect(saves()).toHaveLength(0);
  await userEvent.type(screen.getByLabelText('Alasan'), 'Aula dipakai');
  await userEvent.click(screen.getByRole('button', { name: 'Simpan perubahan' }));
  expect(saves()[0]?.body).toMatchObject({ reason: 'Aula dipakai' });
});

it('sends the same change under the same id when the answer was lost', async () => {
  let isLost = true;
  const { saves } = await showPage((one) => {
    if (!isSave(one)) return previewed;
    return isLost ? new OfflineError('no network') : saved;
  });
  await moveTo('2026-12-13');
  await userEvent.type(await screen.findByLabelText('Alasan'), 'Aula dipakai');
  await userEvent.click(screen.getByRole('button', { name: 'Simpan perubahan' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('tidak ada jaringan');
  isLost = false;
  await userEvent.click(screen.getByRole('button', { name: 'Simpan perubahan' }));
  expect(saves()).toHaveLength(2);
  expect(saves()[1]?.body).toEqual(saves()[0]?.body);
  expect(saves()[0]?.body['changeId']).toEqual(expect.stringMatching(/^[0-9a-f-]{36}$/));
});

it('puts what the server says of a field beside the field', async () => {
  await showPage(() => ({
    status: 422,
    body: {
      code: 'invalid-request',
      errors: [{ pointer: '#/set/date', code: 'invalid_format', detail: '' }],
    },
  }));
  await moveTo('2026-12-13');
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(screen.getByLabelText('Tanggal')).toHaveAttribute('aria-invalid', 'true');
});

it('keeps what was typed when another host was faster, and goes on from the newest', async () => {
  const reads = { ...publicAnswers, '/events/donor': makeDate() };
  const { send, sent } = answerWrites(reads, ({ body }) =>
    body['version'] === 3
      ? { status: 409, body: { code: 'edited-meanwhile', params: { version: '4' } } }
      : previewed,
  );
  await show(
    <Suspense fallback="…">
      <ChangePage slug="donor" organization={group} />
    </Suspense>,
    { send },
  );
  await screen.findByRole('heading', { level: 1 });
  await moveTo('2026-12-13');
  expect(await screen.findByRole('alert')).toHaveTextContent('Isian Anda tetap ada');
  Object.assign(reads, { '/events/donor': makeDate({ version: 4, title: 'Donor Akbar' }) });
  await userEvent.click(screen.getByRole('button', { name: 'Muat yang terbaru' }));
  expect(await screen.findByDisplayValue('Donor Akbar')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Periksa dulu' }));
  expect(await screen.findByText('Min, 13 Des · 08.00')).toBeInTheDocument();
  expect(sent.at(-1)?.body).toMatchObject({ version: 4, set: { date: '2026-12-13' } });
});

const weekly = {
  kind: 'weekly',
  every: 1,
  weekdays: ['sa'],
  startsOn: '2026-10-03',
  startTime: '08:00',
  endTime: '12:00',
  timeZone: 'Asia/Jakarta',
  until: null,
  count: null,
};

it('says a pattern anew for what follows, with its hours, and no day beside it', async () => {
  const date = makeDate();
  const { sent } = await showPage(
    () => previewed,
    makeDate({ program: { ...date.program, recurrence: weekly as never } }),
  );
  expect(screen.queryByText('Pola jadwal')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: 'Seterusnya' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ubah pola jadwal' }));
  expect(screen.queryByLabelText('Tanggal', { selector: '[type=date]' })).not.toBeInTheDocument();
  await userEvent.selectOptions(screen.getByLabelText('Berulang'), 'every-days');
  await userEvent.click(screen.getByRole('button', { name: 'Periksa dulu' }));
  await screen.findByText('Periksa sebelum disimpan');
  const asked = sent.find(({ path }) => path.endsWith('/changes/preview'));
  expect(asked?.body).toMatchObject({
    scope: 'following',
    set: { recurrence: { kind: 'every-days', every: 90, startsOn: '2026-12-12', startTime: '08:00' } },
  });
  expect(asked?.body['set']).not.toHaveProperty('date');
});

it('lets a single date repeat, and gives the pattern up again', async () => {
  await showPage(() => previewed);
  await userEvent.click(screen.getByRole('button', { name: 'Jadikan berulang' }));
  expect(screen.getByText('Pola baru berlaku sejak tanggal ini.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Biarkan polanya' }));
  expect(screen.getByLabelText('Tanggal')).toBeInTheDocument();
});
