import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  addedPhotoSchema,
  addPhotoQuerySchema,
  type PhotoFormat,
  photoFormats,
  photoMediaTypes,
  type PhotoWidth,
  photoWidths,
} from '@guyub/domain/event';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { type AccountCaller, type Caller, CurrentAccount, CurrentCaller } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { platformProblem, unwrap } from '../../platform/problem.ts';
import { sendPicture } from '../../platform/send-picture.ts';
import { AddPhotoUseCase } from './add-photo.use-case.ts';
import { eventAccess } from './event.access.ts';
import { eventProblems } from './event.problems.ts';
import { FindPhotoQuery } from './find-photo.query.ts';

const sizes = new Map<string, [PhotoWidth, PhotoFormat]>([
  ...photoWidths.flatMap((width) =>
    photoFormats.map((format): [string, [PhotoWidth, PhotoFormat]] => [
      `${width}.${format}`,
      [width, format],
    ]),
  ),
  // on pages that stand open since an older version
  ['480.webp', [400, 'webp']],
]);
const sizeSchema = z.enum([...sizes.keys()]);

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
      busy: eventProblems.busy,
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
    summary: 'A photo that a report shows, 400, 800 or 1600 pixels wide at most, as AVIF or WebP',
    access: eventAccess.readPhoto,
    response: { mediaType: photoFormats.map((format) => `image/${format}`) },
  })
  async read(
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('size', { schema: sizeSchema }) size: string,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = sizes.get(size);
    const photo = asked && (await this.findPhoto.run(id, ...asked, caller));
    if (!photo) throw platformProblem('not-found');
    await sendPicture(request, reply, {
      mediaType: `image/${photo.format}`,
      bytes: photo.bytes,
      tag: photo.isFinal ? `${photo.format}-made` : `${photo.format}-as-it-came`,
      keep: !photo.isPublic ? 'private' : photo.isFinal ? 'kept' : 'soon',
    });
  }
}
