import { Injectable } from '@nestjs/common';
import type { PlannedActivity, RecurrenceEditor, RecurrenceRule } from '@guyub/domain/program';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import { ProgramStore } from './program.store.ts';
import { ProgramRuleStore } from './program-rule.store.ts';

/** What a change of all its dates ahead changes of the program itself. */
export interface ProgramChange {
  title?: string | undefined;
  location?: { venueId: string | null; onlineUrl: string | null } | undefined;
  peopleTarget?: number | null | undefined;
  activities?: readonly PlannedActivity[] | undefined;
  rule?: { editor: RecurrenceEditor; rule: RecurrenceRule } | undefined;
}

/** Lets the program follow a change that was made on its dates, within the transaction that makes it. */
@Injectable()
export class ProgramRevision {
  constructor(private readonly clock: Clock) {}

  /** False when one of the new activities' ids belongs to another program. */
  async apply(tx: Transaction, programId: string, change: ProgramChange): Promise<boolean> {
    const store = new ProgramStore(tx);
    const program = await store.lock(programId);
    if (!program) throw new Error('A date belongs to no program');
    const { content } = program;
    const activities = change.activities ? [...change.activities] : content.activities;
    await store.setContent(
      programId,
      {
        ...content,
        title: change.title ?? content.title,
        location: change.location ?? content.location,
        peopleTarget: change.peopleTarget === undefined ? content.peopleTarget : change.peopleTarget,
        activities,
      },
      program.version + 1,
    );
    if (
      change.activities &&
      !(await store.setActivities(programId, activities, toTimestamp(this.clock.now())))
    )
      return false;
    if (change.rule) await new ProgramRuleStore(tx).setRule(programId, change.rule.editor, change.rule.rule);
    await store.refreshSearchText(programId);
    return true;
  }
}
