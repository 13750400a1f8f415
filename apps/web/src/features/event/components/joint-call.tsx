import type { EventBrief } from '@guyub/domain/event';
import { Link } from '@tanstack/react-router';

import { dateOf, formatWhen } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { fromThisList } from '../../../lib/list-place.ts';
import { formatNumber } from '../../../lib/money.ts';
import { paths } from '../../../lib/paths.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Cloth } from '../../../ui/cloth.tsx';
import { Kinds } from '../../../ui/kind.tsx';
import { Leaf } from '../../../ui/leaf.tsx';
import { HostsInline } from '../../../ui/weave.tsx';
import { eventMessages } from '../messages.ts';
import { usePlaceOf } from './use-place-of.ts';

/** The joint event that lies next, pinned above the list with its cloth and the page's one main button. */
export function JointCall({ event }: { event: EventBrief }) {
  const locale = useLocale();
  const say = useMessages(eventMessages);
  const placeOf = usePlaceOf();
  return (
    <article
      aria-labelledby="call-title"
      className="relative grid overflow-hidden rounded-md outlined bg-card shadow-2 md:grid-cols-[8.5rem_1fr]"
    >
      <Cloth kinds={event.kinds} look="wide" className="h-13 md:h-full" />
      <div className="grid content-center gap-3 px-4 pb-4 md:py-6 md:pr-8 md:pl-0">
        <div className="-mt-6 flex items-end gap-4 md:mt-0 md:-ml-11 md:items-center">
          <Leaf date={dateOf(event.startsLocal)} onCloth />
          <div className="grid gap-1 pt-9 md:pt-0">
            <p className="text-xs leading-tight font-bold text-brand-ink">
              {say.jointCall(event.hosts.length)}
            </p>
            <h2 id="call-title" className="text-[1.375rem] md:text-[1.75rem]">
              <Link
                to={paths.event(event.slug)}
                state={fromThisList}
                className="text-inherit no-underline hover:underline"
              >
                {event.title}
              </Link>
            </h2>
          </div>
        </div>
        <div className="grid gap-3 md:ml-10">
          <Kinds kinds={event.kinds} />
          <p className="text-sm leading-snug text-ink-2">
            <b className="font-bold text-ink">{formatWhen(event.startsLocal, event.timeZone, locale)}</b>
            <br />
            {placeOf(event)}
            {event.peopleTarget === null ? null : (
              <>
                <br />
                {say.target(formatNumber(event.peopleTarget, locale))}
              </>
            )}
          </p>
          <div className="grid items-center gap-3 md:grid-cols-[auto_1fr] md:gap-5">
            <LinkButton to={paths.event(event.slug)} state={fromThisList} look="main">
              {say.seeEvent}
            </LinkButton>
            <HostsInline hosts={event.hosts} />
          </div>
        </div>
      </div>
    </article>
  );
}
