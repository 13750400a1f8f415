import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { actAsHost, type FlagSaved, type ResolveFlag } from '@guyub/domain/program';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { CommunicationOfficeQuery } from './communication-office.query.ts';
import type { ProgramWriteRefusal } from './program.problems.ts';
import { hostingIds, ProgramStore } from './program.store.ts';
import { ProgramHistoryStore } from './program-history.store.ts';
import { hostsIn, ProgramRelationReader } from './program-relation.query.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

/** A host answers a flag, saying what was done about it; or the office takes it back. */
@Injectable()
export class ResolveFlagUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly offices: CommunicationOfficeQuery,
    private readonly relations: ProgramRelationReader,
    private readonly telling: ProgramTelling,
  ) {}

  async run(
    caller: AccountCaller,
    programId: string,
    flagId: string,
    { changeId, answer }: ResolveFlag,
  ): Promise<Result<FlagSaved, ProgramWriteRefusal>> {
    const by = await this.answeringFor(caller, programId);
    if (by === null) return refuse({ code: 'not-a-host' });
    const command = {
      id: changeId,
      operation: 'program.resolve-flag',
      content: { programId, flagId, answer },
    };
    return this.unitOfWork.write(command, actorOf(caller, by), async (tx) => {
      const program = await new ProgramStore(tx).lock(programId);
      const flags = new ProgramHistoryStore(tx);
      const flag = await flags.findFlag(programId, flagId);
      if (!program || !flag) return refuse({ code: 'not-found' });
      if (flag.isResolved) return refuse({ code: 'flag-not-open' });
      const host = by === flag.flaggedBy ? ok(null) : actAsHost(program, by);
      if (!host.ok) return host;

      await flags.resolveFlag(flagId, answer, toTimestamp(this.clock.now()));
      await this.telling.tell(tx, program, {
        kind: 'flag-resolved',
        by: host.value ?? (await this.offices.find()),
        params: { answer },
        notice: { kind: 'flag-resolved', to: [...hostingIds(program), flag.flaggedBy] },
      });
      return ok({ id: flagId, isResolved: true });
    });
  }

  /** In whose name: a host's, where the caller acts for one; else the office's. */
  private async answeringFor(caller: AccountCaller, programId: string): Promise<string | null> {
    const relation = await this.relations.read(
      { params: { id: programId }, query: {}, body: undefined },
      caller,
    );
    const [host] = relation ? hostsIn(relation) : [];
    if (host) return host.organizationId;
    const office = caller.isOverseer ? await this.offices.find() : null;
    return office?.organizationId ?? null;
  }
}
