import type { RecurrenceEditor, RecurrenceRule } from '@guyub/domain/program';
import type { EntityManager } from 'typeorm';

/** The rule that a program's dates come from, for writing. */
export class ProgramRuleStore {
  constructor(private readonly tx: EntityManager) {}

  async setRule(programId: string, editor: RecurrenceEditor, rule: RecurrenceRule): Promise<void> {
    await this.tx.query(
      `update program set recurrence = $2, dtstart = $3, rrule = $4, rdates = $5, time_zone = $6, duration_minutes = $7
       where id = $1`,
      [
        programId,
        JSON.stringify(editor),
        rule.dtstart,
        rule.rrule,
        rule.rdates,
        rule.timeZone,
        rule.durationMinutes,
      ],
    );
  }
}
