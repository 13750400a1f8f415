import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { AccessRequest, RelationReader } from '../../platform/access.ts';
import type { Caller } from '../../platform/caller.ts';
import { type ProgramRelation, ProgramRelationReader } from '../program/index.ts';

/** A date stands to its caller as its program does. */
@Injectable()
export class EventRelationReader implements RelationReader<ProgramRelation> {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly programs: ProgramRelationReader,
  ) {}

  async read(request: AccessRequest, caller: Caller): Promise<ProgramRelation | null> {
    const [event] = await this.db.query<{ programId: string }[]>(
      'select program_id as "programId" from event where id = $1',
      [request.params['id']],
    );
    if (!event || !(await this.hasRole(request))) return null;
    return this.programs.read({ ...request, params: { id: event.programId } }, caller);
  }

  private async hasRole({ params }: AccessRequest): Promise<boolean> {
    if (params['roleId'] === undefined) return true;
    const rows = await this.db.query<unknown[]>('select from event_role where id = $1 and event_id = $2', [
      params['roleId'],
      params['id'],
    ]);
    return rows.length > 0;
  }
}
