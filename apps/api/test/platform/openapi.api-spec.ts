import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Controller, Get, Module } from '@nestjs/common';
import Ajv2020 from 'ajv/dist/2020.js';

import { listRoutes } from '../../src/platform/routes.ts';
import { startTestApp, type TestApp } from '../test-app.ts';

interface Described {
  operationId: string;
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, object> };
}

@Controller('api/forgotten')
class ForgottenController {
  @Get()
  read() {
    return {};
  }
}

@Module({ controllers: [ForgottenController] })
class ForgottenModule {}

describe('the description of the API', () => {
  let api: TestApp;
  let document: Document;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
    document = (await api.person().get('/api/openapi.json')).body as unknown as Document;
  });
  afterAll(() => api.close());

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );

  it('is OpenAPI 3.1 and holds every route', () => {
    expect(document.openapi).toBe('3.1.0');
    const routes = listRoutes(api.app.get(DiscoveryService, { strict: false }), new MetadataScanner());
    const described = routes.filter(({ operation }) => operation.isDescribed !== false);
    expect(
      operations()
        .map(({ operation }) => operation.operationId)
        .sort(),
    ).toEqual(described.map(({ operation }) => operation.id).sort());
  });

  it('asks nobody for a hint or a secret question', () => {
    const fields = JSON.stringify(document).matchAll(/"([a-z][A-Za-z]*)":\{/g);
    const asked = [...new Set([...fields].map(([, name]) => name))];
    expect(asked).toContain('password');
    expect(asked.filter((name) => /hint|question|maiden/i.test(name!))).toEqual([]);
  });

  it('gives each operation a name of its own', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('describes requests, answers and problems by schemas that hold', () => {
    const schemas = operations().flatMap(({ operation }) => [
      ...[operation.requestBody, ...Object.values(operation.responses)].flatMap((part) =>
        Object.values(part?.content ?? {}).map(({ schema }) => schema),
      ),
      ...operation.parameters.map(({ schema }) => schema),
    ]);
    const ajv = new Ajv2020.default({ strict: false });
    for (const schema of [...schemas, ...Object.values(document.components.schemas)])
      expect(ajv.validateSchema(schema) || ajv.errorsText()).toBe(true);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to);
    const known = new Set(
      Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`),
    );
    expect(references.filter((to) => !known.has(to ?? ''))).toEqual([]);
  });

  it('tells for each operation one success, and what goes wrong as a problem', () => {
    for (const { operation } of operations()) {
      const statuses = Object.keys(operation.responses);
      expect(statuses.filter((status) => Number(status) < 400)).toHaveLength(1);
      expect(operation.responses['500']?.content).toHaveProperty(['application/problem+json']);
    }
  });

  it('declares every parameter that stands in a path', () => {
    for (const { path, operation } of operations()) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = operation.parameters.filter((one) => one.in === 'path').map((one) => one.name);
      expect(new Set(declared)).toEqual(new Set(named));
    }
  });

  it('says where a thing may be missing, and which bodies are no JSON', () => {
    for (const { operation } of operations().filter(({ path }) => path.includes('{')))
      expect(operation.responses['404']?.content).toHaveProperty(['application/problem+json']);
    const photo = document.paths['/api/photos']?.post;
    expect(Object.keys(photo?.requestBody?.content ?? {})).toEqual(['image/jpeg', 'image/png', 'image/webp']);
  });

  it('takes a query apart into its keys, and says what a page answers', () => {
    const list = document.paths['/api/venues']?.get;
    expect(list?.parameters.map(({ name }) => name).sort()).toEqual([
      'areaCode',
      'cursor',
      'limit',
      'search',
    ]);
    expect(JSON.stringify(list?.responses['200'])).toContain('#/components/schemas/Venue');
    expect(document.components.schemas).toHaveProperty('Problem');
  });

  it('names the refusals of an operation by their codes', () => {
    const edit = document.paths['/api/venues/{venueId}']?.put;
    expect(edit?.responses['409']?.description).toContain('edited-meanwhile');
    expect(edit?.responses['401']?.description).toContain('sign-in-needed');
    expect(document.paths['/api/region']?.get?.responses).not.toHaveProperty('401');
  });

  it('can be read as a page without a script, and nothing from elsewhere', async () => {
    const { status, text, headers } = await api.person().get('/api/docs');
    expect(status).toBe(200);
    expect(text).toContain('place.edit-venue');
    expect(text).not.toContain('<script');
    expect(text.replaceAll('https://www.google.com', '')).not.toMatch(/(src|href)="https?:/);
    expect(headers.get('content-security-policy')).toMatch(/style-src 'self' 'sha256-/);
  });

  it('does not let a route go without its operation', async () => {
    await expect(startTestApp({ now: '2026-11-22T00:00:00Z', modules: [ForgottenModule] })).rejects.toThrow(
      'ForgottenController.read has no @Operation',
    );
  });
});
