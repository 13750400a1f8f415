import { isDeepStrictEqual } from 'node:util';

import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import {
  actAsHost,
  type EditProgram,
  isProgramOver,
  type ProgramId,
  type ProgramSaved,
} from '@guyub/domain/program';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { ProgramWriteRefusal } from './program.problems.ts';
import {
  contentOf,
  hostingIds,
  type LockedProgram,
  type ProgramContent,
  ProgramStore,
} from './program.store.ts';
import { ProgramSeries } from './program-series.adapter.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

const changedFields = (before: ProgramContent, after: ProgramContent): string[] =>
  (Object.keys(after) as (keyof ProgramContent)[]).filter(
    (field) => !isDeepStrictEqual(before[field], after[field]),
  );

@Injectable()
export class EditProgramUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly series: ProgramSeries,
    private readonly telling: ProgramTelling,
  ) {}

  run(
    caller: AccountCaller,
    programId: ProgramId,
    input: EditProgram,
  ): Promise<Result<ProgramSaved, ProgramWriteRefusal>> {
    const command = { id: input.changeId, operation: 'program.edit', content: { programId, ...input } };
    return this.unitOfWork.write(command, actorOf(caller, input.organizationId), async (tx) => {
      const store = new ProgramStore(tx);
      const program = await store.lock(programId);
      if (!program) return refuse({ code: 'not-found' });
      const host = actAsHost(program, input.organizationId);
      if (!host.ok) return host;
      if (isProgramOver(program.state)) return refuse({ code: 'program-not-active' });
      if (program.version !== input.version)
        return refuse({ code: 'edited-meanwhile', version: program.version });
      const content = contentOf(input);
      const refusal = await this.faultIn(store, program, content);
      if (refusal) return refuse(refusal);

      const version = program.version + 1;
      await store.setContent(programId, content, version);
      const now = toTimestamp(this.clock.now());
      if (!(await store.setActivities(programId, content.activities, now)))
        return refuse({ code: 'id-reused' });
      await store.refreshSearchText(programId);
      const fields = changedFields(program.content, content);
      const title = program.hidden.includes('title') ? '' : content.title;
      if (fields.length > 0)
        await this.telling.tell(
          tx,
          { ...program, title },
          {
            kind: 'edited',
            by: host.value,
            params: { fields: fields.join(',') },
            notice: { kind: 'program-edited', to: hostingIds(program) },
          },
        );
      await this.series.programChanged(tx, programId);
      return ok({ id: programId, slug: program.slug, state: program.state, version });
    });
  }

  private async faultIn(
    store: ProgramStore,
    program: LockedProgram,
    { location, contactChannelId }: ProgramContent,
  ): Promise<ProgramWriteRefusal | null> {
    if (location.venueId !== null && !(await store.isVenue(location.venueId)))
      return { code: 'venue-unknown' };
    if (location.venueId === null && location.onlineUrl === null && program.state !== 'draft')
      return { code: 'venue-or-link-needed' };
    const isUnknown =
      contactChannelId !== null && !(await store.isChannelOf(program.ownerOrganizationId, contactChannelId));
    return isUnknown ? { code: 'channel-unknown' } : null;
  }
}
