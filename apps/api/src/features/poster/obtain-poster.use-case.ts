import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { type PosterLanguage, posterVersion } from '@guyub/domain/poster';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { withoutCaller } from '../../platform/request-context.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { FindBriefQuery } from '../event/index.ts';
import { FindPosterQuery } from './find-poster.query.ts';
import { PosterPress, type PressBusy } from './poster-press.adapter.ts';
import type { PosterRefusal } from './poster.problems.ts';
import { PosterStore } from './poster.store.ts';

type Event = NonNullable<Awaited<ReturnType<FindBriefQuery['run']>>>;
type Printed = Result<Buffer, PressBusy>;

/** The poster under an address, or the version that it has become since. */
export interface ObtainedPoster {
  /** the date's own, by whichever it was asked for */
  slug: string;
  version: string;
  /** null: it was asked for in another version */
  content: Buffer | null;
}

/** Prints a date's poster when it is first asked for, and keeps it until the date changes. */
@Injectable()
export class ObtainPosterUseCase {
  /** by date, language and version: those who ask meanwhile wait for the same one */
  private readonly underWay = new Map<string, Promise<Printed>>();

  constructor(
    private readonly findBrief: FindBriefQuery,
    private readonly findPoster: FindPosterQuery,
    private readonly press: PosterPress,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(
    slug: string,
    asked: string,
    language: PosterLanguage,
  ): Promise<Result<ObtainedPoster, PosterRefusal>> {
    const event = await this.findBrief.run(slug);
    if (!event) return refuse({ code: 'not-found' });
    const version = posterVersion(event, language);
    // only the date itself has versions: an invented one leads to its own
    if (asked !== version) return ok({ slug: event.slug, version, content: null });
    const kept = await this.findPoster.run(event.id, language, version);
    const printed = kept ? ok(kept) : await this.printOnce(event, language, version);
    return printed.ok ? ok({ slug: event.slug, version, content: printed.value }) : printed;
  }

  private printOnce(event: Event, language: PosterLanguage, version: string): Promise<Printed> {
    const key = `${event.id} ${language} ${version}`;
    const found = this.underWay.get(key);
    if (found) return found;
    // it is for all who ask meanwhile, whoever asked first and may have left
    const printing = withoutCaller(() => this.print(event, language, version)).finally(() =>
      this.underWay.delete(key),
    );
    this.underWay.set(key, printing);
    return printing;
  }

  private async print(event: Event, language: PosterLanguage, version: string): Promise<Printed> {
    const printed = await this.press.print(event, language);
    if (!printed.ok) return printed;
    const operation = 'poster.keep';
    await this.unitOfWork.write(
      { id: randomUUID(), operation, content: { id: event.id, language, version } },
      { kind: 'system', id: operation },
      async (tx) => {
        const store = new PosterStore(tx, toTimestamp(this.clock.now()));
        await store.keepPoster(event.id, { language, version, content: printed.value });
        return ok(null);
      },
    );
    return printed;
  }
}
