import { Injectable } from '@nestjs/common';
import {
  type ChangeEvent,
  type ChangeLine,
  type EventId,
  isInPlaceFrom,
  needsReason,
  shortestReason,
} from '@guyub/domain/event';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import type { PlannedActivity } from '@guyub/domain/program';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { ProgramRevision } from '../program/index.ts';
import type { ChangedEvent, EventWriteRefusal } from './event.problems.ts';
import { EventStore, type SavedDate, type StoredEvent } from './event.store.ts';
import { EventTelling } from './event-telling.adapter.ts';
import { type PlannedChange, PlanChangeQuery } from './plan-change.query.ts';
import { SeriesStore } from './series.store.ts';
import { addPlanned, contentOf } from './stored-series.adapter.ts';

/** Moves or edits a date, or it and others: what the preview told, done. */
@Injectable()
export class ChangeEventUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly planChange: PlanChangeQuery,
    private readonly revision: ProgramRevision,
    private readonly telling: EventTelling,
  ) {}

  run(
    caller: AccountCaller,
    eventId: EventId,
    input: ChangeEvent,
  ): Promise<Result<ChangedEvent, EventWriteRefusal>> {
    const command = { id: input.changeId, operation: 'event.change', content: { eventId, ...input } };
    return this.unitOfWork.write(command, actorOf(caller, input.organizationId), async (tx) => {
      const planned = await this.planChange.run(tx, eventId, input, { isLocked: true });
      if (!planned.ok) return planned;
      if (needsReason(planned.value.plan) && input.reason.length < shortestReason)
        return refuse({ code: 'reason-needed' });
      const events = new EventStore(tx, toTimestamp(this.clock.now()));
      if (input.scope !== 'this' && !(await this.changeProgram(tx, events, planned.value, input)))
        return refuse({ code: 'id-reused' });
      await this.changeDates(tx, events, planned.value, input);
      await this.tell(tx, planned.value, input);
      const { plan } = planned.value;
      const dates = plan.lines.length + plan.removed.length + plan.added.length;
      const after = await events.find(eventId);
      return ok({ slug: after?.slug ?? null, version: after?.version ?? null, dates });
    });
  }

  /** Dates that will be made later follow the program, so it changes with them. */
  private async changeProgram(
    tx: Transaction,
    events: EventStore,
    { program, series, target, newRule }: PlannedChange,
    { scope, set }: ChangeEvent,
  ): Promise<boolean> {
    const { title, location, peopleTarget, activities } = set;
    const isAboutWords = [title, location, peopleTarget, activities].some((part) => part !== undefined);
    // dates before this one keep what they said
    if (scope === 'following' && isAboutWords) {
      const now = this.clock.now().epochMilliseconds;
      const before = series.filter(
        (event) => Date.parse(event.startsAt) > now && !isInPlaceFrom(event, target),
      );
      await events.detach(before.map(({ id }) => id));
    }
    if (!isAboutWords && newRule === null) return true;
    return this.revision.apply(tx, program.id, {
      title,
      location,
      peopleTarget,
      activities: activities && programActivities(activities, target),
      rule: newRule ? { editor: newRule.editor, rule: newRule.rule } : undefined,
    });
  }

  private async changeDates(
    tx: Transaction,
    events: EventStore,
    { program: before, target, plan, newRule, used }: PlannedChange,
    { scope, set, reason, organizationId }: ChangeEvent,
  ): Promise<void> {
    const store = new SeriesStore(tx, toTimestamp(this.clock.now()));
    const program = (await store.findProgram(before.id)) ?? before;
    await events.cancelDates(
      plan.removed.filter(({ id }) => used.has(id)),
      reason,
      organizationId,
    );
    await events.removeDates(plan.removed.map(({ id }) => id));
    await events.whileMoving(async () => {
      await events.saveDates(plan.lines.map((line) => savedDate(line, scope === 'this')));
      await events.rekey(newRule?.rekeyed ?? []);
      if (newRule) await this.moveDecisions(store, program.id, newRule);
    });
    await addPlanned(store, program, plan.added, await contentOf(store, program));

    const ids = plan.lines.map(({ event }) => event.id);
    if (set.activities && scope === 'this') await events.setActivities(target.id, set.activities);
    if (set.activities && scope !== 'this') {
      // a date that is behind or done keeps its own, also when a change of all was asked from it
      if (ids.includes(target.id))
        await events.joinActivities(
          target.id,
          programActivities(set.activities, target).map(({ id }) => id),
        );
      await store.followActivities(program.id, ids);
    }
    await events.refreshDerived(ids);
    // nobody knew of a draft: its past is nobody's news
    const known = plan.lines.filter(
      ({ event, changed }) => event.status === 'scheduled' && changed.length > 0,
    );
    await events.addHistory(known.map((line) => ({ ...historyOf(line), reason, organizationId })));
  }

  private async moveDecisions(
    store: SeriesStore,
    programId: string,
    { decisionsFrom, moveDecision }: NonNullable<PlannedChange['newRule']>,
  ): Promise<void> {
    const decisions = await store.decisions(programId);
    if (decisions.length === 0) return;
    const after = decisions.map((decision) =>
      decision.recurrenceId >= decisionsFrom ? moveDecision(decision) : decision,
    );
    // where a moved one comes upon the place of another, the later in time speaks
    await store.replaceDecisions(programId, [
      ...new Map(after.map((one) => [one.recurrenceId, one])).values(),
    ]);
  }

  private async tell(
    tx: Transaction,
    { program, target, plan }: PlannedChange,
    { organizationId, reason, scope }: ChangeEvent,
  ): Promise<void> {
    if (target.status === 'draft') return;
    const [line] = plan.lines;
    const fields = [...new Set(plan.lines.flatMap(({ changed }) => changed))].join(',');
    const by = organizationId;
    if (scope === 'this' && line) {
      const isMoved = line.to.startsLocal !== line.event.startsLocal;
      const { startsLocal } = line.to;
      await this.telling.tell(tx, program.id, {
        kind: isMoved ? 'event-rescheduled' : 'event-edited',
        by,
        eventSlug: target.slug,
        params: { startsLocal, fromLocal: line.event.startsLocal, fields, reason },
      });
      return;
    }
    const count = String(plan.lines.length + plan.removed.length + plan.added.length);
    await this.telling.tell(tx, program.id, {
      kind: 'dates-changed',
      by,
      eventSlug: null,
      params: { count, fields, reason },
    });
  }
}

