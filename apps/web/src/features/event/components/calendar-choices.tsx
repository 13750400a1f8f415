import type { EventView } from '@guyub/domain/event';
import {
  googleCalendarLink,
  googleSubscribeLink,
  outlookCalendarLink,
  placeLine,
  webcalLink,
} from '@guyub/domain/feed';
import { CalendarPlus, ChevronDown, Rss } from 'lucide-react';

import { localizedPath, useLocale, useMessages } from '../../../lib/i18n.tsx';
import { paths } from '../../../lib/paths.ts';
import { buttonLook } from '../../../ui/button.tsx';
import { menuLine } from '../../../ui/menu-line.ts';
import { eventPageMessages } from '../page-messages.ts';

/** The lines open under the bottom bar of a phone otherwise. */
function showWhole(choices: HTMLDetailsElement): void {
  if (choices.open) choices.scrollIntoView({ block: 'nearest' });
}

/** One button; each line of it is one tap. A `details`, so that it works before the app has arrived. */
export function CalendarChoices({ event, publicUrl }: { event: EventView; publicUrl: string }) {
  const say = useMessages(eventPageMessages);
  const locale = useLocale();
  const entry = {
    title: event.title,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    timeZone: event.timeZone,
    location: placeLine(event.venue?.name, event.venue?.address, event.venue?.areaLabel),
    url: `${publicUrl}${localizedPath(locale, paths.event(event.slug))}`,
  };
  const query = locale === 'en' ? '?lang=en' : '';
  const feed = `${publicUrl}/programs/${event.program.slug}/calendar.ics${query}`;
  return (
    <div className="grid gap-2 print:hidden">
      <details className="group scroll-mb-24" onToggle={(toggle) => showWhole(toggle.currentTarget)}>
        <summary
          className={`${buttonLook({ look: 'main', isWide: true })} list-none [&::-webkit-details-marker]:hidden`}
        >
          <CalendarPlus aria-hidden="true" />
          {say.addToCalendar}
          <ChevronDown aria-hidden="true" className="size-4! group-open:rotate-180" />
        </summary>
        <div className="mt-2 grid overflow-hidden rounded-md bg-card py-1 outlined">
          <a className={menuLine} href={googleCalendarLink(entry)} rel="noreferrer">
            {say.google}
          </a>
          <a className={menuLine} href={`/events/${event.slug}.ics${query}`}>
            {say.file}
          </a>
          <a className={menuLine} href={outlookCalendarLink(entry)} rel="noreferrer">
            {say.outlook}
          </a>
        </div>
      </details>
      <p className="text-sm">
        <a className="touch inline-flex items-center gap-2 font-semibold" href={webcalLink(feed)}>
          <Rss aria-hidden="true" />
          {say.subscribe}
        </a>
        <br />
        <a
          className="touch inline-flex items-center pl-6 font-semibold"
          href={googleSubscribeLink(feed)}
          rel="noreferrer"
        >
          {say.subscribeGoogle}
        </a>
      </p>
    </div>
  );
}
