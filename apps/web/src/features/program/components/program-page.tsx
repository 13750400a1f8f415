import type { ProgramView } from '@guyub/domain/program';
import { googleSubscribeLink, webcalLink } from '@guyub/domain/feed';
import { Link } from '@tanstack/react-router';
import { CalendarPlus, CircleCheck, CircleDashed, CirclePause, X } from 'lucide-react';
import type { ReactNode } from 'react';

import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { formatNumber } from '../../../lib/money.ts';
import { paths } from '../../../lib/paths.ts';
import { formatAmount } from '../../../lib/units.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { AnchorButton } from '../../../ui/button.tsx';
import { Cloth } from '../../../ui/cloth.tsx';
import { Kind, Kinds } from '../../../ui/kind.tsx';
import { Weave } from '../../../ui/weave.tsx';
import { programMessages } from '../messages.ts';
import { sayHours, sayRecurrence } from '../../../lib/recurrence-text.ts';

interface ProgramPageProps {
  program: ProgramView;
  publicUrl: string;
  /** Lists of its dates, which another slice shows. */
  upcoming: ReactNode;
  past: ReactNode;
  manage?: ReactNode;
}

const stateLooks: Partial<Record<ProgramView['state'], { tone: Tone; icon: typeof X }>> = {
  draft: { tone: 'plain', icon: CircleDashed },
  paused: { tone: 'warn', icon: CirclePause },
  closed: { tone: 'ok', icon: CircleCheck },
  cancelled: { tone: 'bad', icon: X },
};

/** A program: what for, how often, who hosts it, its next dates and what the past ones reached. */
export function ProgramPage({ program, publicUrl, upcoming, past, manage }: ProgramPageProps) {
  const say = useMessages(programMessages);
  const locale = useLocale();
  const look = stateLooks[program.state];
  const feed = `${publicUrl}/programs/${program.slug}/calendar.ics${locale === 'en' ? '?lang=en' : ''}`;
  return (
    <article>
      <Cloth kinds={program.kinds} look="wide" hasFringe className="h-13 md:h-20" />
      <div className="wrap grid gap-x-14 gap-y-10 pt-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <header className="grid gap-2.5 lg:col-span-2">
          {look ? (
            <Badge tone={look.tone} icon={look.icon}>
              {say.states[program.state]}
            </Badge>
          ) : null}
          <h1 className="text-3xl">{program.title}</h1>
          <Kinds kinds={program.kinds} />
          {program.moderated.map(({ field, reason }) => (
            <p key={field} className="text-sm text-ink-3">
              {say.wordsHidden(reason)}
            </p>
          ))}
        </header>
        <div className="grid content-start gap-8 lg:col-start-2">
          <div className="grid gap-4 lg:rounded-md lg:outlined lg:bg-card lg:p-6">
            <dl className="grid gap-4">
              <Fact name={say.often}>
                <b className="font-bold">{sayRecurrence(program.recurrence, locale)}</b>
                <span className="block text-sm text-ink-2">{sayHours(program.recurrence, locale)}</span>
              </Fact>
              <Fact name={say.where}>
                <Where program={program} />
              </Fact>
              {program.indicator ? (
                <Fact name={say.indicator}>
                  {program.indicator}
                  {program.indicatorTarget === null ? null : (
                    <span className="block text-sm text-ink-2">
                      {say.indicatorTarget(formatNumber(program.indicatorTarget, locale))}
                    </span>
                  )}
                </Fact>
              ) : null}
            </dl>
            {program.state === 'active' ? (
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
              </div>
            ) : null}
            {program.contactUrl ? (
              <a
                href={program.contactUrl}
                rel="noreferrer"
                className="touch inline-flex items-center text-sm font-semibold"
              >
                {say.contact}
              </a>
            ) : null}
          </div>
          {manage}
        </div>
        <div className="grid content-start gap-10 lg:col-start-1 lg:row-start-2">
          {program.purpose ? (
            <section className="grid gap-2">
              <h2>{say.purpose}</h2>
              <p className="max-w-prose whitespace-pre-line text-ink-2">{program.purpose}</p>
            </section>
          ) : null}
          <section className="grid gap-3">
            <h2>{say.activities}</h2>
            <ul className="divide-y divide-line border-y border-line">
              {program.activities.map((activity) => (
                <li
                  key={activity.id}
                  className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3"
                >
                  <span className="grid gap-1">
                    <Kind kind={activity.kind} />
                    <b className="font-bold">{activity.title}</b>
                  </span>
                  {activity.targetAmount === null ? null : (
                    <span className="text-sm text-ink-2">
                      {say.target(formatAmount(activity.targetAmount, activity.unit, locale))}
                    </span>
                  )}
                </li>
              ))}
            </ul>
            {program.peopleTarget === null ? null : (
              <p className="text-sm text-ink-3">
                {say.peopleTarget(formatNumber(program.peopleTarget, locale))}
              </p>
            )}
          </section>
          <Hosts program={program} />
          <section className="grid gap-2">
            <h2>{say.upcoming}</h2>
            {upcoming}
          </section>
          <section className="grid gap-2">
            <h2>{say.past}</h2>
            {past}
          </section>
        </div>
      </div>
    </article>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-sm text-ink-3">{name}</dt>
    <dd>{children}</dd>
  </div>
);

function Where({ program }: { program: ProgramView }) {
  const say = useMessages(programMessages);
  if (!program.venue)
    return program.onlineUrl ? <a href={program.onlineUrl}>{say.online}</a> : <span>–</span>;
  return (
    <>
      <b className="font-bold">{program.venue.name}</b>
      <span className="block text-sm text-ink-2">{program.venue.areaLabel}</span>
      <a
        href={program.venue.directionsUrl}
        rel="noreferrer"
        className="touch inline-flex items-center text-sm font-semibold"
      >
        {say.directions}
      </a>
    </>
  );
}

function Hosts({ program }: { program: ProgramView }) {
  const say = useMessages(programMessages);
  return (
    <section className="grid gap-3">
      <h2>{say.hosts(program.hosts.length)}</h2>
      <ul className="grid gap-x-6 gap-y-2 md:grid-cols-2">
        {program.hosts.map((host) => (
          <li key={host.id}>
            <Link
              to={paths.group(host.slug)}
              className="flex items-center gap-3 py-1 text-ink no-underline hover:underline"
            >
              <Weave code={host.code} threads={host.weave} size="sm" />
              <span>
                <b className="font-bold">{host.code}</b>
                <span className="block text-sm text-ink-2">{host.name}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {program.partners.length === 0 ? null : (
        <p className="text-sm text-ink-2">
          {say.partners}:{' '}
          {program.partners
            .map(({ organization, role }) => `${organization.name} (${say.partnerRoles[role]})`)
            .join(', ')}
        </p>
      )}
    </section>
  );
}
