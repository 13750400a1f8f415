import { useSuspenseQuery } from '@tanstack/react-query';

import { useTimeZone } from '../../../lib/clock.tsx';
import { formatInstant } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { privatePaths } from '../../../lib/private-paths.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { ownSuccessionsQuery } from '../api/succession.queries.ts';
import { successionMessages } from '../succession-messages.ts';

/** Votes that wait for the reader; who acts for nobody has no workspace to find them in. */
export function OwnSuccessions() {
  const say = useMessages(successionMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { data } = useSuspenseQuery(ownSuccessionsQuery());
  if (data.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2>{say.ownTitle}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {data.map(({ successionId, organizationSlug, organizationName, candidate, endsAt, asks }) => (
          <li key={successionId} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0">
              <p className="font-bold">{say.ownVoteOn(organizationName)}</p>
              <p className="text-sm text-ink-2">
                {asks === 'answer'
                  ? say.ownAsked
                  : say.ownText(candidate, formatInstant(endsAt, timeZone, locale))}
              </p>
            </div>
            <LinkButton
              to={privatePaths.members(organizationSlug)}
              aria-label={`${say.look}: ${organizationName}`}
            >
              {say.look}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
