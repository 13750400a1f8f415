import type { OrganizationBrief } from '@guyub/domain/organization';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { show } from '../../../../../test/screen.tsx';
import type { SendInit } from '../../../../lib/http.ts';
import { PlanPage } from './plan-page.tsx';

const organization = (code: string, position: number) =>
  ({
    id: `01936d5e-7a3c-7b1e-8f00-00000000000${position}`,
    slug: code.toLowerCase(),
    code,
    name: `Grup ${code}`,
    kind: 'group',
    weave: ['#33507d', '#efe4cc'],
    isVerified: true,
  }) as unknown as OrganizationBrief;
const ick = organization('ICK', 1);
const isk = organization('ISK', 2);

const christmas = {
  date: '2026-12-25',
  recurrenceId: '2026-12-25T08:00',
  startsLocal: '2026-12-25T08:00',
  endsLocal: '2026-12-25T12:00',
  startsAt: '2026-12-25T01:00:00Z',
  endsAt: '2026-12-25T05:00:00Z',
  notes: [{ kind: 'holiday', name: 'Hari Natal', holidayKind: 'nasional' }],
  proposedDate: '2026-12-28',
  shiftDate: '2026-12-28',
  outcome: 'asked',
};

const settings = { holidayPolicy: 'ask' };

interface Saving {
  body: Record<string, unknown>;
}

/** The form before an API of the test's own; `refusals` are what the first savings meet. */
async function showPlan(refusals: { status: number; body: unknown }[] = [], clashes: object[] = []) {
  const savings: Saving[] = [];
  const saved: string[] = [];
  const send = async (path: string, init: SendInit = {}) => {
    const [where] = path.split('?');
    if (where === '/programs') {
      savings.push({ body: init.json as Saving['body'] });
      return (
        refusals.shift() ?? {
          status: 201,
          body: { id: '1', slug: 'donor-darah-bersama', state: 'active', version: 1 },
        }
      );
    }
    if (where === '/programs/preview-dates')
      return { status: 200, body: { dates: [christmas], undecidedYears: [] } };
    if (where === '/settings/planning') return { status: 200, body: settings };
    if (where === '/clashes') return { status: 200, body: { clashes } };
    return { status: 200, body: { items: [], nextCursor: null } };
  };
  await show(
    <PlanPage
      organization={ick}
      groups={[ick, isk]}
      channels={[]}
      onSaved={({ slug }) => saved.push(slug)}
    />,
    { send },
  );
  await screen.findByLabelText('Nama program', {}, { timeout: 10_000 });
  return { savings, saved };
}

const choose = (name: string) => userEvent.click(screen.getByLabelText(name));
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(() => localStorage.clear());

// a whole form is much to draw, and a busy machine slow
const patience = 20_000;

it(
  'suggests what a kind usually needs, and keeps what was written',
  async () => {
    await showPlan();
    await choose('Donor darah');
    const title = screen.getByLabelText('Nama program');
    expect(title).toHaveValue('Donor Darah Bersama');
    expect(screen.getByLabelText(/^Target boleh/)).toHaveValue('100');
    expect(screen.getByLabelText('Mulai')).toHaveValue('08.00');
    expect(screen.getByLabelText('Berulang')).toHaveValue('every-days');

    await userEvent.clear(title);
    await userEvent.click(title);
    await userEvent.paste('Donor Ramadan');
    await choose('Penggalangan dana');
    expect(title).toHaveValue('Donor Ramadan');
    expect(screen.getAllByLabelText('Satuan')).toHaveLength(2);
  },
  patience,
);

it(
  'invites the chosen hosts, and sends what was decided about a holiday',
  async () => {
    const { savings, saved } = await showPlan();
    await choose('Donor darah');
    await userEvent.click(screen.getByLabelText(/ISK/));
    await userEvent.click(await screen.findByRole('button', { name: /^Geser ke 28\sDes/ }));
    expect(screen.getByText('Digeser ke Senin Wage, 28 Des 2026')).toBeInTheDocument();
    await press('Simpan dan kirim 1 undangan');
    await waitFor(() => expect(saved).toEqual(['donor-darah-bersama']));
    expect(savings[0]?.body).toMatchObject({
      publish: true,
      organizationId: ick.id,
      invitedHosts: [isk.id],
      dateDecisions: [{ recurrenceId: '2026-12-25T08:00', movedTo: '2026-12-28' }],
      recurrence: { kind: 'every-days', every: 90, startTime: '08:00', endTime: '12:00' },
    });
  },
  patience,
);

it(
  'puts the server’s error on its field, and sends the same program again',
  async () => {
    const refusal = {
      status: 422,
      body: {
        status: 422,
        code: 'invalid-request',
        title: 'Invalid',
        errors: [{ pointer: '/activities/0/title', code: 'too_small', detail: '' }],
      },
    };
    const { savings, saved } = await showPlan([refusal]);
    await choose('Donor darah');
    await press('Simpan draf');
    const activity = screen.getByRole('region', { name: 'Donor darah' });
    await waitFor(() => expect(within(activity).getByRole('textbox', { name: 'Nama' })).toBeInvalid());
    expect(screen.getByRole('alert')).toHaveTextContent('Ada isian yang belum benar');

    await userEvent.click(within(activity).getByRole('textbox', { name: 'Nama' }));
    await userEvent.paste(' pagi');
    await press('Simpan draf');
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(savings.map(({ body }) => body['id'])).toEqual([savings[0]?.body['id'], savings[0]?.body['id']]);
    expect(savings[1]?.body).toMatchObject({ publish: false });
  },
  patience,
);

it(
  'asks once before it publishes what clashes',
  async () => {
    const event = {
      slug: 'rapat',
      title: 'Rapat',
      startsLocal: '2026-12-25T09:00',
      areaLabel: null,
      hosts: [],
    };
    const { saved } = await showPlan([], [{ kind: 'same-host', event, days: 0 }]);
    await choose('Donor darah');
    await screen.findByText(/Tuan rumah yang sama: Rapat/);
    await press('Simpan dan terbitkan');
    expect(saved).toEqual([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Terbitkan saja' }));
    await waitFor(() => expect(saved).toEqual(['donor-darah-bersama']));
  },
  patience,
);

it(
  'brings back what was not saved',
  async () => {
    const { unmount } = await showOnce();
    await choose('Rapat');
    // left at once, by the bar below
    unmount();
    expect(localStorage).toHaveLength(1);
    await showOnce();
    expect(await screen.findByText(/belum disimpan ada lagi/)).toBeInTheDocument();
    expect(screen.getByLabelText('Nama program')).toHaveValue('Rapat Koordinasi');
  },
  patience,
);

const showOnce = async () => {
  const shown = await show(
    <PlanPage organization={ick} groups={[ick]} channels={[]} onSaved={() => undefined} />,
    {
      send: async (path) => ({
        status: 200,
        body: path.startsWith('/programs/preview')
          ? { dates: [], undecidedYears: [] }
          : { items: [], nextCursor: null },
      }),
    },
  );
  await screen.findByLabelText('Nama program', {}, { timeout: 10_000 });
  return shown;
};
