import type { OrganizationView } from '@guyub/domain/organization';
import { googleSubscribeLink, webcalLink } from '@guyub/domain/feed';
import { CalendarPlus } from 'lucide-react';
import type { ReactNode } from 'react';

import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { AnchorButton } from '../../../ui/button.tsx';
import { Weave } from '../../../ui/weave.tsx';
import { organizationMessages } from '../messages.ts';
import { OrganizationChannels, OrganizationFacts } from './organization-facts.tsx';
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
        <OrganizationChannels organization={organization} />
        <OrganizationFacts organization={organization} />
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
