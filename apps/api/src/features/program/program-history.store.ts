import type { ProgramHistoryKind } from '@guyub/domain/program';
import type { EntityManager } from 'typeorm';

export interface Flag {
  id: string;
  flaggedBy: string;
  isResolved: boolean;
}

/** What is never edited: the history that hosts read, and the office's flags with their answers. */
export class ProgramHistoryStore {
  constructor(private readonly tx: EntityManager) {}

  async add(
    programId: string,
    kind: ProgramHistoryKind,
    organizationId: string | null,
    params: Readonly<Record<string, string>>,
    now: Date,
  ): Promise<void> {
    await this.tx.query(
      `insert into program_history (program_id, at, kind, organization_id, params) values ($1, $2, $3, $4, $5)`,
      [programId, now, kind, organizationId, JSON.stringify(params)],
    );
  }

  async findFlag(programId: string, flagId: string): Promise<Flag | null> {
    const [flag] = await this.tx.query<Flag[]>(
      `select id, flagged_by as "flaggedBy", resolved_at is not null as "isResolved"
         from program_flag where id = $1 and program_id = $2`,
      [flagId, programId],
    );
    return flag ?? null;
  }

  async addFlag(programId: string, id: string, officeId: string, reason: string, now: Date): Promise<void> {
    await this.tx.query(
      `insert into program_flag (id, program_id, flagged_by, reason, flagged_at) values ($1, $2, $3, $4, $5)`,
      [id, programId, officeId, reason, now],
    );
  }

  async resolveFlag(id: string, answer: string, now: Date): Promise<void> {
    await this.tx.query('update program_flag set resolved_at = $2, answer = $3 where id = $1', [
      id,
      now,
      answer,
    ]);
  }
}
