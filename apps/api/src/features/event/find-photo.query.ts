import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PhotoFormat, PhotoWidth } from '@guyub/domain/event';
import { DataSource } from 'typeorm';

import type { Caller } from '../../platform/caller.ts';

export interface FoundPhoto {
  bytes: Buffer;
  format: PhotoFormat;
  /** Shown by the newest filing of its report; otherwise only whoever uploaded it sees it. */
  isPublic: boolean;
  /** False for what stands in until the size is made. */
  isFinal: boolean;
}

/** The names that a photo's sizes have, by its width; as `photoSizes` of the domain. */
const ownName = 'case when f.width <= 400 then 400 when f.width <= 800 then 800 else 1600 end';

@Injectable()
export class FindPhotoQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** A photo in a size and format; a larger size than its own is its own. Until it is made, the photo as it came. */
  async run(id: string, name: PhotoWidth, format: PhotoFormat, caller: Caller): Promise<FoundPhoto | null> {
    const [photo] = await this.db.query<FoundPhoto[]>(
      `select coalesce(v.content, case when $3::int = 400 then f.thumb end, f.content) as bytes,
         coalesce(v.format, 'webp') as format, s.is_shown as "isPublic",
         v.file_id is not null or ($4::text = 'webp' and $3 >= f.width) as "isFinal"
       from event_photo p
       join stored_file f on f.id = p.id
       left join stored_file_variant v on v.file_id = f.id and v.format = $4 and v.width = least($3, ${ownName})
       cross join lateral (
         select coalesce((
           select newest.photos @> jsonb_build_array(jsonb_build_object('id', p.id))
           from event_report filed join event_report newest on newest.event_id = filed.event_id
           where filed.id = p.report_id order by newest.revision desc limit 1), false) as is_shown) s
       where p.id = $1 and (s.is_shown or p.account_id = $2)`,
      [id, caller.kind === 'account' ? caller.accountId : null, name, format],
    );
    return photo ?? null;
  }
}
