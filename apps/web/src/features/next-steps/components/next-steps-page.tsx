import type { NextStep } from '@guyub/domain/event';
import type { OrganizationBrief } from '@guyub/domain/organization';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, Plus } from 'lucide-react';

import { useNow, useTimeZone, useToday } from '../../../lib/clock.tsx';
import { formatPasaranDate, toLocal } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { privatePaths } from '../../../lib/private-paths.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Cloth } from '../../../ui/cloth.tsx';
import { KindIcon } from '../../../ui/kind.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Knot, Thread } from '../../../ui/thread.tsx';
import { nextStepsQuery } from '../api/next-steps.queries.ts';
import { nextStepsMessages } from '../messages.ts';
import { groupOfStep, placeOfStep } from '../step-place.ts';
import { NoticeList } from './notice-list.tsx';
import { RemindButton } from './remind-button.tsx';
import { isAnswerable, StepAnswerButtons } from './step-answer.tsx';
import { useStepWords } from './use-step-words.ts';

interface NextStepsPageProps {
  organization: OrganizationBrief;
  /** Of the person who reads. */
  name: string;
}

const keyOf = (step: NextStep) =>
  [step.kind, step.programSlug, step.eventSlug, step.organization?.id, step.detail].join('/');

/** The workspace's first page: the most urgent step large, the others below, the news at the side. */
export function NextStepsPage({ organization, name }: NextStepsPageProps) {
  const say = useMessages(nextStepsMessages);
  const locale = useLocale();
  const today = useToday();
  const local = toLocal(useNow(), useTimeZone());
  const { data } = useSuspenseQuery(nextStepsQuery(organization.id));
  const [first, ...others] = data.steps.filter((step) => groupOfStep(step) === 'todo');
  const waiting = data.steps.filter((step) => groupOfStep(step) === 'waiting');
  const ahead = data.steps.filter((step) => groupOfStep(step) === 'ahead');
  const greeting = say.greetings[partOfDay(Number(local.slice(11, 13)))](name.split(' ')[0] ?? name);
  return (
    <div className="wrap">
      <PageHeader
        above={`${formatPasaranDate(today, locale)} · ${organization.name}`}
        title={`${greeting} ${say.stepsWaiting(first ? others.length + 1 : 0, waiting.length)}`}
      />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid content-start gap-10">
          {first ? (
            <FirstStep key={keyOf(first)} step={first} organization={organization} />
          ) : (
            <Notice
              title={waiting.length > 0 ? say.awaitedTitle : say.nothingTitle}
              text={waiting.length > 0 ? say.awaitedText : say.nothingText}
            >
              <LinkButton to={privatePaths.plan(organization.slug)}>{say.plan}</LinkButton>
            </Notice>
          )}
          {others.length > 0 ? (
            <section className="grid gap-4">
              <h2>{say.others}</h2>
              <Thread>
                {others.map((step) => (
                  <StepKnot key={keyOf(step)} step={step} organization={organization} />
                ))}
              </Thread>
            </section>
          ) : null}
          <StepRows title={say.waiting} steps={waiting} organization={organization} />
          <StepRows title={say.ahead} steps={ahead} organization={organization} />
        </div>
        <aside className="grid content-start gap-8">
          <div className="grid gap-2">
            <LinkButton to={privatePaths.plan(organization.slug)} look="line" isWide>
              <Plus aria-hidden="true" />
              {say.plan}
            </LinkButton>
            <LinkButton to={privatePaths.workspacePrograms(organization.slug)} look="text" isWide>
              {say.allPrograms}
            </LinkButton>
          </div>
          <section className="grid gap-1">
            <h2>{say.done}</h2>
            <p className="flex items-center gap-2 text-sm text-ink-2">
              {data.doneThisMonth > 0 ? <CircleCheck aria-hidden="true" className="text-ok" /> : null}
              {data.doneThisMonth > 0 ? say.doneThisMonth(data.doneThisMonth) : say.noDoneYet}
            </p>
          </section>
          <NoticeList organization={organization} />
        </aside>
      </div>
    </div>
  );
}

function partOfDay(hour: number): 'morning' | 'noon' | 'afternoon' | 'evening' {
  if (hour >= 4 && hour < 11) return 'morning';
  if (hour >= 11 && hour < 15) return 'noon';
  return hour >= 15 && hour < 18 ? 'afternoon' : 'evening';
}

interface StepProps {
  step: NextStep;
  organization: OrganizationBrief;
}

function FirstStep({ step, organization }: StepProps) {
  const say = useMessages(nextStepsMessages);
  const { title, text, action } = useStepWords()(step);
  const place = placeOfStep(step, organization.slug);
  const isLate = step.kind === 'report-overdue';
  return (
    <section aria-labelledby="berikutnya" className="overflow-hidden rounded-lg bg-card shadow-2">
      <Cloth kinds={step.kinds.length > 0 ? step.kinds : ['other']} className="h-2" />
      <div className="grid justify-items-start gap-3 p-5 md:p-8">
        <p className="text-xs font-bold text-brand-ink">{say.first}</p>
        <h2 id="berikutnya" className="text-xl">
          {title}
        </h2>
        {text ? <p className={isLate ? 'text-sm font-bold text-bad' : 'text-sm text-ink-2'}>{text}</p> : null}
        {isAnswerable(step) ? (
          <div className="flex flex-wrap items-center gap-2">
            <StepAnswerButtons organizationId={organization.id} step={step} yesLook="main" />
            <Link {...place} className="touch inline-flex items-center px-2 text-sm font-bold">
              {say.look}
            </Link>
          </div>
        ) : (
          <LinkButton {...place} look="main" className="w-full sm:w-auto">
            {action}
          </LinkButton>
        )}
      </div>
    </section>
  );
}

function StepKnot({ step, organization }: StepProps) {
  const { title, text, action } = useStepWords()(step);
  const place = placeOfStep(step, organization.slug);
  return (
    <Knot
      state={step.kind === 'report-overdue' ? 'late' : 'next'}
      title={
        <Link {...place} className="font-semibold text-inherit no-underline hover:underline">
          {title}
        </Link>
      }
      text={text}
    >
      {isAnswerable(step) ? (
        <StepAnswerButtons organizationId={organization.id} step={step} yesLook="line" />
      ) : (
        <LinkButton {...place} look="line" aria-label={`${action}: ${title}`}>
          {action}
        </LinkButton>
      )}
    </Knot>
  );
}

function StepRows({
  title: heading,
  steps,
  organization,
}: {
  title: string;
  steps: readonly NextStep[];
  organization: OrganizationBrief;
}) {
  const wordsOf = useStepWords();
  if (steps.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2>{heading}</h2>
      <ul className="divide-y divide-line border-t-[1.5px] border-line-strong">
        {steps.map((step) => {
          const { title, text, action } = wordsOf(step);
          const place = placeOfStep(step, organization.slug);
          return (
            <li
              key={keyOf(step)}
              className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 py-4"
            >
              <KindIcon kind={step.kinds[0] ?? 'other'} />
              <div className="min-w-0">
                <p>
                  <Link {...place} className="font-bold text-inherit no-underline hover:underline">
                    {title}
                  </Link>
                </p>
                <p className="text-sm text-ink-2">{text}</p>
              </div>
              {step.kind === 'waiting-for-host' && step.organization ? (
                <RemindButton organizationId={organization.id} step={step} />
              ) : (
                <LinkButton {...place} look="line" aria-label={`${action}: ${title}`}>
                  {action}
                </LinkButton>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
