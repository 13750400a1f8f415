import type { EventView } from '@guyub/domain/event';
import type { ProgramWorkspace } from '@guyub/domain/program';

import {
  dateOf,
  daysBetween,
  formatDate,
  formatLongDate,
  formatRelative,
  toLocal,
} from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { privatePaths } from '../../../lib/private-paths.ts';
import { AnchorButton, LinkButton } from '../../../ui/button.tsx';
import { Knot, Thread } from '../../../ui/thread.tsx';
import { type DateStep, dateSteps } from '../date-steps.ts';
import { dateMessages } from '../messages.ts';
import { placeOf } from './date-head.tsx';

interface DateThreadProps {
  event: EventView;
  workspace: ProgramWorkspace;
  orgSlug: string;
  today: string;
  rolesCount: number;
}

/** From hosts to result: what is done for this date, what is on, and what comes. */
export function DateThread({ event, workspace, orgSlug, today, rolesCount }: DateThreadProps) {
  const say = useMessages(dateMessages);
  const locale = useLocale();
  const date = dateOf(event.startsLocal);
  const program = privatePaths.workspaceProgram(orgSlug, event.program.slug);
  const toProgram = (
    <LinkButton to={program} look="line">
      {say.toProgram}
    </LinkButton>
  );

  const knotOf = ({ kind, state, names }: DateStep) => {
    const list = names.join(', ');
    const isDone = state === 'done';
    switch (kind) {
      case 'hosts':
        return (
          <Knot
            key={kind}
            state={state}
            {...awaited(state)}
            title={say.hosts(isDone ? names.length : 1)}
            text={isDone ? list : say.hostsWaiting(names.length, list)}
          >
            {isDone ? null : toProgram}
          </Knot>
        );
      case 'partners':
        return (
          <Knot
            key={kind}
            state={state}
            {...awaited(state)}
            title={say.partners}
            text={isDone ? say.partnersReady(list) : say.partnersWaiting(names.length, list)}
          >
            {isDone ? null : toProgram}
          </Knot>
        );
      case 'place':
        return (
          <Knot key={kind} state={state} title={say.place} text={placeOf(event, say)}>
            {isDone || event.state === 'ended' || event.state === 'reported' ? null : (
              <LinkButton to={privatePaths.changeEvent(orgSlug, event.slug)} look="line">
                {say.addPlace}
              </LinkButton>
            )}
          </Knot>
        );
      case 'decide':
        return (
          <Knot key={kind} state={state} title={say.holiday} text={formatLongDate(date, locale)}>
            <AnchorButton href="#decide" look="line">
              {say.decide}
            </AnchorButton>
          </Knot>
        );
      case 'publish':
        return (
          <Knot key={kind} state={state} title={say.publish} text={say.publishText}>
            {toProgram}
          </Knot>
        );
      case 'happening':
        return (
          <Knot
            key={kind}
            state={state}
            title={say.happening}
            text={`${formatLongDate(date, locale)} · ${formatRelative(date, today, locale)}`}
          >
            {isDone || rolesCount > 0 ? null : (
              <AnchorButton href="#roles" look="line">
                {say.chooseHelpers}
              </AnchorButton>
            )}
          </Knot>
        );
      case 'result':
        return (
          <Knot key={kind} state={state} title={say.result} text={resultText()}>
            {isDone ? (
              <LinkButton to={privatePaths.fileReport(orgSlug, event.slug)} look="line">
                {say.correct}
              </LinkButton>
            ) : null}
          </Knot>
        );
    }
  };

  /** An answer that never came is not what comes next. */
  const awaited = (state: DateStep['state']) => (state === 'next' ? { stateWord: say.waitingWord } : {});

  const resultText = () => {
    if (event.report)
      return say.resultDone(formatDate(dateOf(toLocal(event.report.filedAt, event.timeZone)), locale));
    if (event.reportDueOn === null) return say.resultLater;
    if (event.isOverdue) return say.resultLate(Math.max(1, daysBetween(event.reportDueOn, today)));
    return say.resultDue(formatDate(event.reportDueOn, locale));
  };

  return (
    <section aria-labelledby="steps" className="grid gap-3">
      <h2 id="steps" className="text-lg">
        {say.steps}
      </h2>
      <Thread>{dateSteps(event, workspace).map(knotOf)}</Thread>
    </section>
  );
}
