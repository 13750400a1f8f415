import { Injectable } from '@nestjs/common';
import { ok } from '@guyub/domain/kernel/result';
import { z } from 'zod';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Config, InjectConfig } from '../../platform/config.ts';
import { JobRegistry } from '../../platform/job-registry.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { AccountStore } from './account.store.ts';
import { pageAddress } from './link-address.ts';
import { Mailer } from './mailer.ts';
import { PendingStore } from './pending.store.ts';
import { SIGN_UP } from './sign-up.use-case.ts';
import { SignedLinks } from './signed-links.ts';
import { stableId } from './stable-id.ts';

const OPEN_HOURS = 24;
/** So many messages an hour to one address; what is beyond is dropped without a word. */
const AN_HOUR = 3;

/** Answers a sign-up by mail: a link for a new address, for a known one the way to sign in, or to whom to ask. */
@Injectable()
export class SignUpJob {
  constructor(
    registry: JobRegistry,
    private readonly unitOfWork: UnitOfWork,
    private readonly links: SignedLinks,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {
    registry.handle(SIGN_UP, z.object({ signUpId: z.uuid() }), ({ signUpId }) => this.run(signUpId));
  }

  async run(signUpId: string): Promise<void> {
    const now = this.clock.now();
    const command = { id: stableId(SIGN_UP, signUpId), operation: SIGN_UP, content: { signUpId } };
    await this.unitOfWork.write(command, { kind: 'system', id: SIGN_UP }, async (tx) => {
      const pending = new PendingStore(tx);
      const signUp = await pending.findSignUp(signUpId);
      if (signUp === null) return ok(null);
      const asked = await pending.countSignUps(signUp.email, toTimestamp(now.subtract({ hours: 1 })));
      const account = await new AccountStore(tx).findByContact(signUp.email);
      if (asked > AN_HOUR) return ok(null);
      if (account === null) {
        await this.links.request(tx, {
          purpose: 'sign-up',
          subjectId: signUp.id,
          contact: { email: signUp.email, locale: signUp.locale },
          expiresAt: now.add({ hours: OPEN_HOURS }),
        });
        return ok(null);
      }
      const to = { email: signUp.email, locale: account.locale };
      if (account.isDisabled) {
        // its owner alone reads it; at the door it is a wrong password
        await this.mailer.add(tx, to, 'existing-disabled-account', {});
        return ok(null);
      }
      await this.mailer.add(tx, to, 'existing-account', {
        signInAddress: pageAddress(this.config, account.locale, '/masuk'),
        resetAddress: pageAddress(this.config, account.locale, '/lupa-sandi'),
      });
      return ok(null);
    });
  }
}
