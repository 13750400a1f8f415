import type { Channel, OrganizationBrief } from '@guyub/domain/organization';
import type { ProgramWorkspace } from '@guyub/domain/program';
import { Link, useLocation } from '@tanstack/react-router';
import { ArrowLeft, CalendarPlus, CircleCheck, CirclePause, ExternalLink, Pencil, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';

import { useLocale, useMessages } from '../../../../lib/i18n.tsx';
import { formatNumber } from '../../../../lib/money.ts';
import { paths } from '../../../../lib/paths.ts';
import { addDateHash, privatePaths } from '../../../../lib/private-paths.ts';
import { formatAmount } from '../../../../lib/units.ts';
import { Badge, type BadgeIcon, type Tone } from '../../../../ui/badge.tsx';
import { Banner } from '../../../../ui/banner.tsx';
import { Button, LinkButton } from '../../../../ui/button.tsx';
import { Kind } from '../../../../ui/kind.tsx';
import { OpenCircle } from '../../../../ui/open-circle.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { programMessages } from '../../messages.ts';
import { planMessages } from '../../plan-messages.ts';
import { sayHours, sayRecurrence } from '../../../../lib/recurrence-text.ts';
import { workspaceMessages } from '../../workspace-messages.ts';
import { AddDateSheet } from './add-date-sheet.tsx';
import { EditProgram } from './edit-program.tsx';
import { HistoryList } from './history-list.tsx';
import { HostList } from './host-list.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { PartnerList } from './partner-list.tsx';
import { StateActions } from './state-actions.tsx';

interface WorkspacePageProps {
  workspace: ProgramWorkspace;
  organization: OrganizationBrief;
  /** The owner's, where questions may go. */
  channels: readonly Channel[];
  /** Its dates, which another slice shows. */
  dates: ReactNode;
}

const stateLooks: Record<ProgramWorkspace['program']['state'], { tone: Tone; icon: BadgeIcon }> = {
  draft: { tone: 'plain', icon: OpenCircle },
  active: { tone: 'ok', icon: CircleCheck },
  paused: { tone: 'warn', icon: CirclePause },
  closed: { tone: 'ok', icon: CircleCheck },
  cancelled: { tone: 'bad', icon: X },
};

/** What an organization does with one program: answer, publish, change, invite, and see what happened. */
export function WorkspacePage({ workspace, organization, channels, dates }: WorkspacePageProps) {
  const say = useMessages(workspaceMessages);
  const words = useMessages(programMessages);
  const locale = useLocale();
  const [isEditing, setEditing] = useState(false);
  const { hash } = useLocation();
  const { program } = workspace;
  const mayEdit = workspace.may.editFor.some((id) => id === organization.id);
  const { tone, icon } = stateLooks[program.state];
  const [isAdding, setAdding] = useState(hash === addDateHash);
  const isOver = program.state === 'closed' || program.state === 'cancelled';
  const isAsked = workspace.may.answerInvitationFor.length + workspace.may.answerPartnerFor.length > 0;
  return (
    <div className="wrap">
      <Link
        to={privatePaths.workspacePrograms(organization.slug)}
        className="touch inline-flex items-center gap-1.5 text-sm font-semibold"
      >
        <ArrowLeft aria-hidden="true" />
        {say.programs}
      </Link>
      <PageHeader
        title={program.title || say.hiddenTitle}
        below={`${sayRecurrence(program.recurrence, locale)} · ${sayHours(program.recurrence, locale)}`}
      />
      <div className="grid gap-6 pb-8">
        <div className="flex flex-wrap items-center gap-3">
          <Badge tone={tone} icon={icon}>
            {words.states[program.state]}
          </Badge>
          {program.state === 'draft' ? null : (
            <Link
              to={paths.program(program.slug)}
              className="touch inline-flex items-center gap-1.5 text-sm font-semibold"
            >
              <ExternalLink aria-hidden="true" />
              {say.publicPage}
            </Link>
          )}
        </div>
        {mayEdit ? <StateActions workspace={workspace} organizationId={organization.id} /> : null}
        {isOver ? <Banner>{say.over[program.state === 'closed' ? 'closed' : 'cancelled']}</Banner> : null}
        {!mayEdit && !isOver && !isAsked ? <Banner>{say.readOnly}</Banner> : null}
        <OpenQuestions workspace={workspace} organizationId={organization.id} />
      </div>
      {isEditing ? (
        <EditProgram
          workspace={workspace}
          organizationId={organization.id}
          channels={channels}
          onClose={() => setEditing(false)}
        />
      ) : (
        <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <div className="grid content-start gap-10">
            <section className="grid gap-2">
              <div className="flex flex-wrap items-center justify-between gap-3">
                <h2>{say.dates}</h2>
                {mayEdit && !isOver ? (
                  <Button look="line" onClick={() => setAdding(true)}>
                    <CalendarPlus aria-hidden="true" />
                    {say.addDate}
                  </Button>
                ) : null}
              </div>
              {dates}
            </section>
            <Content workspace={workspace}>
              {mayEdit ? (
                <Button look="line" onClick={() => setEditing(true)}>
                  <Pencil aria-hidden="true" />
                  {say.edit}
                </Button>
              ) : program.contactUrl ? (
                <LinkButton to={paths.program(program.slug)} look="line">
                  {say.publicPage}
                </LinkButton>
              ) : null}
            </Content>
          </div>
          <div className="grid content-start gap-10">
            <HostList workspace={workspace} organizationId={organization.id} mayEdit={mayEdit} />
            <PartnerList workspace={workspace} organizationId={organization.id} mayEdit={mayEdit} />
            <HistoryList history={workspace.history} />
          </div>
        </div>
      )}
      {isAdding && mayEdit && !isOver ? (
        <AddDateSheet
          workspace={workspace}
          organizationId={organization.id}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </div>
  );
}

/** What the program says, as its hosts wrote it. */
function Content({ workspace, children }: { workspace: ProgramWorkspace; children: ReactNode }) {
  const say = useMessages(workspaceMessages);
  const words = useMessages(programMessages);
  const plan = useMessages(planMessages);
  const locale = useLocale();
  const { program } = workspace;
  const facts: [name: string, value: ReactNode][] = [
    [words.where, program.venue?.name ?? program.onlineUrl ?? '–'],
    [words.purpose, program.purpose || '–'],
    [
      words.indicator,
      program.indicator
        ? `${program.indicator}${program.indicatorTarget === null ? '' : `, ${words.indicatorTarget(formatNumber(program.indicatorTarget, locale))}`}`
        : '–',
    ],
    [plan.people, program.peopleTarget === null ? '–' : formatNumber(program.peopleTarget, locale)],
    [plan.policy, plan.policies[workspace.holidayPolicy]],
    [plan.contactName, program.contactName || '–'],
  ];
  return (
    <section className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2>{say.facts}</h2>
        {children}
      </div>
      <ul className="divide-y divide-line border-y border-line">
        {program.activities.map((activity) => (
          <li key={activity.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
            <span className="grid gap-1">
              <Kind kind={activity.kind} />
              <b className="font-bold">{activity.title}</b>
            </span>
            {activity.targetAmount === null ? null : (
              <span className="text-sm text-ink-2">
                {words.target(formatAmount(activity.targetAmount, activity.unit, locale))}
              </span>
            )}
          </li>
        ))}
      </ul>
      <dl className="grid gap-3">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-ink-3">{name}</dt>
            <dd className="whitespace-pre-line break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
