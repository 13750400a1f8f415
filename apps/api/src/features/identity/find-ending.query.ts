import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { SessionEnding } from '@guyub/domain/identity';
import { DataSource } from 'typeorm';

import type { Caller } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { hashToken } from './secret-token.ts';

@Injectable()
export class FindEndingQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Why the session of this token ended; null while it lives, and for a token that never was one or was replaced. */
  async run(caller: Caller, token: string | null): Promise<SessionEnding | null> {
    if (token === null || caller.kind === 'account') return null;
    const [found] = await this.dataSource.query<{ ending: SessionEnding | null }[]>(
      // one that is still there and opens nothing is past its age, and waits for the sweep
      `select coalesce(
         (select ending from ended_session_token where token_hash = $1),
         (select 'too-old' from session_token
           where token_hash = $1 and (valid_until is null or valid_until > $2))) as ending`,
      [hashToken(token), toTimestamp(this.clock.now())],
    );
    return found?.ending ?? null;
  }
}
