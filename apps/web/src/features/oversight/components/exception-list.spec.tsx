import { screen } from '@testing-library/react';

import { show } from '../../../../test/screen.tsx';
import type { OversightException } from '../api/oversight.queries.ts';
import { ExceptionList } from './exception-list.tsx';

const exception = (over: Partial<OversightException>) =>
  ({
    kind: 'report-overdue',
    days: 3,
    title: 'Donor Darah',
    kinds: ['blood-drive'],
    organization: { slug: 'isw', code: 'ISW', name: 'Info Wedi', weave: ['#33507d', '#efe4cc'] },
    programSlug: 'donor',
    eventSlug: null,
    ...over,
  }) as OversightException;

it.each([
  [exception({ kind: 'invitation-unanswered' }), 'Lihat undangan', '/ruang/dinas/program/donor#tuan-rumah'],
  [exception({ kind: 'partner-unanswered' }), 'Lihat permintaan', '/ruang/dinas/program/donor#mitra'],
  [exception({ eventSlug: 'donor-1' }), 'Lihat kegiatan', '/kegiatan/donor-1'],
])('leads to what needs the look: %#', async (one, action, href) => {
  await show(<ExceptionList exceptions={[one]} total={1} officeSlug="dinas" />);
  expect(screen.getByRole('link', { name: `${action}: Donor Darah` })).toHaveAttribute('href', href);
});
