import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Caller } from '../../platform/caller.ts';

export interface FoundPhoto {
  bytes: Buffer;
  /** Shown by the newest filing of its report; otherwise only whoever uploaded it sees it. */
  isPublic: boolean;
}

@Injectable()
export class FindPhotoQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async run(id: string, size: 'content' | 'thumb', caller: Caller): Promise<FoundPhoto | null> {
    const [photo] = await this.db.query<FoundPhoto[]>(
      `select f.${size} as bytes, s.is_shown as "isPublic"
       from event_photo p
       join stored_file f on f.id = p.id
       cross join lateral (
         select coalesce((
           select newest.photos @> jsonb_build_array(jsonb_build_object('id', p.id))
           from event_report filed join event_report newest on newest.event_id = filed.event_id
           where filed.id = p.report_id order by newest.revision desc limit 1), false) as is_shown) s
       where p.id = $1 and (s.is_shown or p.account_id = $2)`,
      [id, caller.kind === 'account' ? caller.accountId : null],
    );
    return photo ?? null;
  }
}
