import type { DateDecision } from '@guyub/domain/program';

import type { Transaction } from '../../platform/unit-of-work.ts';

/**
 * The dates of a program, as its hosts' decisions need them: kept by the event slice. Everything here runs in the caller's
 * transaction, with the program's row locked and its hosts and activities written.
 */
export abstract class ProgramSeries {
  /** What dates are made from has changed; dates that nobody touched follow. `decisions` come with a new program. */
  abstract programChanged(
    tx: Transaction,
    programId: string,
    decisions?: readonly DateDecision[],
  ): Promise<void>;

  /** A host joined, left or was removed: the dates still ahead are hosted by those who host now. */
  abstract hostsChanged(tx: Transaction, programId: string): Promise<void>;

  /** A program that people know of was cancelled for all: so is every date that has not taken place, hidden or not. */
  abstract cancelAll(
    tx: Transaction,
    programId: string,
    reason: string,
    organizationId: string,
  ): Promise<void>;
}
