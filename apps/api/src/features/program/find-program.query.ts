import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { refuse, ok, type Result } from '@guyub/domain/kernel/result';
import type { ProgramView } from '@guyub/domain/program';
import { DataSource } from 'typeorm';

import { programBySlug } from './by-slug.ts';
import {
  moderations,
  programFrom,
  programJson,
  type ProgramRecord,
  toPublicView,
} from './program-view.query.ts';

/** One program for everyone. Who may know of a draft was judged by the access rule. */
@Injectable()
export class FindProgramQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async run(slug: string): Promise<Result<ProgramView, { code: 'not-found' }>> {
    const [record] = await this.db.query<ProgramRecord[]>(
      `select ${programJson} as program, ${moderations} as moderations from ${programFrom}
        where p.id = ${programBySlug('$1')}`,
      [slug],
    );
    return record ? ok(toPublicView(record)) : refuse({ code: 'not-found' });
  }
}
