import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/** What the job that makes sizes works from. */
@Injectable()
export class PhotoVariantsQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The photo, while it has no sizes of its own; null when it has them or is gone. */
  async findPlain(id: string): Promise<{ content: Buffer; width: number } | null> {
    const [photo] = await this.db.query<{ content: Buffer; width: number }[]>(
      `select f.content, f.width from stored_file f
       where f.id = $1 and not exists (select from stored_file_variant v where v.file_id = f.id)`,
      [id],
    );
    return photo ?? null;
  }

  /** Photos without sizes, newest first. */
  async listPlain(limit: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `select f.id from stored_file f
       where not exists (select from stored_file_variant v where v.file_id = f.id)
       order by f.added_at desc, f.id limit $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }
}
