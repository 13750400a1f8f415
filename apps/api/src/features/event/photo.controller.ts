import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { addedPhotoSchema, addPhotoQuerySchema, photoMediaTypes } from '@guyub/domain/event';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { type AccountCaller, type Caller, CurrentAccount, CurrentCaller } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { platformProblem, unwrap } from '../../platform/problem.ts';
import { AddPhotoUseCase } from './add-photo.use-case.ts';
import { eventAccess } from './event.access.ts';
import { eventProblems } from './event.problems.ts';
import { FindPhotoQuery } from './find-photo.query.ts';

const sizes = { '1600.webp': 'content', '480.webp': 'thumb' } as const;
const sizeSchema = z.enum(Object.keys(sizes) as [keyof typeof sizes, ...(keyof typeof sizes)[]]);

/** Photos of what was done. */
@Controller()
export class PhotoController {
  constructor(
    private readonly addPhoto: AddPhotoUseCase,
    private readonly findPhoto: FindPhotoQuery,
  ) {}

  /** The body is the picture itself; `photo-body.adapter.ts` lets it in. */
  @Post('api/photos')
  @Operation({
    id: 'event.add-photo',
    summary: `Upload a photo (${photoMediaTypes.join(', ')}; at most 5 MB) for a report`,
    access: eventAccess.addPhoto,
    takes: photoMediaTypes,
    response: addedPhotoSchema,
    status: 201,
    problems: {
      'id-reused': eventProblems['id-reused'],
      'photo-unreadable': eventProblems['photo-unreadable'],
    },
  })
  async add(
    @Query({ schema: addPhotoQuerySchema }) query: z.infer<typeof addPhotoQuerySchema>,
    @Req() request: FastifyRequest,
    @CurrentAccount() caller: AccountCaller,
  ) {
    if (!Buffer.isBuffer(request.body)) throw platformProblem('media-type-unsupported');
    return unwrap(await this.addPhoto.run(caller, query, request.body), eventProblems);
  }

  @Get('files/:id/:size')
  @Operation({
    id: 'event.read-photo',
    summary: 'A photo that a report shows, 1600 or 480 pixels wide at most',
    access: eventAccess.readPhoto,
    response: { mediaType: 'image/webp' },
  })
  async read(
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('size', { schema: sizeSchema }) size: keyof typeof sizes,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const photo = await this.findPhoto.run(id, sizes[size], caller);
    if (!photo) throw platformProblem('not-found');
    // a photo never changes under its address
    await reply
      .type('image/webp')
      .header('cache-control', photo.isPublic ? 'public, max-age=31536000, immutable' : 'private, no-store')
      .send(photo.bytes);
  }
}
