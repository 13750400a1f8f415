import type { EntityManager } from 'typeorm';

import type { ReadPhoto } from './photo.adapter.ts';

/** Uploaded photos, for writing. */
export class PhotoStore {
  constructor(
    private readonly tx: EntityManager,
    private readonly now: Date,
  ) {}

  async addPhoto(
    id: string,
    photo: ReadPhoto,
    by: { accountId: string; organizationId: string | null },
  ): Promise<void> {
    await this.tx.query(
      `insert into stored_file (id, media_type, width, height, content, thumb, added_by, added_at)
       values ($1, 'image/webp', $2, $3, $4, $5, $6, $7)`,
      [id, photo.width, photo.height, photo.content, photo.thumb, by.accountId, this.now],
    );
    await this.tx.query(
      `insert into event_photo (id, account_id, organization_id, report_id, uploaded_at)
       values ($1, $2, $3, null, $4)`,
      [id, by.accountId, by.organizationId, this.now],
    );
  }

  /** Photos that no report shows after so many days. */
  async removeUnused(days: number): Promise<void> {
    await this.tx.query(
      `delete from stored_file f using event_photo p
       where p.id = f.id and p.report_id is null
         and p.uploaded_at < $1::timestamptz - make_interval(hours => 24 * $2::int)`,
      [this.now, days],
    );
  }
}
