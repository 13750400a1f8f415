import { Body, Controller, Get, Header, Post, Query } from '@nestjs/common';
import {
  type AnswerLink,
  answerLinkSchema,
  linkAnsweredSchema,
  linkViewSchema,
  messagePageSchema,
  type ReadLink,
  readLinkSchema,
} from '@guyub/domain/identity';
import { type PageQuery, pageQuerySchema } from '@guyub/domain/kernel/page.schema';

import { type Caller, CurrentCaller } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { type ProblemAnswer, unwrap } from '../../platform/problem.ts';
import { AnswerLinkUseCase } from './answer-link.use-case.ts';
import { identityAccess } from './identity.access.ts';
import { identityProblems, problemsOf } from './identity.problems.ts';
import { ListMessagesQuery } from './list-messages.query.ts';
import { ReadLinkQuery } from './read-link.query.ts';

@Controller('api')
export class LinkController {
  constructor(
    private readonly readLink: ReadLinkQuery,
    private readonly answerLink: AnswerLinkUseCase,
    private readonly listMessages: ListMessagesQuery,
  ) {}

  @Post('links/read')
  @Operation({
    id: 'identity.read-link',
    summary: 'What a signed link asks; changes nothing',
    access: identityAccess['identity.read-link'],
    response: linkViewSchema,
    problems: problemsOf('link-not-open'),
  })
  async read(@Body({ schema: readLinkSchema }) { token }: ReadLink, @CurrentCaller() caller: Caller) {
    return unwrap(await this.readLink.run(token, caller), identityProblems);
  }

  @Post('links/answer')
  @Operation({
    id: 'identity.answer-link',
    summary:
      'Answer a signed link, once; gives no session. The slice behind the link has refusals of its own',
    access: identityAccess['identity.answer-link'],
    response: linkAnsweredSchema,
    problems: problemsOf(
      'link-not-open',
      'link-for-another',
      'account-needed',
      'password-common',
      'password-context-words',
      'busy',
      'id-reused',
    ),
  })
  async answer(@Body({ schema: answerLinkSchema }) input: AnswerLink, @CurrentCaller() caller: Caller) {
    const { handler, result } = await this.answerLink.run(caller, input);
    const problems: Record<string, ProblemAnswer> = { ...handler?.problems, ...identityProblems };
    return unwrap(result, problems);
  }

  @Get('messages')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'identity.list-messages',
    summary: 'Messages that were sent, or are kept for want of a mail server',
    access: identityAccess['identity.list-messages'],
    // what is kept for want of a mail server holds links, some of them to power
    needsProof: true,
    response: messagePageSchema,
  })
  messages(@Query({ schema: pageQuerySchema }) query: PageQuery) {
    return this.listMessages.run(query);
  }
}
