import { Injectable } from '@nestjs/common';
import {
  type ChangeLine,
  type ChangePreview,
  type EventId,
  needsReason,
  type previewChangeSchema,
} from '@guyub/domain/event';
import { addDays, dateOf, type LocalSpan } from '@guyub/domain/kernel/local-time';
import { ok, type Result } from '@guyub/domain/kernel/result';
import { type ActivityKind, type CalendarDays, notesOn, type PlannedOccurrence } from '@guyub/domain/program';
import type { z } from 'zod';

import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { ListHolidaysQuery } from '../holiday/index.ts';
import { OrganizationBriefQuery } from '../organization/index.ts';
import { type Clash, ClashesQuery } from './clashes.query.ts';
import { EventTelling } from './event-telling.adapter.ts';
import { PlanChangeQuery, type PlannedChange, type PlanRefusal } from './plan-change.query.ts';

type PreviewLine = ChangePreview['lines'][number];

/** More lines than anybody reads before saving. */
const SHOWN = 100;
/** Clashes are looked for on so many dates; the rest is far ahead. */
const LOOKED_AT = 12;

/** Tells what a change would do, by the very function that does it, and writes nothing. */
@Injectable()
export class PreviewChangeQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly planChange: PlanChangeQuery,
    private readonly clashes: ClashesQuery,
    private readonly holidays: ListHolidaysQuery,
    private readonly briefs: OrganizationBriefQuery,
    private readonly telling: EventTelling,
  ) {}

  run(
    eventId: EventId,
    asked: z.infer<typeof previewChangeSchema>,
  ): Promise<Result<ChangePreview, PlanRefusal>> {
    return this.unitOfWork.read(async (tx) => {
      const planned = await this.planChange.run(tx, eventId, asked, { isLocked: false });
      if (!planned.ok) return planned;
      const { plan, program } = planned.value;
      const told = await this.briefs.of(
        await this.telling.concerned(tx, program.id, asked.organizationId),
        tx,
      );
      const gone = plan.removed.map(
        ({ id, slug, startsLocal }): PreviewLine => ({
          ...bare,
          eventSlug: slug,
          action: planned.value.used.has(id) ? 'cancel' : 'remove',
          fromLocal: startsLocal,
        }),
      );
      const lines = [...(await this.comingLines(planned.value)), ...gone].sort((one, other) =>
        (one.toLocal ?? one.fromLocal ?? '').localeCompare(other.toLocal ?? other.fromLocal ?? ''),
      );
      return ok({
        lines: lines.slice(0, SHOWN),
        untouched: plan.untouched.slice(-SHOWN).map(({ event, reason }) => ({
          eventSlug: event.slug,
          startsLocal: event.startsLocal,
          reason,
        })),
        needsReason: needsReason(plan),
        told: [...told.values()].sort((one, other) => one.name.localeCompare(other.name)),
        truncated: lines.length > SHOWN || plan.untouched.length > SHOWN,
      });
    });
  }

  /** Changed and added dates, with what a planner should know of the day they come to. */
  private async comingLines({ plan, program }: PlannedChange): Promise<PreviewLine[]> {
    const changed = plan.lines.filter((line) => line.changed.length > 0);
    const days = await this.daysAround([...changed.map(({ to }) => to), ...plan.added]);
    const lines: PreviewLine[] = [];
    for (const [at, line] of changed.entries()) {
      const kinds = line.to.activities.map(({ kind }) => kind);
      const isElsewhere = line.changed.some((field) => field !== 'title' && field !== 'people-target');
      const clashes =
        at < LOOKED_AT && isElsewhere ? await this.clashesOf(line.to, line.to.venueId, kinds, program) : [];
      lines.push(changedLine(line, clashes, days));
    }
    for (const [at, date] of plan.added.entries()) {
      const clashes =
        at < LOOKED_AT ? await this.clashesOf(date, program.venueId, program.kinds, program) : [];
      lines.push(addedLine(date, clashes, days));
    }
    return lines;
  }

  private clashesOf(
    span: LocalSpan,
    venueId: string | null,
    kinds: readonly ActivityKind[],
    { id: programId, hosts }: PlannedChange['program'],
  ): Promise<Clash[]> {
    const { startsLocal, endsLocal } = span;
    const hostIds = hosts.map(({ id }) => id);
    return this.clashes.run({ startsLocal, endsLocal, venueId, kinds, hostIds, except: [], programId });
  }

  private async daysAround(spans: readonly LocalSpan[]): Promise<CalendarDays> {
    const dates = spans.map(({ startsLocal }) => dateOf(startsLocal)).sort();
    const [first, last] = [dates[0], dates.at(-1)];
    if (first === undefined || last === undefined) return { holidays: [], ramadan: [], undecidedYears: [] };
    return this.holidays.run({ from: addDays(first, -2), to: addDays(last, 2) });
  }
}

const bare = { toLocal: null, changed: [], clashes: [], notes: [] } satisfies Partial<PreviewLine>;

const notesOf = (span: LocalSpan, days: CalendarDays): PreviewLine['notes'] =>
  notesOn(span, days).map(({ kind, ...params }) => ({
    kind,
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
  }));

function changedLine({ event, to, changed }: ChangeLine, clashes: Clash[], days: CalendarDays): PreviewLine {
  const isMoved = changed.includes('date') || changed.includes('time');
  return {
    eventSlug: event.slug,
    action: 'change',
    fromLocal: event.startsLocal,
    toLocal: to.startsLocal,
    changed: [...changed],
    clashes,
    notes: isMoved ? notesOf(to, days) : [],
  };
}

const addedLine = (date: PlannedOccurrence, clashes: Clash[], days: CalendarDays): PreviewLine => ({
  eventSlug: null,
  action: 'add',
  fromLocal: null,
  toLocal: date.startsLocal,
  changed: [],
  clashes,
  notes: notesOf(date, days),
});
