import { Controller, Get, Res } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';

import { anyone } from './access.ts';
import { type Config, InjectConfig } from './config.ts';
import { docsStyleHash, renderDocs } from './docs-page.ts';
import { JsonText } from './json-text.ts';
import { describeApi } from './openapi.ts';
import { Operation } from './operation.ts';
import { listRoutes } from './routes.ts';
import { contentSecurityPolicy } from './security-headers.ts';

@Controller('api')
export class OpenApiController {
  private document: Record<string, unknown> | null = null;
  private text: JsonText<Record<string, unknown>> | null = null;
  private page: string | null = null;

  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  @Get('openapi.json')
  @Operation({
    id: 'api.describe',
    summary: 'This description',
    access: anyone,
    response: z.record(z.string(), z.unknown()),
  })
  describe() {
    this.text ??= new JsonText(JSON.stringify(this.describeOnce()));
    return this.text;
  }

  @Get('docs')
  @Operation({
    id: 'api.docs',
    summary: 'This description as a page to read',
    access: anyone,
    response: { mediaType: 'text/html' },
  })
  docs(@Res() reply: FastifyReply) {
    void reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', contentSecurityPolicy({ styleHashes: [docsStyleHash] }))
      .send((this.page ??= renderDocs(this.describeOnce())));
  }

  /** Made when it is first asked for: to write all of it anew for everybody would keep the others waiting. */
  private describeOnce(): Record<string, unknown> {
    this.document ??= describeApi(listRoutes(this.discovery, this.scanner), this.config.publicUrl ?? '/');
    return this.document;
  }
}
