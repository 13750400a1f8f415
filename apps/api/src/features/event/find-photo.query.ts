import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Caller } from '../../platform/caller.ts';

export interface FoundPhoto {
  bytes: Buffer;
  /** Shown by a report; otherwise only whoever uploaded it sees it. */
  isPublic: boolean;
}

@Injectable()
export class FindPhotoQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async run(id: string, size: 'content' | 'thumb', caller: Caller): Promise<FoundPhoto | null> {
    const [photo] = await this.db.query<FoundPhoto[]>(
      `select f.${size} as bytes, p.report_id is not null as "isPublic"
       from event_photo p join stored_file f on f.id = p.id
       where p.id = $1 and (p.report_id is not null or p.account_id = $2)`,
      [id, caller.kind === 'account' ? caller.accountId : null],
    );
    return photo ?? null;
  }
}
