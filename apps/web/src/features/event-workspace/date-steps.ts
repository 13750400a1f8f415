import type { EventView } from '@guyub/domain/event';
import type { ProgramWorkspace } from '@guyub/domain/program';

import type { KnotState } from '../../ui/thread.tsx';

export type DateStepKind = 'hosts' | 'partners' | 'place' | 'decide' | 'publish' | 'happening' | 'result';

export interface DateStep {
  kind: DateStepKind;
  state: KnotState;
  /** Codes of those whose answer is awaited, or who have answered. */
  names: readonly string[];
}

interface Asked {
  kind: DateStepKind;
  isDone: boolean;
  names?: readonly string[];
  isShown?: boolean;
  /** not done, and nothing waits for it any more: what was not answered before the date does not hold up what follows */
  isPassed?: boolean;
}

/** What comes next for one date; the first that is not done is the one that is on. */
export function dateSteps(event: EventView, workspace: ProgramWorkspace): DateStep[] {
  const codes = (those: readonly { organization: { code: string } }[]) =>
    those.map(({ organization }) => organization.code);
  const invited = workspace.hosts.filter(({ state }) => state === 'invited');
  const asked = workspace.partners.filter(({ state }) => state === 'asked');
  const confirmed = workspace.partners.filter(({ state }) => state === 'confirmed');
  const hasPartners = asked.length + confirmed.length > 0;
  const isOver = event.state === 'ended' || event.state === 'reported';
  const hasBegun = isOver || event.state === 'ongoing';

  const all: Asked[] = [
    {
      kind: 'hosts',
      isDone: invited.length === 0,
      isPassed: hasBegun,
      names: invited.length > 0 ? codes(invited) : event.hosts.map(({ code }) => code),
    },
    {
      kind: 'partners',
      isDone: asked.length === 0,
      isPassed: hasBegun,
      names: codes(asked.length > 0 ? asked : confirmed),
      isShown: hasPartners,
    },
    { kind: 'place', isDone: event.venue !== null || event.onlineUrl !== null },
    { kind: 'decide', isDone: false, isShown: event.needsDecision && !hasBegun },
    { kind: 'publish', isDone: false, isShown: event.state === 'draft' },
    { kind: 'happening', isDone: isOver },
    { kind: 'result', isDone: event.state === 'reported' },
  ];
  const shown = all.filter(({ isShown = true }) => isShown);
  const current = shown.find(({ isDone, isPassed }) => !isDone && !isPassed);
  return shown.map((step) => {
    const isLate = step.kind === 'result' && !step.isDone && event.isOverdue;
    const state = step.isDone ? 'done' : isLate ? 'late' : step === current ? 'now' : 'next';
    return { kind: step.kind, state, names: step.names ?? [] };
  });
}

export type NextUp =
  | 'report'
  | 'overdue'
  | 'ongoing'
  | 'decide'
  | 'place'
  | 'publish'
  | 'hosts'
  | 'ready'
  | 'reported';

/** The one thing that the page's button does. */
export function nextUp(event: EventView, workspace: ProgramWorkspace): NextUp | null {
  if (event.state === 'cancelled') return null;
  if (event.state === 'reported') return 'reported';
  if (event.state === 'ended') return event.isOverdue ? 'overdue' : 'report';
  if (event.state === 'ongoing') return 'ongoing';
  if (event.needsDecision) return 'decide';
  if (event.venue === null && event.onlineUrl === null) return 'place';
  if (event.state === 'draft') return 'publish';
  return workspace.hosts.some(({ state }) => state === 'invited') ? 'hosts' : 'ready';
}
