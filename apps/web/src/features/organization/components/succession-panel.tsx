import type { OrganizationView, SuccessionEntry, SuccessionView } from '@guyub/domain/organization';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useTimeZone } from '../../../lib/clock.tsx';
import { dateOf, formatDate, toLocal } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { officeContactMessages } from '../../../lib/office-messages.ts';
import { paths } from '../../../lib/paths.ts';
import { Banner } from '../../../ui/banner.tsx';
import { successionQuery } from '../api/succession.queries.ts';
import { successionMessages } from '../succession-messages.ts';
import { OpenVote } from './open-vote.tsx';
import { ProposeForm } from './propose-form.tsx';

/** Whether the group's admin is here, who is voted about, and how it came by its admins. All well: nothing is shown. */
export function SuccessionPanel({ organization }: { organization: Pick<OrganizationView, 'id'> }) {
  const say = useMessages(successionMessages);
  const { data } = useSuspenseQuery(successionQuery(organization.id));
  const { open } = data;
  return (
    <>
      {data.isWithoutAdmin || open ? (
        <section aria-label={say.title} className="grid grid-cols-[minmax(0,1fr)] gap-4">
          {data.isWithoutAdmin ? (
            <Banner tone="warn">
              <Missing succession={data} />
            </Banner>
          ) : null}
          {open ? <OpenVote key={open.id} organizationId={organization.id} open={open} /> : null}
          {data.mayPropose ? <ProposeForm organizationId={organization.id} succession={data} /> : null}
        </section>
      ) : null}
      <Entries entries={data.entries} />
    </>
  );
}

function Missing({ succession }: { succession: SuccessionView }) {
  const say = useMessages(successionMessages);
  const { officeContact } = useMessages(officeContactMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { adminsLastSeenAt, isVoter, mayPropose, open, voters } = succession;
  const next = mayPropose
    ? say.howItWorks(voters)
    : open !== null
      ? ''
      : isVoter || voters < 2
        ? say.tooFew
        : say.notYours;
  return (
    <>
      <b className="font-bold">
        {adminsLastSeenAt
          ? say.goneSince(formatDate(dateOf(toLocal(adminsLastSeenAt, timeZone)), locale))
          : say.noAdmin}
      </b>{' '}
      {next}
      {next === say.tooFew ? (
        <Link to={paths.officeContact} className="touch flex items-center font-semibold">
          {officeContact}
        </Link>
      ) : null}
    </>
  );
}

function Entries({ entries }: { entries: readonly SuccessionEntry[] }) {
  const say = useMessages(successionMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  if (entries.length === 0) return null;
  return (
    <section aria-label={say.history} className="grid gap-2">
      <h2>{say.history}</h2>
      <ol className="divide-y divide-line border-y border-line">
        {entries.map(({ id, at, kind, state, candidate, reason, endsAdminRoles }) => (
          <li key={id} className="grid gap-0.5 py-3 text-sm">
            <span className="text-xs text-ink-3">{formatDate(dateOf(toLocal(at, timeZone)), locale)}</span>
            <b className="font-bold">{say.entries[kind][state]?.(candidate ?? say.somebody)}</b>
            {reason ? <span className="whitespace-pre-line text-ink-2">“{reason}”</span> : null}
            {endsAdminRoles && state === 'accepted' ? (
              <span className="text-ink-2">{say.endedRoles}</span>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
