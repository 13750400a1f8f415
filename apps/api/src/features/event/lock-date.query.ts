import { Injectable } from '@nestjs/common';
import { refuse, ok, type Result } from '@guyub/domain/kernel/result';
import { isProgramOver } from '@guyub/domain/program';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import { EventStore, type StoredEvent } from './event.store.ts';
import { type HostFault, hostFault } from './host-standing.store.ts';
import { type SeriesProgram, SeriesStore } from './series.store.ts';

type LockRefusal =
  | { code: 'not-found' }
  | HostFault
  | { code: 'program-not-active' }
  | { code: 'edited-meanwhile'; version: number };

/** What every act on a date begins with: its program's lock, its own, and that a host asks with the version it saw. */
@Injectable()
export class LockDateQuery {
  constructor(private readonly clock: Clock) {}

  async run(
    tx: Transaction,
    eventId: string,
    asked: { organizationId: string; version: number },
  ): Promise<Result<{ program: SeriesProgram; target: StoredEvent }, LockRefusal>> {
    const now = toTimestamp(this.clock.now());
    const events = new EventStore(tx, now);
    const programId = (await events.find(eventId))?.programId;
    const program = programId && (await new SeriesStore(tx, now).lockProgram(programId));
    const target = program ? await events.lock(eventId) : null;
    if (!program || !target) return refuse({ code: 'not-found' });
    const fault = await hostFault(tx, program.id, asked.organizationId);
    if (fault) return refuse(fault);
    if (isProgramOver(program.state)) return refuse({ code: 'program-not-active' });
    if (target.version !== asked.version)
      return refuse({ code: 'edited-meanwhile', version: target.version });
    return ok({ program, target });
  }
}
