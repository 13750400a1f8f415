import { Injectable } from '@nestjs/common';

import { JobRegistry } from '../../platform/job-registry.ts';
import { SETTLE_SUCCESSIONS, SettleSuccessionUseCase } from './settle-succession.use-case.ts';

/** Votes end with their days, whether anybody looks or not. */
@Injectable()
export class SettleSuccessionsJob {
  constructor(registry: JobRegistry, settling: SettleSuccessionUseCase) {
    registry.sweep(SETTLE_SUCCESSIONS, 15, () => settling.settleDue());
  }
}
