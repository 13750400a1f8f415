import type { ProgramWorkspace } from '@guyub/domain/program';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { answerWrites, group } from '../../../../../test/dates.ts';
import { show } from '../../../../../test/screen.tsx';
import { AddDateSheet } from './add-date-sheet.tsx';

const workspace = {
  program: {
    id: '01936d5e-7a3c-7b1e-8f00-0000000000d1',
    kinds: ['blood-drive'],
    version: 5,
    recurrence: {
      kind: 'once',
      startsOn: '2026-11-01',
      startTime: '08:00',
      endTime: '12:00',
      timeZone: 'Asia/Jakarta',
      until: null,
      count: null,
    },
  },
  holidayPolicy: 'ask',
  location: { venueId: null, onlineUrl: null },
  hosts: [{ organization: group, state: 'owner' }],
} as unknown as ProgramWorkspace;

const previewed = {
  dates: [
    {
      date: '2026-11-29',
      recurrenceId: '2026-11-29T08:00',
      startsLocal: '2026-11-29T08:00',
      endsLocal: '2026-11-29T12:00',
      notes: [{ kind: 'holiday', name: 'Hari Desa', holidayKind: 'lokal' }],
      outcome: 'asked',
    },
  ],
};
const clash = {
  kind: 'same-host',
  event: { slug: 'rapat', title: 'Rapat', startsLocal: '2026-11-29T09:00', areaLabel: null, hosts: [] },
  days: 0,
};

it('proposes a day and hours as they were, says what speaks against them, and saves', async () => {
  let isDone = false;
  const { send, sent } = answerWrites({ '/clashes': { clashes: [clash] } }, ({ path }) =>
    path === '/programs/preview-dates'
      ? { status: 200, body: previewed }
      : { status: 201, body: { slug: 'donor', version: 1, dates: 1 } },
  );
  await show(
    <AddDateSheet workspace={workspace} organizationId={group.id} onClose={() => (isDone = true)} />,
    { send },
  );
  expect(screen.getByLabelText('Tanggal')).toHaveValue('2026-11-29');
  expect(await screen.findByText('Libur: Hari Desa.')).toBeInTheDocument();
  expect(screen.getByText(/Tuan rumah yang sama: Rapat/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Simpan tanggal' }));
  expect(sent.find(({ path }) => path.endsWith('/dates'))).toMatchObject({
    path: `/programs/${workspace.program.id}/dates`,
    body: { version: 5, organizationId: group.id, date: '2026-11-29', startTime: '08:00', endTime: '12:00' },
  });
  expect(isDone).toBe(true);
});

it('says why a date is refused, and keeps what was typed', async () => {
  const { send } = answerWrites({ '/clashes': { clashes: [] } }, ({ path }) =>
    path === '/programs/preview-dates'
      ? { status: 200, body: previewed }
      : { status: 409, body: { code: 'date-taken', params: {} } },
  );
  await show(<AddDateSheet workspace={workspace} organizationId={group.id} onClose={() => undefined} />, {
    send,
  });
  await userEvent.click(screen.getByRole('button', { name: 'Simpan tanggal' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('sudah punya tanggal pada waktu itu');
  expect(screen.getByLabelText('Tanggal')).toHaveValue('2026-11-29');
});
