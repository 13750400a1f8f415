import type { EventView } from '@guyub/domain/event';
import { Link } from '@tanstack/react-router';

import { dateOf, formatDate, formatLongDate, toLocal } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { paths } from '../../../lib/paths.ts';
import { Knot, type KnotState, Thread } from '../../../ui/thread.tsx';
import { eventPageMessages } from '../page-messages.ts';

const knotOf = (state: EventView['state']): KnotState =>
  state === 'ended' || state === 'reported' ? 'done' : state === 'ongoing' ? 'now' : 'next';

/** Where this date stands: the program before it, its result and the next date after it. */
export function EventChain({ event }: { event: EventView }) {
  const say = useMessages(eventPageMessages);
  const locale = useLocale();
  const previous = knotOf(event.previous?.state ?? 'ended');
  const next = knotOf(event.next?.state ?? 'scheduled');
  const ownKnot = knotOf(event.state);
  // the thread's ring is where the program stands now: at what comes next
  const own = ownKnot === 'next' && previous === 'done' ? 'now' : ownKnot;
  const result: KnotState = event.report
    ? 'done'
    : event.isOverdue
      ? 'late'
      : event.state === 'ended'
        ? 'now'
        : 'next';
  const resultText = event.report
    ? say.chainResultDone(formatDate(dateOf(toLocal(event.report.filedAt, event.timeZone)), locale))
    : event.reportDueOn
      ? say.chainResultDue(formatDate(event.reportDueOn, locale))
      : undefined;
  const words = say.stateWords;
  // the list one came from stays the one to go back to
  const link = (slug: string, text: string) => (
    <Link to={paths.event(slug)} state>
      {text}
    </Link>
  );
  return (
    <section aria-labelledby="chain" className="grid gap-3">
      <h2 id="chain" className="text-lg">
        {say.chain}
      </h2>
      <Thread>
        <Knot
          state="done"
          stateWord={words.done}
          title={<Link to={paths.program(event.program.slug)}>{event.program.title}</Link>}
          text={say.chainProgram}
        />
        {event.previous ? (
          <Knot
            state={previous}
            stateWord={words[previous]}
            title={link(event.previous.slug, say.previous)}
            text={formatLongDate(dateOf(event.previous.startsLocal), locale)}
          />
        ) : null}
        <Knot
          state={own}
          stateWord={words[own]}
          title={say.chainThis}
          text={formatLongDate(dateOf(event.startsLocal), locale)}
        />
        {event.state === 'cancelled' ? null : (
          <Knot state={result} stateWord={words[result]} title={say.chainResult} text={resultText} />
        )}
        <Knot
          state={next}
          stateWord={words[next]}
          title={event.next ? link(event.next.slug, say.chainNext) : say.chainNoNext}
          text={event.next ? formatLongDate(dateOf(event.next.startsLocal), locale) : undefined}
        />
      </Thread>
    </section>
  );
}
