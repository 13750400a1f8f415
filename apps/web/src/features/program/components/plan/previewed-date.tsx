import type { ActivityKind, DatesPreview } from '@guyub/domain/program';
import { CalendarClock, CircleCheck, TriangleExclamationPoint, Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';

import { useToday } from '../../../../lib/clock.tsx';
import { dateOf, formatDayMonth, formatPasaranDate } from '../../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../../lib/i18n.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Field } from '../../../../ui/field.tsx';
import { DateInput } from '../../../../ui/inputs.tsx';
import { Leaf } from '../../../../ui/leaf.tsx';
import type { Clash } from '../../api/planning.queries.ts';
import { type PlanMessages, planMessages } from '../../plan-messages.ts';

type NextDate = DatesPreview['dates'][number];
type DateNote = NextDate['notes'][number];

interface PreviewedDateProps {
  date: NextDate;
  kinds: readonly ActivityKind[];
  clashes: readonly Clash[];
  isClashKnown: boolean;
  decision: { movedTo: string | null } | undefined;
  /** A date to move to (its own: leave it), null to skip, undefined to take the decision back. */
  onDecide: (movedTo: string | null | undefined) => void;
}

/** One date to come: what speaks against it, and what was decided about it. */
export function PreviewedDate(props: PreviewedDateProps) {
  const { date, kinds, clashes, isClashKnown, decision, onDecide } = props;
  const say = useMessages(planMessages);
  const locale = useLocale();
  const name = formatPasaranDate(date.date, locale);
  const isHoliday = date.notes.some(({ kind }) => kind === 'holiday');
  const asks = asksAbout(date, clashes);
  const isSettled = date.outcome === 'shifted' || date.outcome === 'skipped';
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 py-3">
      <Leaf date={date.date} kinds={kinds} size="sm" isHoliday={isHoliday} />
      <div className="grid content-start gap-1.5">
        <h3 className={decision && decision.movedTo !== date.date ? 'text-base line-through' : 'text-base'}>
          {name}
        </h3>
        <DateHints date={date} clashes={clashes} isClashKnown={isClashKnown} />
        {decision ? (
          <p className="flex flex-wrap items-center gap-x-3 text-sm font-bold" role="status">
            {sayDecision(decision.movedTo, date.date, say, locale)}
            <Button look="text" onClick={() => onDecide(undefined)} aria-label={`${say.undo}: ${name}`}>
              <Undo2 aria-hidden="true" />
              {say.undo}
            </Button>
          </p>
        ) : isSettled ? (
          <p className="text-sm font-bold">
            {say.outcomes[date.outcome === 'shifted' ? 'shifted' : 'skipped'](
              date.shiftDate ? formatPasaranDate(date.shiftDate, locale) : '',
            )}
          </p>
        ) : asks ? (
          <Choices date={date} name={name} onDecide={onDecide} />
        ) : (
          <details>
            <summary className="touch inline-flex cursor-pointer items-center text-sm font-semibold text-brand-ink">
              {say.changeDate}
              <span className="sr-only">: {name}</span>
            </summary>
            <Choices date={date} name={name} onDecide={onDecide} />
          </details>
        )}
      </div>
    </li>
  );
}

/** What is to be known of a date: holidays, what else is on, or that nothing is. */
export function DateHints({
  date,
  clashes,
  isClashKnown,
}: Pick<PreviewedDateProps, 'date' | 'clashes' | 'isClashKnown'>) {
  const say = useMessages(planMessages);
  const locale = useLocale();
  const isPast = date.date < useToday();
  if (isPast) return <Line Icon={CalendarClock}>{say.pastDate}</Line>;
  return (
    <>
      {date.notes.map((note) => (
        <Line key={note.kind} isQuiet={note.kind === 'year-undecided'} Icon={CalendarClock}>
          {sayNote(note, say, locale)}
        </Line>
      ))}
      {clashes.slice(0, 2).map((clash) => (
        <Line key={`${clash.kind}-${clash.event.slug}`} Icon={TriangleExclamationPoint}>
          {say.clashes[clash.kind](
            clash.event.title,
            formatDayMonth(dateOf(clash.event.startsLocal), locale),
            clash.event.areaLabel ? `, ${clash.event.areaLabel}` : '',
          )}
        </Line>
      ))}
      {isClashKnown && !asksAbout(date, clashes) ? (
        <Line isQuiet Icon={CircleCheck}>
          {say.noClash}
        </Line>
      ) : null}
    </>
  );
}

