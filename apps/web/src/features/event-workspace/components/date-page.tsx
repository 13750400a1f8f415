import type { EventView } from '@guyub/domain/event';
import type { OrganizationBrief } from '@guyub/domain/organization';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CalendarCog, ExternalLink, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';

import { useNow, useToday } from '../../../lib/clock.tsx';
import { useMessages } from '../../../lib/i18n.tsx';
import { paths } from '../../../lib/paths.ts';
import { privatePaths } from '../../../lib/private-paths.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { dateProgramQuery, dateQuery, rolesQuery } from '../api/event-workspace.queries.ts';
import { nextUp } from '../date-steps.ts';
import { dateMessages } from '../messages.ts';
import { useHasDraft } from '../report-draft.ts';
import { type ChangedEvent, useDateAct } from '../use-date-act.ts';
import { CancelSheet } from './cancel-sheet.tsx';
import { DateHead } from './date-head.tsx';
import { DateResult } from './date-result.tsx';
import { DateRoles } from './date-roles.tsx';
import { DateThread } from './date-thread.tsx';
import { DecisionCard } from './decision-card.tsx';
import { NextCard } from './next-card.tsx';
import { ProblemBanner } from './problem-banner.tsx';

interface DatePageProps {
  slug: string;
  organization: OrganizationBrief;
  accountId: string;
}

/** One date as its hosts work with it. */
export function DatePage({ slug, organization, accountId }: DatePageProps) {
  const say = useMessages(dateMessages);
  const today = useToday();
  const toast = useToast();
  const navigate = useNavigate();
  const { data: event } = useSuspenseQuery(dateQuery(slug));
  const { data: workspace } = useSuspenseQuery(dateProgramQuery(event.program.slug));
  const { data: holders = [] } = useQuery(rolesQuery(event.id));
  const hasDraft = useHasDraft(event.id, accountId);
  const [isCancelling, setCancelling] = useState(false);
  const { state } = event;
  const isAhead = state === 'draft' || state === 'scheduled' || state === 'ongoing';
  const next = nextUp(event, workspace);
  const hasPublicButton = next === 'ready' || next === 'reported';
  const hasRoles = state !== 'cancelled' && (isAhead || holders.length > 0);
  const act = { event, organizationId: organization.id };
  const reinstating = useDateAct(event, 'reinstatement', () => toast({ text: say.reinstated }));
  const reinstate = (version: number) => reinstating.act({ organizationId: organization.id, version });

  /** A draft's date that was dropped is gone, and its page with it. */
  const leaveIfGone = ({ slug: after }: ChangedEvent) => {
    if (after === null) void navigate({ to: privatePaths.workspace(organization.slug), replace: true });
  };

  return (
    <div className="wrap grid gap-8 pb-10">
      <DateHead event={event} today={today} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.25fr)]">
        <div className="grid content-start gap-6">
          {hasDraft ? (
            <Banner tone="warn">
              <p>
                <b>{say.unsent}.</b> {say.unsentText}
              </p>
              <LinkButton to={privatePaths.fileReport(organization.slug, slug)} look="line" className="mt-2">
                {say.goOn}
              </LinkButton>
            </Banner>
          ) : null}
          {state === 'cancelled' ? (
            <Cancelled event={event}>
              <ProblemBanner problem={reinstating.problem} isConflict={reinstating.isConflict} />
              <Button look="solid" isBusy={reinstating.isBusy} onClick={() => reinstate(event.version)}>
                {say.reinstate}
              </Button>
            </Cancelled>
          ) : (
            <NextCard event={event} workspace={workspace} orgSlug={organization.slug} />
          )}
          <div className="grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-2">
            {isAhead ? (
              <LinkButton to={privatePaths.changeEvent(organization.slug, slug)} look="line">
                <CalendarCog aria-hidden="true" />
                {say.change}
              </LinkButton>
            ) : null}
            {hasPublicButton || state === 'draft' ? null : (
              <LinkButton to={paths.event(slug)} look="line">
                <ExternalLink aria-hidden="true" />
                {say.publicPage}
              </LinkButton>
            )}
          </div>
        </div>
        <div className="grid content-start gap-8">
          {event.needsDecision && isAhead ? (
            <DecisionCard
              {...act}
              today={today}
              onDone={(answer) => {
                toast({ text: say.decided });
                leaveIfGone(answer);
              }}
            />
          ) : null}
          {event.report ? <DateResult event={event} report={event.report} /> : null}
          {state === 'cancelled' ? null : (
            <DateThread
              event={event}
              workspace={workspace}
              orgSlug={organization.slug}
              today={today}
              rolesCount={holders.length}
            />
          )}
          {hasRoles ? <DateRoles {...act} /> : null}
          {isAhead ? (
            <Button look="danger" className="justify-self-start" onClick={() => setCancelling(true)}>
              <X aria-hidden="true" />
              {say.cancel}
            </Button>
          ) : null}
        </div>
      </div>
      <CancelSheet
        {...act}
        isOpen={isCancelling}
        onClose={() => setCancelling(false)}
        onDone={(answer, scope) => {
          const { version, dates } = answer;
          toast({
            text: say.cancelled(dates),
            ...(scope === 'this' && version !== null && { undo: () => reinstate(version) }),
          });
          leaveIfGone(answer);
        }}
      />
    </div>
  );
}

/** Why it does not take place; while it would still be ahead, the way back. */
function Cancelled({ event, children }: { event: EventView; children: ReactNode }) {
  const say = useMessages(dateMessages);
  const now = useNow();
  const isAhead = Date.parse(event.startsAt) > Date.parse(now);
  return (
    <Banner tone="bad">
      <p className="font-bold">{say.states.cancelled}</p>
      <p>{event.cancelReason}</p>
      {isAhead ? <div className="mt-3 grid justify-items-start gap-2">{children}</div> : null}
    </Banner>
  );
}
