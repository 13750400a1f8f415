import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { type PosterLanguage, posterPath } from '@guyub/domain/poster';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { Operation } from '../../platform/operation.ts';
import { platformProblem, unwrap } from '../../platform/problem.ts';
import { sendPicture } from '../../platform/send-picture.ts';
import { ObtainPosterUseCase } from './obtain-poster.use-case.ts';
import { posterAccess } from './poster.access.ts';
import { posterProblems } from './poster.problems.ts';

const textSchema = z.string().max(120);
const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const filePattern = /^(?<version>[0-9a-f]{16})\.(?<language>id|en)\.png$/;

/** The pictures that messengers show beside a link. */
@Controller()
export class PosterController {
  constructor(private readonly obtainPoster: ObtainPosterUseCase) {}

  @Get('files/posters/:slug/:file')
  @Operation({
    id: 'poster.read',
    summary: 'The picture of a date for link previews, 1200 × 630; an older version leads to the present one',
    access: posterAccess.read,
    response: { mediaType: 'image/png' },
    problems: { 'poster-press-busy': posterProblems['poster-press-busy'] },
  })
  async read(
    @Param('slug', { schema: textSchema }) slug: string,
    @Param('file', { schema: textSchema }) file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // crawlers read no problems: an address that cannot be one is missing, like any other
    const { version, language } = filePattern.exec(file)?.groups ?? {};
    if (!version || !slugPattern.test(slug)) throw platformProblem('not-found');
    const asked = language as PosterLanguage;
    const poster = unwrap(await this.obtainPoster.run(slug, version, asked), posterProblems);
    // pages of other sites may show it, as messengers in a browser do
    reply.header('cross-origin-resource-policy', 'cross-origin');
    if (poster.content === null) {
      await reply
        .header('cache-control', 'public, max-age=300')
        .redirect(posterPath(poster.slug, poster.version, asked), 302);
      return;
    }
    await sendPicture(request, reply, {
      mediaType: 'image/png',
      bytes: poster.content,
      tag: poster.version,
      keep: 'kept',
    });
  }
}
