import type { EventView } from '@guyub/domain/event';
import { Link } from '@tanstack/react-router';

import { dateOf, formatHours, formatLongDate } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { paths } from '../../../lib/paths.ts';
import { donorMessages } from '../donor-messages.ts';

/** What somebody does who wants to give blood: come, bring a card, ask. Nobody signs up here. */
export function ForDonors({ event }: { event: EventView }) {
  const say = useMessages(donorMessages);
  const locale = useLocale();
  const { startsLocal, endsLocal, timeZone } = event;
  return (
    <section className="grid gap-2">
      <h2>{say.donors}</h2>
      <ol className="grid list-decimal gap-1.5 pl-6 text-ink-2">
        <li>
          {say.donorsCome(
            formatLongDate(dateOf(startsLocal), locale),
            formatHours(startsLocal, endsLocal, timeZone, locale),
          )}
        </li>
        <li>{say.donorsBring}</li>
        <li>
          {say.donorsAsk} <Whom event={event} />
        </li>
      </ol>
    </section>
  );
}

/** The contact where one is named, else the hosts, whose pages tell their channels. */
function Whom({ event }: { event: EventView }) {
  const say = useMessages(donorMessages);
  const { contactName, contactUrl, hosts } = event;
  if (contactUrl)
    return (
      <a href={contactUrl} rel="noreferrer">
        {contactName || say.hostsChannel}
      </a>
    );
  if (contactName) return contactName;
  return hosts.map((host, index) => (
    <span key={host.id}>
      {index > 0 ? ', ' : null}
      <Link to={paths.group(host.slug)}>{host.name}</Link>
    </span>
  ));
}
