import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PosterLanguage } from '@guyub/domain/poster';
import { DataSource } from 'typeorm';

@Injectable()
export class FindPosterQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async run(eventId: string, language: PosterLanguage, version: string): Promise<Buffer | null> {
    const [row] = await this.db.query<{ content: Buffer }[]>(
      'select content from poster where event_id = $1 and language = $2 and version = $3',
      [eventId, language, version],
    );
    return row?.content ?? null;
  }
}
