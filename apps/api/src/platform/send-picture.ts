import type { FastifyReply, FastifyRequest } from 'fastify';

export interface SentPicture {
  mediaType: string;
  bytes: Buffer;
  /** names these bytes among all that the address ever answers */
  tag: string;
  /** `kept`: never changes under its address; `soon`: better ones are being made; `private`: for this caller alone */
  keep: 'kept' | 'soon' | 'private';
}

const cacheControl = {
  kept: 'public, max-age=31536000, immutable',
  soon: 'public, max-age=60',
  private: 'private, no-store',
} as const;

/** Answers with a picture, or with nothing to those who have it. */
export async function sendPicture(
  request: FastifyRequest,
  reply: FastifyReply,
  { mediaType, bytes, tag, keep }: SentPicture,
): Promise<void> {
  reply.header('cache-control', cacheControl[keep]);
  if (keep !== 'private') {
    const etag = `"${tag}"`;
    reply.header('etag', etag);
    const known = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
    if (known?.includes(etag) || known?.includes('*')) return void (await reply.status(304).send());
  }
  await reply.type(mediaType).send(bytes);
}