// that a year's holidays are not decided yet concerns every date of it: known, but nothing to act on
const asksAbout = (date: NextDate, clashes: readonly Clash[]) =>
  clashes.length > 0 || date.notes.some(({ kind }) => kind !== 'year-undecided');

function Choices({ date, name, onDecide }: Pick<PreviewedDateProps, 'date' | 'onDecide'> & { name: string }) {
  const say = useMessages(planMessages);
  const locale = useLocale();
  const [ownDate, setOwnDate] = useState<string | null>(null);
  const { proposedDate } = date;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-1 gap-y-1.5">
        {proposedDate ? (
          <Button
            look="line"
            aria-label={`${say.moveTo(formatDayMonth(proposedDate, locale))}: ${name}`}
            onClick={() => onDecide(proposedDate)}
          >
            {say.moveTo(formatDayMonth(proposedDate, locale))}
          </Button>
        ) : null}
        <Button
          look={proposedDate ? 'text' : 'line'}
          aria-expanded={ownDate !== null}
          aria-label={`${say.moveElse}: ${name}`}
          onClick={() => setOwnDate(ownDate === null ? date.date : null)}
        >
          {say.moveElse}
        </Button>
        <Button look="text" aria-label={`${say.skip}: ${name}`} onClick={() => onDecide(null)}>
          {say.skip}
        </Button>
        <Button look="text" aria-label={`${say.leave}: ${name}`} onClick={() => onDecide(date.date)}>
          {say.leave}
        </Button>
      </div>
      {ownDate === null ? null : (
        <div className="grid gap-2">
          <Field label={say.newDate}>
            <DateInput value={ownDate} onChange={(event) => setOwnDate(event.target.value)} />
          </Field>
          <Button
            isWide
            className="touch-lg"
            disabled={ownDate === '' || ownDate === date.date}
            onClick={() => onDecide(ownDate)}
          >
            {say.useDate}
          </Button>
          {ownDate === date.date ? <p className="text-sm text-ink-3">{say.useDateHint}</p> : null}
        </div>
      )}
    </div>
  );
}

function Line({
  Icon,
  isQuiet = false,
  children,
}: {
  Icon: typeof CircleCheck;
  isQuiet?: boolean;
  children: ReactNode;
}) {
  return (
    <p
      className={
        isQuiet
          ? 'flex gap-2 text-sm leading-snug text-ink-3'
          : 'flex gap-2 text-sm leading-snug font-semibold text-warn'
      }
    >
      <Icon aria-hidden="true" className="mt-0.5 flex-none" />
      <span>{children}</span>
    </p>
  );
}

function sayNote(note: DateNote, say: PlanMessages, locale: 'id' | 'en'): string {
  switch (note.kind) {
    case 'holiday':
      return say.notes.holiday(note, '');
    case 'near-holiday':
      return say.notes['near-holiday'](note, formatDayMonth(note.date, locale));
    case 'ramadan':
      return say.notes.ramadan(note, '');
    case 'year-undecided':
      return say.notes['year-undecided'](note, '');
    case 'friday-prayer':
      return say.notes['friday-prayer'](note, '');
  }
}

function sayDecision(movedTo: string | null, own: string, say: PlanMessages, locale: 'id' | 'en'): string {
  if (movedTo === null) return say.decided.skipped('');
  if (movedTo === own) return say.decided.left('');
  return say.decided.moved(formatPasaranDate(movedTo, locale));
}
