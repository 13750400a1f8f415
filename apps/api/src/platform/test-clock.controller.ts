import { Body, Controller, Post } from '@nestjs/common';
import { z } from 'zod';

import { anyone } from './access.ts';
import { Clock, TestClock } from './clock.ts';
import { Operation } from './operation.ts';
import { Worker } from './worker.ts';

const moveClockSchema = z.strictObject({ at: z.iso.datetime({ offset: true }) });
const clockSchema = z.object({ now: z.iso.datetime() });

/** Exists only with a test clock: moves the time, does what has become due, and answers when all of it is done. */
@Controller('api/test/clock')
export class TestClockController {
  constructor(
    private readonly clock: Clock,
    private readonly worker: Worker,
  ) {}

  @Post()
  @Operation({
    id: 'test.move-clock',
    summary: 'Move the clock of a test',
    access: anyone,
    response: clockSchema,
    isDescribed: false,
  })
  async move(@Body({ schema: moveClockSchema }) { at }: z.infer<typeof moveClockSchema>) {
    if (this.clock instanceof TestClock) this.clock.set(at);
    await this.worker.runSweeps();
    await this.worker.drain();
    return { now: this.clock.now().toString() };
  }
}
