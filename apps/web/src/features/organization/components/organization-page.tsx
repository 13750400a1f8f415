import type { OrganizationView } from '@guyub/domain/organization';
import { googleSubscribeLink, webcalLink } from '@guyub/domain/feed';
import { CalendarPlus } from 'lucide-react';
import type { ReactNode } from 'react';

import { formatDate } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { formatNumber } from '../../../lib/money.ts';
import { AnchorButton } from '../../../ui/button.tsx';
import { Weave } from '../../../ui/weave.tsx';
import { organizationMessages } from '../messages.ts';
import { StandingBadges } from './standing-badges.tsx';

interface OrganizationPageProps {
  organization: OrganizationView;
  publicUrl: string;
  /** What it plans and did, which other slices show. */
  programs: ReactNode;
  upcoming: ReactNode;
  past: ReactNode;
  /** For members and those who want to be: the way in. */
  manage?: ReactNode;
}

/** A group's own page: its weave, where it speaks, its programs, its dates, and what it did. */
export function OrganizationPage(props: OrganizationPageProps) {
  const { organization, publicUrl, programs, upcoming, past, manage } = props;
  const say = useMessages(organizationMessages);
  const locale = useLocale();
  const feed = `${publicUrl}/groups/${organization.slug}/calendar.ics${locale === 'en' ? '?lang=en' : ''}`;
  return (
    <article className="wrap grid gap-x-14 gap-y-10 pt-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <header className="grid gap-4 lg:col-span-2">
        <div className="max-w-64">
          <Weave code={organization.code} threads={organization.weave} size="band" />
        </div>
        <div className="grid gap-2">
          <p className="text-sm text-ink-3">
            {organization.code} · {say.kinds[organization.kind]}
          </p>
          <h1>{organization.name}</h1>
          <StandingBadges organization={organization} />
        </div>
      </header>
      <div className="grid content-start gap-8 lg:col-start-2">
        <div className="grid gap-2 print:hidden">
          <AnchorButton look="main" isWide href={webcalLink(feed)}>
            <CalendarPlus aria-hidden="true" />
            {say.subscribe}
          </AnchorButton>
          <a
            href={googleSubscribeLink(feed)}
            rel="noreferrer"
            className="touch inline-flex items-center text-sm font-semibold"
          >
            {say.subscribeGoogle}
          </a>
          {manage}
        </div>
        <Channels organization={organization} />
        <Facts organization={organization} />
      </div>
      <div className="grid content-start gap-10 lg:col-start-1 lg:row-start-2">
        {organization.about ? (
          <section className="grid gap-2">
            <h2>{say.about}</h2>
            <p className="max-w-prose whitespace-pre-line text-ink-2">{organization.about}</p>
          </section>
        ) : null}
        <section className="grid gap-2">
          <h2>{say.programs}</h2>
          {programs}
        </section>
        <section className="grid gap-2">
          <h2>{say.upcoming}</h2>
          {upcoming}
        </section>
        <section className="grid gap-2">
          <h2>{say.past}</h2>
          {past}
        </section>
      </div>
    </article>
  );
}

function Channels({ organization }: { organization: OrganizationView }) {
  const say = useMessages(organizationMessages);
  const locale = useLocale();
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">{say.channels}</h2>
      {organization.channels.length === 0 ? <p className="text-sm text-ink-3">{say.noChannels}</p> : null}
      <ul className="divide-y divide-line">
        {organization.channels.map((channel) => (
          <li key={channel.id} className="py-2">
            <a
              href={channel.address}
              rel="noreferrer nofollow"
              className="touch inline-flex items-center font-semibold"
            >
              {channel.label}
            </a>
            <p className="text-sm text-ink-3">
              {say.platforms[channel.platform]}
              {channel.followers === null
                ? null
                : ` · ${say.followers(
                    formatNumber(channel.followers, locale),
                    channel.followersOn && formatDate(channel.followersOn, locale),
                  )}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ organization }: { organization: OrganizationView }) {
  const say = useMessages(organizationMessages);
  const facts = [
    [say.area, organization.areaLabel],
    [say.founded, organization.foundedYear],
    [say.legalForm, organization.legalForm],
  ].filter(([, value]) => value !== null && value !== '');
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">{say.facts}</h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-ink-2">
        {say.admins(organization.adminCount)}
        {organization.isKim ? ` · ${say.kim}` : ''}
      </p>
    </section>
  );
}