/** The activities as the program keeps them: the opened date's own copies stand for the program's. */
const programActivities = (activities: readonly PlannedActivity[], target: StoredEvent): PlannedActivity[] =>
  activities.map((activity) => {
    const own = target.activities.find(({ id }) => id === activity.id);
    return { ...activity, id: own?.programActivityId ?? activity.id };
  });

function savedDate({ event, to, planned }: ChangeLine, isAlone: boolean): SavedDate {
  const isMoved = to.startsLocal !== event.startsLocal || to.endsLocal !== event.endsLocal;
  const isWhereRuled =
    planned !== null && to.startsLocal === planned.startsLocal && to.endsLocal === planned.endsLocal;
  return {
    id: event.id,
    recurrenceId: planned?.recurrenceId ?? event.recurrenceId,
    title: to.title,
    startsLocal: to.startsLocal,
    endsLocal: to.endsLocal,
    startsAt: to.startsAt,
    endsAt: to.endsAt,
    venueId: to.venueId,
    onlineUrl: to.onlineUrl,
    peopleTarget: to.peopleTarget,
    isDetached: isAlone || event.isDetached || (isMoved && !isWhereRuled),
    needsDecision: planned?.needsDecision ?? (event.needsDecision && !isMoved),
  };
}

function historyOf({ event, to }: ChangeLine) {
  const isMoved = to.startsLocal !== event.startsLocal || to.endsLocal !== event.endsLocal;
  return {
    eventId: event.id,
    kind: isMoved ? ('rescheduled' as const) : ('edited' as const),
    fromLocal: isMoved ? event.startsLocal : null,
    toLocal: isMoved ? to.startsLocal : null,
  };
}
