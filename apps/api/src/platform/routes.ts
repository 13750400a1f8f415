import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { z } from 'zod';

import { OPERATION, type OperationOptions } from './operation.ts';

/** Nest's own metadata keys; they are not exported, and a test notices when they move. */
const ROUTE_ARGUMENTS = '__routeArguments__';
const locations = { 3: 'body', 4: 'query', 5: 'path' } as const;

export interface RouteInput {
  in: 'body' | 'query' | 'path';
  /** null: the whole body or query */
  name: string | null;
  schema: z.ZodType | null;
}

export interface Route {
  method: string;
  /** as Fastify writes it: `/api/venues/:id` */
  path: string;
  handler: object;
  inputs: readonly RouteInput[];
  operation: OperationOptions;
}

const join = (...parts: string[]) =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;

function inputsOf(controller: object, name: string): RouteInput[] {
  const found: Record<string, { data?: unknown; schema?: unknown }> =
    Reflect.getMetadata(ROUTE_ARGUMENTS, controller, name) ?? {};
  return Object.entries(found).flatMap(([key, { data, schema }]) => {
    const location = locations[Number(key.split(':')[0]) as keyof typeof locations];
    if (!location) return [];
    return {
      in: location,
      name: typeof data === 'string' ? data : null,
      schema: schema instanceof z.ZodType ? schema : null,
    };
  });
}

/** Every route of the application with its operation; throws for one without, so that none can be forgotten. */
export function listRoutes(discovery: DiscoveryService, scanner: MetadataScanner): Route[] {
  return discovery.getControllers().flatMap(({ instance, metatype }) => {
    if (!instance || !metatype) return [];
    const prototype: object = Object.getPrototypeOf(instance);
    const prefix: string = Reflect.getMetadata('path', metatype) ?? '';
    return scanner.getAllMethodNames(prototype).flatMap((name): Route[] => {
      const handler: object = Reflect.get(prototype, name);
      const method: RequestMethod | undefined = Reflect.getMetadata('method', handler);
      if (method === undefined) return [];
      const operation: OperationOptions | undefined = Reflect.getMetadata(OPERATION, handler);
      const routePath: string | string[] = Reflect.getMetadata('path', handler);
      if (!operation) throw new Error(`${metatype.name}.${name} has no @Operation`);
      const paths = Array.isArray(routePath) ? routePath : [routePath];
      return paths.map((path) => ({
        method: RequestMethod[method],
        path: join(prefix, path),
        handler,
        inputs: inputsOf(metatype, name),
        operation,
      }));
    });
  });
}
