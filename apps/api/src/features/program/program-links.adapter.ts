import { Injectable } from '@nestjs/common';
import { ok, refuse } from '@guyub/domain/kernel/result';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { LinkHandlers } from '../identity/index.ts';
import { AnswerHostInvitationUseCase } from './answer-host-invitation.use-case.ts';
import { AnswerPartnerRequestUseCase } from './answer-partner-request.use-case.ts';
import { LinkSubjectStore } from './link-subject.store.ts';
import { problemsOf } from './program.problems.ts';

/** Stands behind the links that ask an organization to host, or a partner for its part. */
@Injectable()
export class ProgramLinks {
  constructor(
    handlers: LinkHandlers,
    private readonly clock: Clock,
    private readonly answerHost: AnswerHostInvitationUseCase,
    private readonly answerPartner: AnswerPartnerRequestUseCase,
  ) {
    const now = () => toTimestamp(this.clock.now());
    handlers.register('host-invitation', {
      takesAccount: false,
      problems: problemsOf(
        'not-found',
        'invitation-not-open',
        'program-not-active',
        'organization-suspended',
      ),
      describe: async (tx, { subjectId, organizationId }) =>
        organizationId === null
          ? null
          : new LinkSubjectStore(tx).ofHostInvitation(subjectId, organizationId, now()),
      answer: async (tx, { link, answer }) => {
        if (link.organizationId === null) return refuse({ code: 'not-found' });
        const decided = await this.answerHost.decide(tx, link.subjectId, link.organizationId, answer);
        return decided.ok ? ok({ answer: answer === 'accept' ? 'accepted' : 'declined' }) : decided;
      },
    });
    handlers.register('partner-confirmation', {
      takesAccount: false,
      problems: problemsOf(
        'not-found',
        'partner-request-not-open',
        'program-not-active',
        'organization-suspended',
      ),
      describe: (tx, { subjectId }) => new LinkSubjectStore(tx).ofPartnerRequest(subjectId, now()),
      answer: async (tx, { link, answer, note }) => {
        const programId = await new LinkSubjectStore(tx).programOfPartner(link.subjectId);
        if (link.organizationId === null || programId === null) return refuse({ code: 'not-found' });
        const decided = await this.answerPartner.decide(tx, {
          programId,
          partnerId: link.subjectId,
          organizationId: link.organizationId,
          answer: answer === 'accept' ? 'confirm' : 'decline',
          note,
        });
        return decided.ok ? ok({ answer: answer === 'accept' ? 'confirmed' : 'declined' }) : decided;
      },
    });
  }
}
