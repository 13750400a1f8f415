import { problemSchema } from '@guyub/domain/kernel/problem';

import { Components, type Json } from './openapi-components.ts';
import { isMedia, type OperationOptions, successStatus } from './operation.ts';
import { type PlatformProblem, type ProblemAnswer, platformProblems } from './problem.ts';
import type { Route, RouteInput } from './routes.ts';

const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** The platform's own refusals that this operation can meet. */
function platformProblemsOf(route: Route): PlatformProblem[] {
  const { operation, inputs, method } = route;
  const isWrite = method !== 'GET';
  const mayBeMissing =
    operation.access.relation || operation.access.hide || inputs.some((input) => input.in === 'path');
  return [
    ...(operation.access.needsSession ? (['sign-in-needed', 'not-allowed'] as const) : []),
    ...(operation.needsProof ? (['proof-needed'] as const) : []),
    ...(mayBeMissing ? (['not-found'] as const) : []),
    ...(inputs.length > 0 ? (['invalid-request'] as const) : []),
    ...(isWrite ? (['unreadable', 'cross-origin', 'too-large', 'media-type-unsupported'] as const) : []),
    'too-many-requests',
    'internal',
  ];
}

function toResponses(route: Route, components: Components): Json {
  const { operation } = route;
  const problems = new Map<number, string[]>();
  const add = (code: string, { status }: ProblemAnswer) =>
    problems.set(status, [...(problems.get(status) ?? []), code]);
  for (const code of platformProblemsOf(route)) add(code, platformProblems[code]);
  for (const [code, answer] of Object.entries(operation.problems ?? {})) add(code, answer);

  const answers = [...problems].map(([status, codes]): [string, Json] => [
    String(status),
    { description: [...new Set(codes)].map((code) => `\`${code}\``).join(', '), content: problemContent },
  ]);
  return {
    [String(successStatus(operation))]: toSuccess(operation, components),
    ...Object.fromEntries(answers.sort(([a], [b]) => a.localeCompare(b))),
  };
}

function toSuccess({ response }: OperationOptions, components: Components): Json {
  if (response === null) return { description: 'Done' };
  if (isMedia(response))
    return {
      description: 'Done',
      content: Object.fromEntries(
        [response.mediaType].flat().map((type) => [type, { schema: { type: 'string' } }]),
      ),
    };
  return {
    description: 'Done',
    content: { 'application/json': { schema: components.toSchema(response, 'output') } },
  };
}

/** A parameter stands alone; a query's schema is taken apart into its fields. */
function toParameters(input: RouteInput, components: Components): Json[] {
  if (input.in === 'body' || !input.schema) return [];
  const schema = components.toSchema(input.schema, 'input');
  if (input.name !== null) return [{ name: input.name, in: input.in, required: input.in === 'path', schema }];
  const required = new Set((schema.required ?? []) as string[]);
  return Object.entries((schema.properties ?? {}) as Record<string, Json>).map(([name, field]) => ({
    name,
    in: input.in,
    required: input.in === 'path' || required.has(name),
    schema: field,
  }));
}

function toRequestBody({ operation, inputs }: Route, components: Components): Json {
  const schema = inputs.find((input) => input.in === 'body')?.schema;
  const content = schema
    ? { 'application/json': { schema: components.toSchema(schema, 'input') } }
    : Object.fromEntries(
        (operation.takes ?? []).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
      );
  return Object.keys(content).length > 0 ? { requestBody: { required: true, content } } : {};
}

function toOperation(route: Route, components: Components): Json {
  const { operation, inputs } = route;
  return {
    operationId: operation.id,
    summary: operation.summary,
    tags: [operation.id.split('.', 1)[0]],
    security: operation.access.needsSession ? [{ session: [] }] : [],
    parameters: inputs.flatMap((input) => toParameters(input, components)),
    ...toRequestBody(route, components),
    responses: toResponses(route, components),
  };
}

/** The whole API as an OpenAPI 3.1 document, from the same schemas that parse requests and type the answers. */
export function describeApi(routes: readonly Route[], publicUrl: string): Json {
  const components = new Components();
  components.toSchema(problemSchema, 'output');
  const described = routes.filter(({ operation }) => operation.isDescribed !== false);
  for (const { operation } of described) toSuccess(operation, components);
  const paths: Record<string, Json> = {};
  for (const route of described) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: toOperation(route, components) };
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Guyub',
      version: '0.1.0',
      description:
        'Joint programs of community groups, offices and partners. Every refusal is a problem (RFC 9457) whose `code` says why. ' +
        'Ids are made by the caller: the same id with the same content is the same act, and done once.',
    },
    servers: [{ url: publicUrl }],
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => a.localeCompare(b))),
    components: {
      schemas: components.schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-guyub' } },
    },
  };
}
