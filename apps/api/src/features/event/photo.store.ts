import type { EntityManager } from 'typeorm';

import type { PhotoVariant, ReadPhoto } from './photo.adapter.ts';

/** The job that makes the sizes of a photo: one photo after the other, so that it never takes more than one core. */
export const makePhotoVariants = {
  task: 'event.make-photo-variants',
  options: (id: string) => ({ key: `photo-${id}`, queue: 'pictures' }),
} as const;

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
      `insert into stored_file (id, media_type, width, height, content, added_by, added_at)
       values ($1, 'image/webp', $2, $3, $4, $5, $6)`,
      [id, photo.width, photo.height, photo.content, by.accountId, this.now],
    );
    await this.tx.query(
      `insert into event_photo (id, account_id, organization_id, report_id, uploaded_at)
       values ($1, $2, $3, null, $4)`,
      [id, by.accountId, by.organizationId, this.now],
    );
  }

  /** All at once, so that a photo has all of its sizes or none; nothing where it is gone, or has them already. */
  async addVariants(id: string, variants: readonly PhotoVariant[]): Promise<void> {
    for (const { name, format, content } of variants)
      await this.tx.query(
        `insert into stored_file_variant (file_id, width, format, content)
         select f.id, $2, $3, $4 from stored_file f where f.id = $1
         on conflict do nothing`,
        [id, name, format, content],
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
