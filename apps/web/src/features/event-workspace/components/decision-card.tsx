import type { EventView } from '@guyub/domain/event';
import { useState } from 'react';

import { addDays, dateOf, formatLongDate } from '../../../lib/dates.ts';
import { fieldWords } from '../../../lib/field-words.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { Button } from '../../../ui/button.tsx';
import { Tile } from '../../../ui/choices.tsx';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { DateInput } from '../../../ui/inputs.tsx';
import { dateMessages } from '../messages.ts';
import { type ChangedEvent, useDateAct } from '../use-date-act.ts';
import { ProblemBanner } from './problem-banner.tsx';

type Decision = 'leave' | 'move' | 'skip';
const decisions: readonly Decision[] = ['leave', 'move', 'skip'];

interface DecisionCardProps {
  event: EventView;
  organizationId: string;
  today: string;
  onDone: (answer: ChangedEvent) => void;
}

/** What becomes of a date that fell on a holiday. */
export function DecisionCard({ event, organizationId, today, onDone }: DecisionCardProps) {
  const say = useMessages(dateMessages);
  const locale = useLocale();
  const date = dateOf(event.startsLocal);
  const [decision, setDecision] = useState<Decision>('leave');
  const [movedTo, setMovedTo] = useState(addDays(date, 7));
  const { act, isBusy, isConflict, problem } = useDateAct(event, 'decision', onDone);
  const isDateMissing = decision === 'move' && movedTo === '';
  return (
    <section id="decide" aria-labelledby="decide-title" className="grid scroll-mt-4 gap-3">
      <h2 id="decide-title" className="text-lg">
        {say.decideTitle}
      </h2>
      <p className="text-sm text-ink-2">{say.decideText(formatLongDate(date, locale))}</p>
      <form
        method="post"
        className="grid gap-4"
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault();
          if (isDateMissing) return;
          act({
            organizationId,
            version: event.version,
            decision,
            movedTo: decision === 'move' ? movedTo : null,
          });
        }}
      >
        <FieldGroup label={<span className="sr-only">{say.decideTitle}</span>}>
          {decisions.map((one) => (
            <Tile
              key={one}
              type="radio"
              name="decision"
              title={say.decisions[one].title}
              note={say.decisions[one].note}
              checked={decision === one}
              onChange={() => setDecision(one)}
            />
          ))}
        </FieldGroup>
        {decision === 'move' ? (
          <Field
            label={say.newDate}
            error={isDateMissing ? fieldWords({ code: 'invalid_format', format: 'date' }, locale) : undefined}
          >
            <DateInput min={today} value={movedTo} onChange={(change) => setMovedTo(change.target.value)} />
          </Field>
        ) : null}
        <ProblemBanner problem={problem} isConflict={isConflict} />
        <Button type="submit" isBusy={isBusy} className="justify-self-start">
          {say.saveDecision}
        </Button>
      </form>
    </section>
  );
}
