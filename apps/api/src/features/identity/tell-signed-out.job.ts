import { Injectable } from '@nestjs/common';
import { instantSchema } from '@guyub/domain/kernel/change.schema';
import { ok } from '@guyub/domain/kernel/result';
import { Temporal } from '@guyub/domain/kernel/temporal';
import { z } from 'zod';

import { toTimestamp } from '../../platform/clock.ts';
import { JobRegistry } from '../../platform/job-registry.ts';
import { Outbox } from '../../platform/outbox.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { AccountCareStore } from './account-care.store.ts';
import { TELL_SIGNED_OUT } from './end-every-session.use-case.ts';
import { SecurityNews } from './security-news.ts';
import { stableId } from './stable-id.ts';

/** So many mails in one transaction. */
const AT_ONCE = 100;

const payloadSchema = z.object({ actId: z.uuid(), at: instantSchema, afterId: z.uuid().nullable() });

/** Mails everybody who was signed out with everybody, some at a time; in the app it stands already. */
@Injectable()
export class TellSignedOutJob {
  constructor(
    registry: JobRegistry,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly news: SecurityNews,
  ) {
    registry.handle(TELL_SIGNED_OUT, payloadSchema, (payload) => this.run(payload));
  }

  async run({ actId, at, afterId }: z.infer<typeof payloadSchema>): Promise<void> {
    const command = {
      id: stableId(TELL_SIGNED_OUT, `${actId} ${afterId ?? ''}`),
      operation: TELL_SIGNED_OUT,
      content: { actId, afterId },
    };
    await this.unitOfWork.write(command, { kind: 'system', id: TELL_SIGNED_OUT }, async (tx) => {
      const moment = Temporal.Instant.from(at);
      const told = await new AccountCareStore(tx).listSignedOut(toTimestamp(moment), afterId, AT_ONCE);
      for (const { reason, ...account } of told)
        await this.news.mail(tx, account, { kind: 'everybody-signed-out', reason }, moment);
      const last = told.at(-1);
      if (last && told.length === AT_ONCE)
        await this.outbox.add(tx, TELL_SIGNED_OUT, { actId, at, afterId: last.id });
      return ok(null);
    });
  }
}
