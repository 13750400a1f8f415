import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { answerWrites, group, makeDate } from '../../../../test/dates.ts';
import { show } from '../../../../test/screen.tsx';
import { DecisionCard } from './decision-card.tsx';

const date = makeDate({ needsDecision: true });

async function showCard() {
  const answers: unknown[] = [];
  const { send, sent } = answerWrites({}, () => ({
    status: 200,
    body: { slug: 'donor', version: 4, dates: 1 },
  }));
  await show(
    <DecisionCard
      event={date}
      organizationId={group.id}
      today="2026-11-23"
      onDone={(answer) => answers.push(answer)}
    />,
    { send },
  );
  return { sent, answers };
}

it('moves a date that fell on a holiday to the day that was chosen', async () => {
  const { sent, answers } = await showCard();
  await userEvent.click(screen.getByRole('radio', { name: /Geser ke tanggal lain/ }));
  fireEvent.change(screen.getByLabelText('Tanggal baru'), { target: { value: '2026-12-14' } });
  await userEvent.click(screen.getByRole('button', { name: 'Simpan keputusan' }));
  expect(sent[0]?.body).toMatchObject({ decision: 'move', movedTo: '2026-12-14', version: 3 });
  expect(answers).toHaveLength(1);
});

it('names no other day when the date is left where it is', async () => {
  const { sent } = await showCard();
  await userEvent.click(screen.getByRole('button', { name: 'Simpan keputusan' }));
  expect(sent[0]?.body).toMatchObject({ decision: 'leave', movedTo: null });
});
