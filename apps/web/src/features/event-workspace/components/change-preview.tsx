import type { ChangedField, ChangePreview } from '@guyub/domain/event';
import { ArrowRight, Lightbulb } from 'lucide-react';

import { useToday } from '../../../lib/clock.tsx';
import { dateOf, formatDate, formatDayMonth, formatTime, shortDayName, timeOf } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { HostsInline } from '../../../ui/weave.tsx';
import { changeMessages } from '../change-messages.ts';

/** As many as are read before saving. */
const SHOWN_HINTS = 3;

type Line = ChangePreview['lines'][number];

/** "Sab, 12 Des · 08.00", with the year when it is not this one. */
function useShortWhen() {
  const locale = useLocale();
  const thisYear = useToday().slice(0, 4);
  return (local: string) => {
    const date = dateOf(local);
    const day = date.startsWith(thisYear) ? formatDayMonth(date, locale) : formatDate(date, locale);
    return `${shortDayName(date, locale)}, ${day} · ${formatTime(timeOf(local), locale)}`;
  };
}

/** What a change would do, date by date, before anything is written. */
export function ChangePreviewList({ preview }: { preview: ChangePreview }) {
  const say = useMessages(changeMessages);
  return (
    <div className="grid gap-6">
      <section className="grid gap-2">
        <h3 className="text-base">{say.lines(preview.lines.length)}</h3>
        <ul className="divide-y divide-line border-y border-line">
          {preview.lines.map((line) => (
            <PreviewLine key={`${line.eventSlug}${line.fromLocal}${line.toLocal}`} line={line} />
          ))}
        </ul>
        {preview.truncated ? <p className="text-sm text-ink-3">{say.truncated}</p> : null}
      </section>
      <Untouched preview={preview} />
      <section className="grid gap-2">
        <h3 className="text-base">{say.told}</h3>
        {preview.told.length > 0 ? (
          <HostsInline hosts={preview.told} />
        ) : (
          <p className="text-sm text-ink-2">{say.toldNobody}</p>
        )}
      </section>
    </div>
  );
}

function PreviewLine({ line }: { line: Line }) {
  const say = useMessages(changeMessages);
  const shortWhen = useShortWhen();
  const { action, fromLocal, toLocal } = line;
  const isMoved = fromLocal !== null && toLocal !== null && fromLocal !== toLocal;
  const from = fromLocal === null ? null : shortWhen(fromLocal);
  const to = toLocal === null ? null : shortWhen(toLocal);
  const others = line.changed
    .filter((field) => !isMoved || field !== 'date')
    .map((field) => say.fields[field as ChangedField] ?? field);
  return (
    <li className="grid gap-1.5 py-3">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 font-bold">
        {isMoved ? (
          <>
            <s className="font-normal text-ink-3">{from}</s>
            <ArrowRight aria-label={say.becomes} className="size-4! text-ink-3" />
            <span>{to}</span>
          </>
        ) : (
          <span>{to ?? from}</span>
        )}
      </p>
      {action === 'change' ? null : <p className="text-sm font-semibold text-warn">{say.actions[action]}</p>}
      {others.length > 0 ? <p className="text-sm text-ink-2">{others.join(', ')}</p> : null}
      <Hints line={line} />
    </li>
  );
}

function Hints({ line }: { line: Line }) {
  const say = useMessages(changeMessages);
  const shortWhen = useShortWhen();
  // that a year's holidays are not decided yet is the least of them
  const isVague = ({ kind }: { kind: string }) => kind === 'year-undecided';
  const noteOf = ({ kind, params }: Line['notes'][number]) => say.notes[kind]?.(params);
  const hints = [
    ...line.notes.filter((note) => !isVague(note)).map(noteOf),
    ...line.clashes.map(({ kind, event, days }) =>
      say.clash[kind](event.title, event.hosts.join(', '), shortWhen(event.startsLocal), days),
    ),
    ...line.notes.filter(isVague).map(noteOf),
  ].filter((hint) => hint !== undefined);
  if (hints.length === 0) return null;
  const folded = hints.slice(SHOWN_HINTS);
  return (
    <div className="rounded-sm bg-warn-soft px-3 py-2 text-sm">
      <HintList label={say.hints} hints={hints.slice(0, SHOWN_HINTS)} />
      {folded.length > 0 ? (
        <details>
          <summary className="touch inline-flex cursor-pointer items-center font-semibold">
            {say.moreHints(folded.length)}
          </summary>
          <HintList label={say.moreHints(folded.length)} hints={folded} />
        </details>
      ) : null}
    </div>
  );
}

function HintList({ label, hints }: { label: string; hints: readonly string[] }) {
  return (
    <ul aria-label={label} className="grid gap-1">
      {hints.map((hint) => (
        <li key={hint} className="grid grid-cols-[1.25rem_1fr] gap-2">
          <Lightbulb aria-hidden="true" className="mt-0.5 size-4! text-warn" />
          {hint}
        </li>
      ))}
    </ul>
  );
}

function Untouched({ preview }: { preview: ChangePreview }) {
  const say = useMessages(changeMessages);
  const shortWhen = useShortWhen();
  if (preview.untouched.length === 0) return null;
  return (
    <details>
      <summary className="touch flex items-center font-bold text-brand-ink">
        {say.untouched(preview.untouched.length)}
      </summary>
      <ul className="grid gap-1 border-l-2 border-line pl-4 text-sm text-ink-2">
        {preview.untouched.map(({ eventSlug, startsLocal, reason }) => (
          <li key={eventSlug}>
            {shortWhen(startsLocal)}: {say.reasons[reason]}
          </li>
        ))}
      </ul>
    </details>
  );
}
