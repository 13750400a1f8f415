import type { PosterLanguage } from '@guyub/domain/poster';
import type { EntityManager } from 'typeorm';

/** Printed posters, for writing. */
export class PosterStore {
  constructor(
    private readonly tx: EntityManager,
    private readonly now: Date,
  ) {}

  /** In place of the one before; nothing where the date is gone meanwhile. */
  async keepPoster(
    eventId: string,
    poster: { language: PosterLanguage; version: string; content: Buffer },
  ): Promise<void> {
    await this.tx.query(
      `insert into poster (event_id, language, version, content, made_at)
       select e.id, $2, $3, $4, $5 from event e where e.id = $1
       on conflict (event_id, language) do update
         set version = excluded.version, content = excluded.content, made_at = excluded.made_at`,
      [eventId, poster.language, poster.version, poster.content, this.now],
    );
  }

  /** Those made so many days ago: whoever asks again gets a new one. */
  async removeOld(days: number): Promise<void> {
    await this.tx.query(
      'delete from poster where made_at < $1::timestamptz - make_interval(hours => 24 * $2::int)',
      [this.now, days],
    );
  }
}
