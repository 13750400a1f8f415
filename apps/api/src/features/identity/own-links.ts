import { Injectable } from '@nestjs/common';

import { LinkHandlers, type LinkSubject } from './link-handlers.ts';
import { PendingStore } from './pending.store.ts';

const titled = (title: string): LinkSubject => ({
  title,
  slug: null,
  invitedBy: null,
  partnerRole: null,
  nextStartsLocal: null,
  timeZone: null,
  venueLabel: null,
  kinds: [],
  roles: [],
  inviteeName: null,
  isHandOver: false,
});

/** This slice's own links: what they say. They are used by their own operations. */
@Injectable()
export class OwnLinks {
  constructor(handlers: LinkHandlers) {
    handlers.registerDescription('sign-up', {
      describe: async (tx, link) => {
        const signUp = await new PendingStore(tx).findSignUp(link.subjectId);
        return signUp && titled(signUp.name);
      },
    });
    handlers.registerDescription('password-reset', { describe: async () => titled('') });
  }
}
