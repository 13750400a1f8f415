import type { EventView } from '@guyub/domain/event';
import { Link } from '@tanstack/react-router';

import { useMessages } from '../../../lib/i18n.tsx';
import { paths } from '../../../lib/paths.ts';
import { Weave } from '../../../ui/weave.tsx';
import { eventPageMessages } from '../page-messages.ts';

/** Hosts of one size, in alphabetical order; partners with their part; names of the past as text. */
export function EventHosts({ event }: { event: EventView }) {
  const say = useMessages(eventPageMessages);
  return (
    <section className="grid gap-3">
      <h2>{say.hosts(event.hosts.length)}</h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(4.25rem,1fr))] gap-2 md:grid-cols-[repeat(auto-fill,4.75rem)]">
        {event.hosts.map((host) => (
          <li key={host.id}>
            <Link
              to={paths.group(host.slug)}
              aria-label={host.name}
              className="grid justify-items-center gap-1.5 text-sm font-bold text-ink no-underline hover:underline"
            >
              <Weave code={host.code} threads={host.weave} size="band" />
              <span className="max-w-full truncate">{host.code}</span>
            </Link>
          </li>
        ))}
      </ul>
      {event.hosts.length > 1 ? (
        <p className="text-sm text-ink-3">{say.hostsEqual(event.hosts.length)}</p>
      ) : null}
      {event.historicHosts.length > 0 ? (
        <p className="text-sm text-ink-3">
          {say.historic}: <b className="font-bold text-ink-2">{event.historicHosts.join(', ')}</b>.{' '}
          {say.historicHint}
        </p>
      ) : null}
      {event.partners.length > 0 ? (
        <div className="grid gap-1.5 pt-2">
          <h3 className="text-base">{say.partners}</h3>
          <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
            {event.partners.map(({ organization, role }) => (
              <li key={`${organization.id}${role}`}>
                <Link to={paths.group(organization.slug)} className="touch inline-flex items-center text-ink">
                  {organization.name}
                </Link>{' '}
                <span className="text-ink-3">({say.partnerRoles[role]})</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
