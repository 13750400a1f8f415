import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import type { PosterEvent, PosterLanguage } from '@guyub/domain/poster';

import { loadSharp } from '../../platform/load-sharp.ts';
import { Turns } from '../../platform/turns.ts';
import { PosterThread } from './poster-thread.adapter.ts';
import { posterDocument } from './poster.document.ts';

export interface PressBusy {
  code: 'poster-press-busy';
  retryAfterSeconds: number;
}

/** So many wait for their turn, two seconds' work; the others are asked to come again. */
const MOST_WAITING = 20;

/** Prints posters as PNG, one at a time. The same date gives the same bytes. */
@Injectable()
export class PosterPress implements OnApplicationShutdown {
  private readonly turns = new Turns(1, MOST_WAITING);
  private readonly thread = new PosterThread();
  private printed = 0;

  figures() {
    return { waiting: this.turns.awaited(), printed: this.printed };
  }

  async print(event: PosterEvent, language: PosterLanguage): Promise<Result<Buffer, PressBusy>> {
    if (this.turns.isFull()) return refuse({ code: 'poster-press-busy', retryAfterSeconds: 5 });
    return ok(await this.turns.run(() => this.printOne(event, language)));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread.stop();
  }

  private async printOne(event: PosterEvent, language: PosterLanguage): Promise<Buffer> {
    const svg = await this.thread.layOut(posterDocument(event, language));
    const sharp = await loadSharp();
    this.printed++;
    // letters are outlines by now: no font of the machine is asked for; sharp draws beside the main loop
    return sharp(Buffer.from(svg)).flatten({ background: '#f3efe4' }).png({ compressionLevel: 9 }).toBuffer();
  }
}
