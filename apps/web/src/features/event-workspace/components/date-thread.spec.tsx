import type { EventView } from '@guyub/domain/event';
import type { OrganizationBrief } from '@guyub/domain/organization';
import type { ProgramWorkspace } from '@guyub/domain/program';
import { screen } from '@testing-library/react';

import { group, makeDate } from '../../../../test/dates.ts';
import { show } from '../../../../test/screen.tsx';
import { DateThread } from './date-thread.tsx';

const others = ['SKB', 'ISW'].map(
  (code): OrganizationBrief => ({
    ...group,
    id: `${group.id}-${code}` as OrganizationBrief['id'],
    code,
    name: code,
  }),
);

/** Its owner, and others in these states. */
const workspaceWith = (...states: string[]) =>
  ({
    hosts: [
      { organization: group, state: 'owner' },
      ...states.map((state, index) => ({ organization: others[index], state })),
    ],
    partners: [],
  }) as unknown as ProgramWorkspace;

async function hostStep(event: Partial<EventView>, workspace: ProgramWorkspace) {
  await show(
    <DateThread
      event={makeDate(event)}
      workspace={workspace}
      orgSlug="ick"
      today="2026-11-23"
      rolesCount={0}
    />,
  );
  return screen.getAllByRole('listitem').find((item) => item.textContent?.includes('Tuan rumah'));
}

it('says how many hosts have not answered, and does not call it done', async () => {
  const step = await hostStep({ hosts: [group] }, workspaceWith('invited', 'invited'));
  expect(step).toHaveTextContent('sekarang: Tuan rumah2 belum menjawab: SKB, ISW');
});

it('calls it done once all have said yes', async () => {
  const hosts = [group, ...others];
  const step = await hostStep({ hosts }, workspaceWith('accepted', 'accepted'));
  expect(step).toHaveTextContent('selesai: Tuan rumah lengkapICK, SKB, ISW');
});

it.each(['ongoing', 'ended'] as const)('does not tick an answer that never came: %s', async (state) => {
  const step = await hostStep({ state, hosts: [group, others[0]!] }, workspaceWith('accepted', 'invited'));
  expect(step).toHaveTextContent('menunggu: Tuan rumah1 belum menjawab: ISW');
  // and it holds up nothing
  const now = screen.getAllByRole('listitem').filter((item) => item.getAttribute('aria-current') === 'step');
  expect(now).toHaveLength(1);
  expect(now[0]).not.toHaveTextContent('Tuan rumah');
});
